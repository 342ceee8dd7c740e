import Jamsostek

// What the agent reads.
extension AgentTalk {
    func show(_ page: LeadPage, _ view: LeadView) -> Step {
        if let asked = view.kelurahan, !page.areas.contains(where: { $0.kelurahan == asked }) {
            return say(
                [
                    Phrase(
                        "agent.other_area",
                        ["kelurahan": .text(context.placeName(asked)), "wilayah": .lines(places(page.areas))])
                ], home)
        }
        guard let kind = view.kind else { return summarise(page, view) }
        return list(page, view, kind)
    }

    private func summarise(_ page: LeadPage, _ view: LeadView) -> Step {
        let counts = LeadKind.allCases.filter { (page.counts[$0] ?? 0) > 0 }
        let areas = page.areas.filter { area in view.kelurahan.map { $0 == area.kelurahan } ?? true }
        let lines = counts.map { kind in
            Phrase("agent.line.\(kind.rawValue)", ["jumlah": .count(page.counts[kind] ?? 0)])
        }
        let text = Phrase(
            "agent.summary",
            [
                "wilayah": .lines(places(areas)),
                "isian": .lines(lines.isEmpty ? [Phrase("agent.line.none")] : lines),
            ])
        let buttons = counts.map { kind in
            AgentWish.view(LeadView(kind: kind, kelurahan: view.kelurahan)).choice(
                "button.agent.\(kind.rawValue)", ["jumlah": .count(page.counts[kind] ?? 0)])
        }
        let draft = page.hasDraft ? [Phrase("agent.log.kept")] : []
        return say(
            [text] + draft + [Phrase("agent.privacy")],
            buttons.inRows(of: 2) + (page.hasDraft ? Self.draftRows : [])
                + [[AgentWish.tally.choice("button.agent.tally"), .menu]])
    }

    private func list(_ found: LeadPage, _ view: LeadView, _ kind: LeadKind) -> Step {
        guard !found.leads.isEmpty else { return say([Phrase("agent.empty")], home) }
        let page = Page(of: found.counts[kind] ?? found.leads.count, at: view.page)
        let numbered = zip(page.range, found.leads)
        let rows = numbered.map { place, lead in
            Phrase(
                "agent.row",
                [
                    "nomor": .count(place + 1), "nama": .text(lead.name),
                    "wilayah": .phrase(context.neighbourhood(rt: lead.rt, rw: lead.rw)),
                    "keterangan": .phrase(lead.remark(context)),
                ])
        }
        let numbers = numbered.map { place, lead in
            AgentWish.lead(lead.id, .look).choice("button.number", ["nomor": .count(place + 1)])
        }
        let turning = page.turns { number in
            AgentWish.view(LeadView(kind: kind, page: number, kelurahan: view.kelurahan)).token
        }
        return say(
            [
                Phrase("agent.title.\(kind.rawValue)"), Phrase("list.rows", ["isian": .lines(rows)]), page.word,
                Phrase("agent.pick"),
            ]
            .compactMap(\.self),
            numbers.inRows(of: 4) + [turning].filter { !$0.isEmpty } + home)
    }

    func show(_ lead: Lead?, for purpose: LeadPurpose, hasDraft: Bool) -> Step {
        if case .logging(let log) = state, let step = resume(log, lead, purpose) { return step }
        guard let lead else { return say([Phrase("agent.not_yours")], home) }
        switch purpose {
        case .look: return say([card(lead)], actions(lead))
        case .nudge: return nudge(lead)
        case .visit, .payment:
            guard !hasDraft else { return say([Phrase("agent.log.first")], Self.draftRows) }
            guard purpose == .visit || lead.account != nil else { return say([card(lead)], actions(lead)) }
            var log = AgentLog(
                instance: instance, kind: purpose == .visit ? .visit : .payment, lead: lead.id, name: lead.name)
            log.lastTap = state.recentTap
            return AgentLogging(log, context).begin()
        // What these are for is over.
        case .reckoning, .saving: return Step(state)
        }
    }

    /// What a lead means to the log at hand; nil where it is only looked at.
    private func resume(_ log: AgentLog, _ lead: Lead?, _ purpose: LeadPurpose) -> Step? {
        var logging = AgentLogging(log, context)
        switch purpose {
        case .reckoning: return logging.reckon(lead)
        case .saving: return logging.save(lead)
        case .look, .payment, .visit:
            guard log.lead == nil, let lead, lead.account != nil else { return nil }
            return logging.attach(lead)
        case .nudge: return nil
        }
    }

    private func nudge(_ lead: Lead) -> Step {
        guard case .member(let member) = lead.id, lead.isLinked, lead.isToPay(context) else {
            return say([card(lead)], actions(lead))
        }
        if let last = lead.nudgedAt, context.now - last < Self.nudgeInterval {
            return say([Phrase("agent.nudged_already", ["nama": .text(lead.name)])], home)
        }
        return say(
            [Phrase("agent.nudged", ["nama": .text(lead.name)])], home, orders: [.record(.field(.nudged(member)))])
    }

