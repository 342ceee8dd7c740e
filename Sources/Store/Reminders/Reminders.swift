package import Chat
import Database
package import Dialogue
package import Jamsostek

/// What members were reminded of, and what they wished of it.
package struct Reminders {
    let session: Session

    /// Notes a reminder as said.
    ///
    /// - Returns: False where the very same was said before.
    @discardableResult
    package func record(_ reminder: Reminder, to member: MemberID, at now: Instant) throws(StoreError) -> Bool {
        try session.execute(
            """
            INSERT INTO reminders (member, month, rung, occasion, said_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO NOTHING
            """,
            .integer(member.rawValue), .text(reminder.month.description), .text(reminder.rung.rawValue),
            .text(reminder.occasion?.description ?? ""), .integer(now.milliseconds)) > 0
    }

    /// What was said to the member, of all months.
    package func said(to member: MemberID) throws(StoreError) -> [SaidReminder] {
        try session.rows(
            "SELECT month, rung, occasion, said_at FROM reminders WHERE member = $1", .integer(member.rawValue)
        ) { row throws(StoreError) in
            guard let month = ContributionMonth(row.text(0)), let rung = Rung(rawValue: row.text(1)) else {
                throw .malformed(place: "reminders")
            }
            return SaidReminder(
                Reminder(rung, month: month, occasion: CalendarDate(row.text(2))),
                at: Instant(milliseconds: row.integer(3)).seconds)
        }
    }

    package func wishes(of member: MemberID) throws(StoreError) -> ReminderWishes {
        let wishes = try session.row(
            "SELECT payday, snoozed_until, paused_until, asked_at FROM reminder_wishes WHERE member = $1",
            .integer(member.rawValue)
        ) { Self.wishes($0, from: 0) }
        return wishes ?? ReminderWishes()
    }

    package func keep(_ wish: ReminderWish, of member: MemberID) throws(StoreError) {
        try session.execute(
            "INSERT INTO reminder_wishes (member) VALUES ($1) ON CONFLICT DO NOTHING", .integer(member.rawValue))
        let key = SQLValue.integer(member.rawValue)
        switch wish {
        case .payday(let day):
            try session.execute(
                "UPDATE reminder_wishes SET payday = $2, snoozed_until = NULL WHERE member = $1", key,
                .integer(day.map { Int64($0) }))
        case .snoozed(let until):
            try session.execute(
                "UPDATE reminder_wishes SET snoozed_until = $2 WHERE member = $1", key, Self.stored(until))
        case .paused(let until):
            try session.execute(
                "UPDATE reminder_wishes SET paused_until = $2 WHERE member = $1", key, Self.stored(until))
        case .asked(let at):
            try session.execute("UPDATE reminder_wishes SET asked_at = $2 WHERE member = $1", key, Self.stored(at))
        }
    }

    /// All that decides whether the member who is this person is to be reminded; nil where the person is none.
    package func notes(on person: PersonID, in lane: Lane) throws(StoreError) -> ReminderNotes? {
        guard let member = try session.members.record(of: person) else { return nil }
        let active = try session.row(
            "SELECT updated_at FROM conversations WHERE chat = $1 AND thread = $2", .integer(lane.chat.rawValue),
            .integer(lane.storedThread)
        ) { Instant(milliseconds: $0.integer(0)).seconds }
        return ReminderNotes(
            member: member, wishes: try wishes(of: member.id), said: try said(to: member.id),
            hasOptedOut: try session.people.find(person)?.hasOptedOut ?? false,
            hasOpenClaim: try hasOpenClaim(member.id), lastActive: active)
    }

    func hasOpenClaim(_ member: MemberID) throws(StoreError) -> Bool {
        try session.row(
            """
            SELECT 1 FROM payment_claims WHERE member = $1 AND state = 'open'
            UNION ALL SELECT 1 FROM resident_reports WHERE member = $1 AND state = 'open'
            """, .integer(member.rawValue)
        ) { _ in true } ?? false
    }

    /// Of the columns payday, snoozed_until, paused_until, asked_at.
    static func wishes(_ row: any Row, from first: Int) -> ReminderWishes {
        let seconds = { (column: Int) in
            row.optionalInteger(column).map { Instant(milliseconds: $0).seconds }
        }
        return ReminderWishes(
            payday: row.optionalInteger(first).map { Int(clamping: $0) }, snoozedUntil: seconds(first + 1),
            pausedUntil: seconds(first + 2), askedAt: seconds(first + 3))
    }

    private static func stored(_ seconds: Int64?) -> SQLValue {
        .integer(seconds.map { Instant(seconds: $0).milliseconds })
    }
}
