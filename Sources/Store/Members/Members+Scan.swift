import Chat
package import Database
import Dialogue
package import Jamsostek

// Over many members at once: one row is held at a time, and nothing is unsealed.
extension Members {
    /// Gives every member to the closure, or those of an area, until that answers ``Scan/stop``; in no order to rely on.
    ///
    /// The closure may ask the store other things, but not scan again.
    package func scan(
        in area: MemberArea? = nil, read: (MemberLine) throws(StoreError) -> Scan
    ) throws(StoreError) {
        let each = { (row: any Row) throws(StoreError) in try read(try MemberLine(row, at: 0)) }
        guard let area else {
            return try session.scan(
                """
                SELECT m.id, m.kelurahan, m.rw, m.rt, m.owed_from, m.protection_end, m.credit, m.ending,
                    y.kind, y.name, l.person
                FROM members AS m
                LEFT JOIN payers AS y ON y.member = m.id AND y.from_month =
                    (SELECT max(from_month) FROM payers WHERE member = m.id AND from_month <= m.owed_from)
                LEFT JOIN member_links AS l ON l.member = m.id
                """, read: each)
        }
        try session.scan(
            """
            SELECT m.id, m.kelurahan, m.rw, m.rt, m.owed_from, m.protection_end, m.credit, m.ending,
                y.kind, y.name, l.person
            FROM members AS m
            LEFT JOIN payers AS y ON y.member = m.id AND y.from_month =
                (SELECT max(from_month) FROM payers WHERE member = m.id AND from_month <= m.owed_from)
            LEFT JOIN member_links AS l ON l.member = m.id
            WHERE m.kelurahan = $1 AND ($2 = 0 OR m.rw = $2) AND ($3 = 0 OR m.rt = $3)
            """,
            with: [.text(area.kelurahan), .integer(area.rw), .integer(area.rt)], read: each)
    }

    /// How many members stand where on a day, by the RT they live in.
    package func standings(
        in area: MemberArea? = nil, on day: CalendarDate, rules: ContributionRules
    ) throws(StoreError) -> [MemberArea: StandingTally] {
        var tallies: [MemberArea: StandingTally] = [:]
        try scan(in: area) { member throws(StoreError) in
            tallies[member.area, default: StandingTally()].count(member.standing(on: day, rules: rules).kind)
            return .more
        }
        return tallies
    }
}

extension MemberLine {
    /// Of the columns id, kelurahan, rw, rt, owed_from, protection_end, credit, ending, payer's kind and name, person.
    init(_ row: any Row, at first: Int) throws(StoreError) {
        guard let coverage = Members.coverage(row, from: first + 4) else {
            throw .malformed(place: "members.owed_from")
        }
        self.coverage = coverage
        id = MemberID(row.integer(first))
        area = MemberArea(kelurahan: row.text(first + 1), rw: row.count(first + 2), rt: row.count(first + 3))
        ending = row.optionalText(first + 7).flatMap(Membership.Ending.init)
        payer = PayingParty(
            row.optionalText(first + 8).flatMap(Payer.init) ?? .own, name: row.optionalText(first + 9) ?? "")
        person = row.optionalInteger(first + 10).map { PersonID($0) }
    }
}
