import Chat
import Jamsostek

// Who they are: names and months owed, of one RT, ten at a time.
extension OfficeTalk {
    /// Who owes, the longest first; whose contributions are another's to pay are not among them.
    func tellDebtors(_ rt: Int, _ page: Int, _ view: OfficeView) -> Step {
        guard view.covers(rt: rt) else { return refuse(view) }
        let debtors = view.residents(of: rt).filter { !$0.isPaidByAnother && debt(of: $0) != nil }
            .sorted { ($0.coverage.owedFrom, $0.id.rawValue) < ($1.coverage.owedFrom, $1.id.rawValue) }
        guard !debtors.isEmpty else { return say([Phrase("office.debtors.none")], [figuresRow]) }
        return tell(debtors, "office.debtors.list", page) { .debtors(rt: rt, page: $0) }
    }

    /// Everybody by name, to say something of one of them.
    func tellEverybody(_ rt: Int, _ page: Int, _ view: OfficeView) -> Step {
        guard view.covers(rt: rt) else { return refuse(view) }
        let residents = view.residents(of: rt)
            .sorted { ($0.name ?? "", $0.id.rawValue) < ($1.name ?? "", $1.id.rawValue) }
        guard !residents.isEmpty else { return say([Phrase("office.everybody.none")], [figuresRow]) }
        return tell(residents, "office.everybody.list", page) { .everybody(rt: rt, page: $0) }
    }

    /// An area, or a resident of one, that is another's to look after.
    func refuse(_ view: OfficeView) -> Step {
        say([Phrase("office.foreign", ["wilayah": .phrase(context.name(of: view.area))])], [figuresRow])
    }

    var figuresRow: [Choice] { OfficeRequest.figures(rt: nil).choice(Phrase("button.office.figures")) }

    /// What a resident owes; nil where nothing is late.
    func debt(of resident: Resident) -> Phrase? {
        let standing = resident.standing(on: context.today, by: knowledge.contributions)
        switch standing.kind {
        case .arrears: return Phrase("office.debt.months", ["lama": .count(standing.lateMonths.count)])
        case .inactive: return Phrase("office.debt.inactive")
        case .active, .due, .ended: return nil
        }
    }

    private func tell(
        _ residents: [Resident], _ key: String, _ page: Int, at request: (Int) -> OfficeRequest
    ) -> Step {
        let pages = (residents.count + Self.pageLength - 1) / Self.pageLength
        let page = min(max(0, page), pages - 1)
        let first = page * Self.pageLength
        let shown = Array(residents[first..<min(first + Self.pageLength, residents.count)])
        let lines = zip((first + 1)..., shown).map { number, resident in line(number, resident) }
        let numbers = zip((first + 1)..., shown).flatMap { number, resident in
            OfficeRequest.resident(resident.id).choice(Phrase("button.office.number", ["nomor": .count(number)]))
        }
        var turning: [Choice] = []
        if page > 0 { turning += request(page - 1).choice(Phrase("button.office.previous")) }
        if page + 1 < pages { turning += request(page + 1).choice(Phrase("button.office.next")) }
        let list = Phrase(
            key,
            [
                "isian": .lines(lines), "dari": .count(first + 1), "sampai": .count(first + shown.count),
                "jumlah": .count(residents.count),
            ])
        return say([list, Phrase("office.pick")], numbers.inRows(of: 5) + [turning, figuresRow])
    }

    private func line(_ number: Int, _ resident: Resident) -> Phrase {
        let name = Phrase("office.line", ["nomor": .count(number), "nama": .text(resident.name ?? "")])
        guard !resident.isPaidByAnother, let debt = debt(of: resident) else { return name }
        return Phrase("office.line_with", ["isian": .phrase(name), "tunggakan": .phrase(debt)])
    }

    private static let pageLength = 10
}
