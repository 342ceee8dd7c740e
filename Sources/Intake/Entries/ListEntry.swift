import Jamsostek
package import Phrasebook
package import Store

/// A row of any list, understood.
package enum ListEntry: Hashable, Sendable {
    case member(MemberEntry)
    case payment(PaymentEntry)
    case area(NeighbourhoodEntry)

    /// Reads a row; nil where it is refused, and the row's problems tell why. Applications are never read.
    package init?(_ row: inout RowReader, of kind: ListKind) {
        let entry: ListEntry? =
            switch kind {
            case .members: MemberEntry(&row, isCadre: false).map(ListEntry.member)
            case .cadres: MemberEntry(&row, isCadre: true).map(ListEntry.member)
            case .payments: PaymentEntry(&row).map(ListEntry.payment)
            case .areas: row.area().map(ListEntry.area)
            case .applications: nil
            }
        guard let entry else { return nil }
        self = entry
    }

    /// Whom it is about, as it may be shown.
    package var masked: String? {
        switch self {
        case .member(let entry): entry.nik.masked
        case .payment(let entry): entry.nik?.masked ?? entry.kpj?.masked
        case .area: nil
        }
    }
}

/// What taking a row would do.
package enum Verdict: Hashable, Sendable {
    case new
    case changed([Change])
    case unchanged
    case refused
}

/// What taking a row would do, and what is to be said of it.
package struct Judgement: Hashable, Sendable {
    package var verdict: Verdict
    package var problems: [RowProblem]

    init(_ verdict: Verdict, _ problems: [RowProblem] = []) {
        self.verdict = verdict
        self.problems = problems
    }

    static func refused(_ problem: RowProblem) -> Judgement { Judgement(.refused, [problem]) }
}
