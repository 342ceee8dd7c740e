import Dialogue
import Jamsostek
import Phrasebook
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

/// The day of ``start`` in the branch's zone, a Friday on which January falls due.
let today = CalendarDate(daysSinceEpoch: 20_833)

/// What the branch really goes by.
func shippedKnowledge() throws -> Knowledge {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return try Config.load(directory: "/\(root)/config").knowledge
}

/// A NIK of nobody; the number tells one from another.
func nik(_ number: Int) -> String { "31740412088500" + (number < 10 ? "0\(number)" : "\(number)") }

func month(_ text: String) -> ContributionMonth {
    ContributionMonth(text) ?? ContributionMonth(today)
}

/// The budget of Ragunan pays from that month on.
func budget(_ from: String) -> PayerHistory.Period {
    PayerHistory.Period(from: month(from), payer: PayingParty(.governmentBudget, name: ragunan))
}

func own(_ from: String) -> PayerHistory.Period { PayerHistory.Period(from: month(from), payer: PayingParty(.own)) }
