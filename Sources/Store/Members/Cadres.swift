import Database
package import Dialogue
package import Jamsostek

/// Who works for a kelurahan's neighbourhoods, as its list has it: a member may have several roles.
package struct Cadres {
    let session: Session

    /// Takes a cadre, or the term of one that is known.
    package func set(_ cadre: Cadre, of member: MemberID, at now: Instant) throws(StoreError) {
        try session.execute(
            """
            INSERT INTO cadres (member, role, kelurahan, from_day, until_day, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (member, role, kelurahan) DO UPDATE SET
                from_day = excluded.from_day, until_day = excluded.until_day, changed_at = excluded.changed_at
            """,
            .integer(member.rawValue), .text(cadre.role), .text(cadre.kelurahan), .text(cadre.from?.description),
            .text(cadre.until?.description), .integer(now.milliseconds))
    }

    /// All roles a member has or had, by role and kelurahan.
    package func roles(of member: MemberID) throws(StoreError) -> [Cadre] {
        try session.rows(
            """
            SELECT role, kelurahan, from_day, until_day FROM cadres WHERE member = $1 ORDER BY role, kelurahan
            """, .integer(member.rawValue)
        ) { Cadre($0, at: 0) }
    }

    /// Ends a role with a day, its last.
    ///
    /// - Returns: False where the member has no such role, or it ended earlier.
    @discardableResult
    package func end(
        _ role: String, in kelurahan: String, of member: MemberID, on day: CalendarDate, at now: Instant
    ) throws(StoreError) -> Bool {
        try session.execute(
            """
            UPDATE cadres SET until_day = $4, changed_at = $5
            WHERE member = $1 AND role = $2 AND kelurahan = $3 AND (until_day IS NULL OR until_day > $4)
            """,
            .integer(member.rawValue), .text(role), .text(kelurahan), .text(day.description),
            .integer(now.milliseconds)) > 0
    }
}

/// A role in a kelurahan, and its term.
package struct Cadre: Hashable, Sendable {
    /// An id of `config/cadres.yaml`.
    package var role: String
    /// The code of the kelurahan that keeps the list, which need not be where the member lives.
    package var kelurahan: String
    /// Nil where it is not known.
    package var from: CalendarDate?
    /// The last day; nil where none is known.
    package var until: CalendarDate?

    package init(role: String, kelurahan: String, from: CalendarDate? = nil, until: CalendarDate? = nil) {
        self.role = role
        self.kelurahan = kelurahan
        self.from = from
        self.until = until
    }
}

extension Cadre {
    /// Of the columns role, kelurahan, from_day and until_day.
    init(_ row: any Row, at first: Int) {
        self.init(
            role: row.text(first), kelurahan: row.text(first + 1),
            from: row.optionalText(first + 2).flatMap(CalendarDate.init),
            until: row.optionalText(first + 3).flatMap(CalendarDate.init))
    }
}
