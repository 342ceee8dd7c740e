import Jamsostek

// What the officer reads.
extension CadreTalk {
    /// The month's sums, and a button for each group that somebody is in.
    func summarise(_ list: CadreList, _ roster: CadreRoster, isMonthly: Bool) -> Step {
        let place = roster.kelurahan.map { context.placeName($0) }.joined(separator: ", ")
        guard !list.lines.isEmpty else { return say([Phrase("cadre.none", ["kelurahan": .text(place)])], [[.menu]]) }
        let summary = Phrase(
            "cadre.summary",
            ["kelurahan": .text(place), "bulan": .month(list.month), "isian": .lines(sums(list) + concerns(list))])
        let groups = CadreList.Group.allCases.filter { !list.lines(in: $0).isEmpty }.map { group in
            CadreView.list(group.rawValue, page: 0).choice(
                "button.cadre.\(group.rawValue)",
                [
                    "jumlah": .count(list.lines(in: group).count),
                    "umur": .count(context.knowledge.rules.ageLimit.value),
                ])
        }
        let opening = isMonthly ? [Phrase("cadre.monthly")] : []
        return say(opening + [summary, Phrase("cadre.ask")], groups.inRows(of: 2) + [[.menu]])
    }

    private func sums(_ list: CadreList) -> [Phrase] {
        let budget = list.budget
        let carried = list.lines(in: .budget).count
        var lines: [Phrase] = []
        if carried > 0 {
            lines.append(
                Phrase("cadre.line.budget", ["jumlah": .count(carried), "iuran": .rupiah(budget.monthly)]))
        }
        if budget.openCadres > 0 {
            lines.append(
                Phrase(
                    "cadre.line.open",
                    [
                        "jumlah": .count(budget.openCadres), "lama": .count(budget.openMonths),
                        "total": .rupiah(budget.open),
                    ]))
        } else if carried > 0 {
            lines.append(Phrase("cadre.line.settled"))
        }
        for (key, payers) in [("own", Set([Payer.own])), ("others", [.donor, .employer])] {
            let count = list.count(paidBy: payers)
            if count > 0 { lines.append(Phrase("cadre.line.\(key)", ["jumlah": .count(count)])) }
        }
        return lines
    }

    private func concerns(_ list: CadreList) -> [Phrase] {
        var lines: [Phrase] = []
        if let rule = list.lines.lazy.compactMap(\.rule).first {
            lines.append(
                Phrase(
                    "cadre.line.misplaced",
                    ["jumlah": .count(list.lines(in: .misplaced).count), "aturan": .text(rule.provenance.rule)]))
        }
        let limit = context.knowledge.rules.ageLimit.value
        let grace = context.knowledge.contributions.grace.value
        for group in [CadreList.Group.unsure, .late, .aging] {
            let count = list.lines(in: group).count
            guard count > 0 else { continue }
            lines.append(
                Phrase(
                    "cadre.line.\(group.rawValue)",
                    ["jumlah": .count(count), "umur": .count(limit), "lama": .count(grace)]))
        }
        let waiting = list.lines.count { $0.entry.report?.decision == .open }
        if waiting > 0 { lines.append(Phrase("cadre.line.waiting", ["jumlah": .count(waiting)])) }
        return lines
    }

    /// A page of names, each with a button of its number.
    func show(_ list: CadreList, _ group: CadreList.Group, page wanted: Int) -> Step {
        let lines = list.lines(in: group)
        guard !lines.isEmpty else { return say([Phrase("cadre.empty")], home) }
        let page = Page(of: lines.count, at: wanted)
        let shown = lines[page.range]
        let rows = zip(page.range, shown).map { place, line in
            Phrase(
                "cadre.row",
                [
                    "nomor": .count(place + 1), "nama": .text(line.entry.name), "peran": .text(roles(line)),
                    "keterangan": .phrase(remark(line)),
                ])
        }
        let numbers = zip(page.range, shown).map { place, line in
            CadreView.card(line.entry.member).choice("button.number", ["nomor": .count(place + 1)])
        }
        let title = Phrase(
            "cadre.title.\(group.rawValue)",
            [
                "umur": .count(context.knowledge.rules.ageLimit.value),
                "lama": .count(context.knowledge.contributions.grace.value),
            ])
        let turning = page.turns { CadreView.list(group.rawValue, page: $0).token }
        return say(
            [title, Phrase("list.rows", ["isian": .lines(rows)]), page.word, Phrase("cadre.pick")].compactMap(\.self),
            numbers.inRows(of: 4) + [turning].filter { !$0.isEmpty } + home)
    }

    func card(_ line: CadreList.Line) -> Phrase {
        Phrase(
            "cadre.card",
            [
                "nama": .text(line.entry.name), "peran": .text(roles(line)),
                "wilayah": .phrase(context.neighbourhood(rt: line.entry.rt, rw: line.entry.rw)),
                "pembayar": .phrase(payer(line)), "keterangan": .phrase(remark(line)),
                "laporan": .phrase(report(line)),
            ])
    }

    /// What can be said of a cadre by tapping; what stands so already is not offered.
    func actions(_ line: CadreList.Line) -> [[Choice]] {
        let member = line.entry.member
        let role = line.entry.roles.first ?? ""
        var rows: [[Choice]] = []
        if line.entry.report?.decision != .open {
            let kinds: [CadreReport.Kind] =
                line.knownPayer == .governmentBudget ? [.own] : line.knownPayer == .own ? [.budget] : [.budget, .own]
            rows.append(kinds.map { CadreView.report(member, role: role, $0).choice("button.cadre.is_\($0.rawValue)") })
            rows += line.entry.roles.map { id in
                let label = context.knowledge.cadres[id]?.label ?? id
                return [
                    CadreView.report(member, role: id, .gone).choice("button.cadre.is_gone", ["peran": .text(label)])
                ]
            }
        }
        return rows + [[CadreView.wrong(member).choice("button.cadre.wrong")]] + home
    }

    func roles(_ line: CadreList.Line) -> String {
        line.entry.roles.map { context.knowledge.cadres[$0]?.label ?? $0 }.joined(separator: ", ")
    }

    private func payer(_ line: CadreList.Line) -> Phrase {
        guard let payer = line.knownPayer else { return Phrase("cadre.payer.unknown") }
        return Phrase("cadre.payer.\(payer.rawValue)")
    }

    /// How the contributions stand; what the budget owes comes with its sum.
    private func remark(_ line: CadreList.Line) -> Phrase {
        let open = line.obligation
        switch line.standing.kind {
        case .active: return Phrase("cadre.state.active")
        case .inactive: return Phrase("cadre.state.inactive")
        case .ended: return Phrase("cadre.state.ended")
        case .due where open.openMonths.isEmpty: return Phrase("cadre.state.due")
        case .arrears where open.openMonths.isEmpty:
            return Phrase("cadre.state.arrears", ["lama": .count(line.standing.lateMonths.count)])
        case .due, .arrears:
            return Phrase(
                "cadre.state.open", ["lama": .count(open.openMonths.count), "jumlah": .rupiah(open.open)])
        }
    }

    private func report(_ line: CadreList.Line) -> Phrase {
        guard let report = line.entry.report else { return Phrase("cadre.report.none") }
        return Phrase(
            "cadre.report.\(report.decision.rawValue)",
            ["isi": .phrase(what(report.kind, report.role))])
    }

    /// What was said of a cadre.
    func what(_ kind: CadreReport.Kind, _ role: String) -> Phrase {
        Phrase(
            "cadre.report.kind.\(kind.rawValue)", ["peran": .text(context.knowledge.cadres[role]?.label ?? role)])
    }
}
