import Database
package import Dialogue
package import Jamsostek

/// Members whose contributions another pays: nobody reminds them, and so that nobody is forgotten, each payer's are listed.
package struct PayerReport {
    let session: Session

    /// A member, and who has to carry what.
    package struct Line: Hashable, Sendable {
        package let member: MemberID
        package let name: String
        /// The code of where the member lives.
        package let kelurahan: String
        package let payer: PayingParty
        package let obligation: Obligation
        package let standing: Standing.Kind
    }

    /// Gives each member whose payer in the month of a day is another, in the order of the payers; one at a time, so
    /// that a million take no memory.
    ///
    /// Months before that payer took over are not its own.
    package func scan(
        on day: CalendarDate, tariffs: TariffBook, rules: ContributionRules, _ read: (Line) -> Void
    ) throws(StoreError) {
        try session.scan(
            """
            SELECT m.id, m.nik_mark, m.detail, m.kelurahan, p.from_month, m.sector, m.programmes, m.income,
                m.first_month, m.stated_end, m.stated_on, m.owed_from, m.protection_end, m.credit, m.ending, p.kind, p.name
            FROM payers AS p JOIN members AS m ON m.id = p.member
            WHERE p.kind <> 'own' AND m.ending IS NULL AND p.from_month = (
                SELECT max(from_month) FROM payers WHERE member = p.member AND from_month <= $1)
            ORDER BY p.kind, p.name, m.kelurahan, m.rw, m.rt, m.id
            """, with: [.text(ContributionMonth(day).description)]
        ) { row throws(StoreError) in
            guard let from = ContributionMonth(row.text(4)), let kind = Payer(rawValue: row.text(15)) else {
                throw .malformed(place: "payers")
            }
            let payer = PayingParty(kind, name: row.text(16))
            let payers = PayerHistory([PayerHistory.Period(from: from, payer: payer)])
            guard let membership = Members.membership(row, from: 5, payers),
                let coverage = Members.coverage(row, from: 11)
            else { throw .malformed(place: "members") }
            read(
                Line(
                    member: MemberID(row.integer(0)),
                    name: try Members.detail(row, mark: 1, sealed: 2, session.sealer).name, kelurahan: row.text(3),
                    payer: payer,
                    obligation: membership.obligation(
                        of: kind, coverage: coverage, on: day, tariffs: tariffs, rules: rules),
                    standing: Standing(coverage, ending: membership.ending, on: day, rules: rules).kind))
            return .more
        }
    }
}
