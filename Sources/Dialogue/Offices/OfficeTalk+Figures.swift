import Chat
import Jamsostek

// How many residents stand where.
extension OfficeTalk {
    /// The timer of the weekly figures: at an hour when nobody is written to, it waits for the next working morning.
    func weeklyDue() -> Step {
        guard context.neighbourhoodOffice != nil else { return Step(state) }
        let allowed = knowledge.officeMoment(notBefore: context.now)
        guard allowed == context.now else { return Step(state, [.schedule(.digest, at: allowed)]) }
        return Step(state, inquiry: .office(.view(.weekly)))
    }

    func tellWeekly(_ view: OfficeView) -> Step {
        let figures = self.figures(of: view.residents)
        let orders: [Effect] = [
            .record(.digestMade(office: view.office.id, context.today, figures)),
            .schedule(.digest, at: knowledge.nextDigest(after: context.now)),
        ]
        guard !view.hasOptedOut else { return Step(state, orders) }
        let same = view.lastDigest == figures && figures.residents > 0 ? [Phrase("office.figures.same")] : []
        return say([Phrase("office.weekly")] + told(figures, view) + same, rows(view), orders: orders)
    }

    func tellFigures(_ rt: Int?, _ view: OfficeView) -> Step {
        guard let rt, view.neighbourhoods != nil else {
            return say(told(figures(of: view.residents), view), rows(view))
        }
        var area = view.area
        area.rt = rt
        let figures = self.figures(of: view.residents(of: rt))
        return say(
            [heading(rt > 0 ? context.name(of: area) : Phrase("office.area.unknown"), figures, since: nil)],
            [
                OfficeRequest.debtors(rt: rt, page: 0).choice(Phrase("button.office.debtors")),
                OfficeRequest.everybody(rt: rt, page: 0).choice(Phrase("button.office.mark")),
                OfficeRequest.figures(rt: nil).choice(Phrase("button.office.figures")),
            ])
    }

    func figures(of residents: some Sequence<Resident>) -> OfficeFigures {
        OfficeFigures(residents, on: context.today, rules: knowledge.contributions)
    }

    private func told(_ figures: OfficeFigures, _ view: OfficeView) -> [Phrase] {
        let heading = heading(context.name(of: view.area), figures, since: view.lastDigest)
        guard let neighbourhoods = view.neighbourhoods, !neighbourhoods.isEmpty else { return [heading] }
        let lines = neighbourhoods.map { rt in
            let figures = self.figures(of: view.residents(of: rt))
            return Phrase(
                "office.figures.rt",
                [
                    "wilayah": .phrase(name(of: rt)), "warga": .count(figures.residents),
                    "tunggak": .count(figures.arrears),
                ])
        }
        return [heading, Phrase("office.figures.by_rt", ["isian": .lines(lines)])]
    }

    private func heading(_ area: Phrase, _ figures: OfficeFigures, since last: OfficeFigures?) -> Phrase {
        guard figures.residents > 0 else { return Phrase("office.figures.none", ["wilayah": .phrase(area)]) }
        let line = { (key: String, count: KeyPath<OfficeFigures, Int>) in
            let before = last.map { $0[keyPath: count] }
            let name = Phrase("office.figures.\(key)", ["jumlah": .count(figures[keyPath: count])])
            guard let before, before != figures[keyPath: count] else { return name }
            return Phrase("office.figures.changed", ["isian": .phrase(name), "jumlah": .count(before)])
        }
        var lines = [
            line("active", \.active), line("due", \.due), line("arrears", \.arrears), line("inactive", \.inactive),
        ]
        if figures.paidByOthers > 0 { lines.append(line("paid_by_others", \.paidByOthers)) }
        return Phrase(
            "office.figures.summary",
            [
                "wilayah": .phrase(area), "tanggal": .date(context.today), "warga": .count(figures.residents),
                "isian": .lines(lines),
            ])
    }

    private func name(of rt: Int) -> Phrase {
        rt > 0 ? Phrase("office.rt", ["rt": .count(rt)]) : Phrase("office.rt_unknown")
    }

    /// What can be done with the figures; who looks after several RTs goes into one of them first.
    private func rows(_ view: OfficeView) -> [[Choice]] {
        guard !view.residents.isEmpty else { return [Self.neighbourRow] }
        let remind = OfficeRequest.remindAll.choice(Phrase("button.office.remind"))
        guard let neighbourhoods = view.neighbourhoods else {
            let rt = view.area.rt
            return [
                OfficeRequest.debtors(rt: rt, page: 0).choice(Phrase("button.office.debtors")), remind,
                OfficeRequest.everybody(rt: rt, page: 0).choice(Phrase("button.office.mark")),
                Self.neighbourRow,
            ]
        }
        let rts = neighbourhoods.flatMap { rt in OfficeRequest.figures(rt: rt).choice(name(of: rt)) }
        return rts.inRows(of: 4) + [remind, Self.neighbourRow]
    }
}
