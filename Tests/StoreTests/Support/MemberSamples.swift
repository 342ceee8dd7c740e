import Dialogue
import Jamsostek
import Store
import Testing

extension Sample {
    static let nobody = "3174041208850099"

    static func member(
        nik: String = nik, kpj: String? = "23012345678", birth: String? = "1985-08-12"
    ) throws -> Member {
        Member(
            nik: try NIK(nik), kpj: kpj.flatMap(KPJ.init), name: "Budi Santoso",
            birthDate: birth.flatMap(CalendarDate.init), phone: nil, kelurahan: "31.74.06.1003", rw: 3, rt: 5,
            job: "ojol",
            membership: Membership(
                basis: Membership.Basis(income: Rupiah(1_000_000), programmes: .protection, sector: .transport),
                firstMonth: try ContributionMonth(year: 2027, month: 1), payers: PayerHistory()))
    }

    static func coverage() throws -> Coverage {
        Coverage(owedFrom: try ContributionMonth(year: 2027, month: 1), protectionEnd: nil, credit: .zero)
    }
}

extension Session {
    /// A member of the branch, as the lists brought them.
    @discardableResult
    func plant(_ member: Member) throws -> MemberID? {
        try members.add(member, coverage: try Sample.coverage(), at: start)
    }
}

// A tariff small enough to count with in one's head: Rp16.800 a month, and no discount.
extension Sample {
    private static var provenance: Provenance {
        Provenance(
            rule: "a test", source: "a test", checked: CalendarDate(daysSinceEpoch: 20_000), confidence: .official)
    }

    static func tariffs() throws -> TariffBook {
        let onePercent = try #require(Rate(percent: "1"))
        return try TariffBook(
            brackets: [TariffBook.Bracket(lowerBound: .zero, base: Rupiah(1_000_000))],
            charges: [
                TariffBook.Charge(programme: .jkk, amount: .share(onePercent), provenance: provenance),
                TariffBook.Charge(programme: .jkm, amount: .flat(Rupiah(6_800)), provenance: provenance),
                TariffBook.Charge(programme: .jht, amount: .share(onePercent), provenance: provenance),
            ], discounts: [], provenance: provenance)
    }

    static func contributions() -> ContributionRules {
        ContributionRules(
            dueDay: Sourced(15, provenance), grace: Sourced(3, provenance), calendar: WorkingCalendar())
    }
}

/// What a test needed to go on and did not get.
struct Unmet: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
