import Dialogue
import Jamsostek

extension TestWorld {
    /// Makes the person a member who pays alone and owes from a month on, and lets reminders begin.
    ///
    /// - Parameter words: The month and the name, as in `2026-12 Siti Aminah`.
    mutating func owe(_ words: String) throws {
        let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2, let month = ContributionMonth(parts[0]) else {
            throw TranscriptFault(description: "no such member: \(words)")
        }
        member = MemberRecord(
            id: MemberID(1), name: parts[1], maskedNIK: "3174********0001", maskedKPJ: nil,
            membership: Membership(
                basis: Membership.Basis(income: Rupiah(1_000_000), programmes: .protection, sector: .other),
                firstMonth: month.advanced(by: -3), payers: PayerHistory()),
            coverage: Coverage(owedFrom: month, protectionEnd: month.advanced(by: -1).lastDay, credit: .zero))
        timers[.reminder] = now
    }

    /// The oldest owed months are paid, which staff or an import tell the store; the bot learns of it when it looks.
    mutating func payOwed(months: Int) {
        guard var member else { return }
        let month = member.coverage.owedFrom.advanced(by: months)
        member.coverage = Coverage(
            owedFrom: month, protectionEnd: month.advanced(by: -1).lastDay, credit: member.coverage.credit)
        self.member = member
    }
}