    /// A week: nobody is pressed.
    private static let nudgeInterval: Int64 = 7 * 86_400

    private func card(_ lead: Lead) -> Phrase {
        Phrase(
            "agent.card",
            [
                "nama": .text(lead.name), "kelurahan": .text(context.placeName(lead.kelurahan)),
                "wilayah": .phrase(context.neighbourhood(rt: lead.rt, rw: lead.rw)),
                "keterangan": .phrase(lead.remark(context)),
                "kunjungan": .phrase(lead.lastVisit.map(visit) ?? Phrase("agent.visit.none")),
                "hubungi": .phrase(Phrase(lead.reach)),
            ])
    }

    private func actions(_ lead: Lead) -> [[Choice]] {
        var row = [AgentWish.lead(lead.id, .visit).choice("button.agent.visit")]
        if lead.account != nil { row.append(AgentWish.lead(lead.id, .payment).choice("button.agent.payment")) }
        let nudge =
            lead.isLinked && lead.isToPay(context)
            ? [[AgentWish.lead(lead.id, .nudge).choice("button.agent.nudge")]] : []
        return [row] + nudge + home
    }

    private func visit(_ visit: Visit) -> Phrase {
        var arguments: Phrase.Arguments = ["tanggal": .date(visit.day)]
        if let promise = visit.promise { arguments["janji"] = .date(promise) }
        return Phrase("agent.visit.\(visit.outcome.rawValue)", arguments)
    }

    private func places(_ areas: [OfficeArea]) -> [Phrase] {
        areas.map { area in
            let name = Phrase.Argument.text(context.placeName(area.kelurahan))
            guard area.rw > 0 else { return Phrase("agent.area.kelurahan", ["kelurahan": name]) }
            let circle = context.neighbourhood(rt: area.rt, rw: area.rw)
            return Phrase("agent.area.part", ["wilayah": .phrase(circle), "kelurahan": name])
        }
    }

    func show(_ tally: AgentTally) -> Step {
        let visits = Visit.Outcome.allCases.filter { (tally.visits[$0] ?? 0) > 0 }.map { outcome in
            Phrase("agent.tally.visit.\(outcome.rawValue)", ["jumlah": .count(tally.visits[outcome] ?? 0)])
        }
        let payments = tally.payments
        return say(
            [
                Phrase(
                    "agent.tally.text",
                    [
                        "bulan": .month(tally.month), "kunjungan": .count(tally.visits.values.reduce(0, +)),
                        "rincian": .lines(visits.isEmpty ? [Phrase("agent.tally.visit.none")] : visits),
                        "dicatat": .count(payments.values.reduce(0, +)), "disetujui": .count(payments[.confirmed] ?? 0),
                        "jumlah": .rupiah(tally.confirmed), "menunggu": .count(payments[.open] ?? 0),
                        "ditolak": .count(payments[.rejected] ?? 0), "baru": .count(tally.newMembers),
                    ])
            ], home)
    }
}

extension Lead {
    /// How somebody can be reached whose number nobody is shown.
    fileprivate var reach: String {
        if account == nil { return "agent.reach.application" }
        return isLinked ? "agent.reach.linked" : "agent.reach.head"
    }

    /// How it stands, in a few words.
    func remark(_ context: Context) -> Phrase {
        guard let account else { return Phrase("agent.state.application") }
        let standing = standing(account, context)
        let owed = account.membership.obligation(
            of: .own, coverage: account.coverage, on: context.today, tariffs: context.knowledge.tariffs,
            rules: context.knowledge.contributions)
        switch standing.kind {
        case .active: return Phrase("agent.state.active")
        case .ended: return Phrase("agent.state.ended")
        case .inactive: return Phrase("agent.state.inactive", ["jumlah": .rupiah(owed.open)])
        case .due:
            return Phrase(
                "agent.state.due", ["jumlah": .rupiah(owed.open), "tanggal": .date(standing.dueDate)])
        case .arrears:
            return Phrase(
                "agent.state.arrears",
                [
                    "lama": .count(owed.openMonths.count), "jumlah": .rupiah(owed.open),
                    "tanggal": .date(standing.lastSafeDate),
                ])
        }
    }

    /// Whether there is something that can be paid in time or is late.
    func isToPay(_ context: Context) -> Bool {
        guard let account else { return false }
        let kind = standing(account, context).kind
        return kind == .due || kind == .arrears
    }

    private func standing(_ account: Account, _ context: Context) -> Standing {
        Standing(
            account.coverage, ending: account.membership.ending, on: context.today,
            rules: context.knowledge.contributions)
    }
}

extension AgentLog {
    /// What a sentence says of the log.
    var arguments: Phrase.Arguments {
        [
            "isi": .phrase(Phrase("agent.log.kind.\(kind.rawValue)")),
            "nama": name.map { .text($0) } ?? .phrase(Phrase("agent.log.unnamed")),
        ]
    }
}
