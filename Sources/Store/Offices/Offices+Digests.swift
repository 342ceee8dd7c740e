import Chat
import Database
package import Dialogue
package import Jamsostek

// What is remembered from one week to the next.
extension Offices {
    /// Keeps the figures of a weekly digest; those of the same day are replaced.
    package func keep(_ figures: OfficeFigures, of office: Int64, on day: CalendarDate) throws(StoreError) {
        try session.execute(
            """
            INSERT INTO digests (office, made_on, active, due, arrears, inactive, paid_by_others)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (office, made_on) DO UPDATE SET
                active = excluded.active, due = excluded.due, arrears = excluded.arrears,
                inactive = excluded.inactive, paid_by_others = excluded.paid_by_others
            """,
            .integer(office), .text(day.description), .integer(figures.active), .integer(figures.due),
            .integer(figures.arrears), .integer(figures.inactive), .integer(figures.paidByOthers))
    }

    func lastDigest(of office: Int64) throws(StoreError) -> OfficeFigures? {
        try session.row(
            """
            SELECT active, due, arrears, inactive, paid_by_others FROM digests
            WHERE office = $1 ORDER BY made_on DESC LIMIT 1
            """, .integer(office)
        ) { row in
            OfficeFigures(
                active: row.count(0), due: row.count(1), arrears: row.count(2), inactive: row.count(3),
                paidByOthers: row.count(4))
        }
    }

    /// Lets these residents be reminded as soon as each may be: their bot looks for what is to be said at once.
    ///
    /// Those no longer of the office, or without a chat, are passed over.
    package func remind(_ members: [MemberID], for office: Int64, at now: Instant) throws(StoreError) {
        for member in members {
            guard try includes(member, office), let person = try session.memberLinks.person(of: member) else {
                continue
            }
            try session.reminders.keep(.asked(at: now.seconds), of: member)
            try session.timers.schedule(.reminder, in: Lane(person.privateChat), at: now)
        }
        try session.execute(
            "UPDATE offices SET reminded_at = $2 WHERE id = $1", .integer(office), .integer(now.milliseconds))
    }

    func remindedAt(_ office: Int64) throws(StoreError) -> Int64? {
        let at = try session.row("SELECT reminded_at FROM offices WHERE id = $1", .integer(office)) {
            $0.optionalInteger(0)
        }
        return (at ?? nil).map { Instant(milliseconds: $0).seconds }
    }

    /// Whether the member lives in one of the office's areas.
    func includes(_ member: MemberID, _ office: Int64) throws(StoreError) -> Bool {
        try session.row(
            """
            SELECT 1 FROM members AS m JOIN office_areas AS a ON a.kelurahan = m.kelurahan
                AND (a.rw = 0 OR a.rw = m.rw) AND (a.rt = 0 OR a.rt = m.rt)
            WHERE m.id = $1 AND a.office = $2 LIMIT 1
            """, .integer(member.rawValue), .integer(office)
        ) { _ in true } ?? false
    }
}
