import Dialogue
import Jamsostek
import Store
import Testing

let ragunan = "31.74.04.1004"
let pejatenTimur = "31.74.04.1005"

extension Session {
    /// A member of the lowest bracket, who pays alone unless told otherwise.
    func addMember(
        _ nik: String, name: String, kelurahan: String = ragunan, rw: Int = 3, rt: Int = 5,
        born: String? = "1985-08-12", payers: [PayerHistory.Period] = [], owedFrom: String = "2027-01",
        paidUntil: String? = "2026-12-31", ending: Membership.Ending? = nil
    ) throws -> MemberID {
        let member = Member(
            nik: try NIK(nik), kpj: nil, name: name, birthDate: born.flatMap(CalendarDate.init), phone: nil,
            kelurahan: kelurahan, rw: rw, rt: rt, job: "pedagang",
            membership: Membership(
                basis: Membership.Basis(
                    income: Rupiah(1_000_000), programmes: Programmes([.jkk, .jkm]), sector: .other),
                firstMonth: try #require(ContributionMonth("2026-01")), payers: PayerHistory(payers), ending: ending))
        let coverage = Coverage(
            owedFrom: try #require(ContributionMonth(owedFrom)),
            protectionEnd: paidUntil.flatMap(CalendarDate.init), credit: .zero)
        return try #require(try members.add(member, coverage: coverage, at: start))
    }
}
