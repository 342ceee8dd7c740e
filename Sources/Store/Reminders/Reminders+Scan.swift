import Chat
package import Database
package import Dialogue
package import Jamsostek

/// A member as it is decided whether to remind them, and of what; nothing of it is unsealed.
package struct ReminderCandidate: Hashable, Sendable {
    package let line: MemberLine
    /// What was said to the member is left out: few are to be reminded, and of those it is asked.
    package let subject: ReminderSubject
    /// Whether the bot's messages reach the person, who may have blocked it.
    package let isReachable: Bool
}

// Over all members at once, to see who is to be reminded.
extension Reminders {
    /// Gives every member to the closure, until that answers ``Scan/stop``; in the order of their numbers.
    ///
    /// The closure may ask the store other things, but not scan again.
    package func scan(read: (ReminderCandidate) throws(StoreError) -> Scan) throws(StoreError) {
        try session.scan(
            """
            SELECT m.id, m.kelurahan, m.rw, m.rt, m.owed_from, m.protection_end, m.credit, m.ending,
                y.kind, y.name, l.person,
                p.opted_out_at, p.unreachable_at, w.payday, w.snoozed_until, w.paused_until, w.asked_at,
                EXISTS (SELECT 1 FROM payment_claims AS c
                    WHERE l.person IS NOT NULL AND c.member = m.id AND c.state = 'open')
                    OR EXISTS (SELECT 1 FROM resident_reports AS r
                        WHERE l.person IS NOT NULL AND r.member = m.id AND r.state = 'open')
            FROM members AS m
            LEFT JOIN payers AS y ON y.member = m.id AND y.from_month =
                (SELECT max(from_month) FROM payers WHERE member = m.id AND from_month <= m.owed_from)
            LEFT JOIN member_links AS l ON l.member = m.id
            LEFT JOIN people AS p ON p.id = l.person
            LEFT JOIN reminder_wishes AS w ON l.person IS NOT NULL AND w.member = m.id
            ORDER BY m.id
            """
        ) { row throws(StoreError) in try read(try ReminderCandidate(row)) }
    }

    /// Lets the member's reminders be planned anew, half a day after what they owe has changed: not in the same breath.
    ///
    /// Does nothing for a member whose chat is not known.
    package func renew(_ member: MemberID, at now: Instant) throws(StoreError) {
        try session.execute(
            """
            INSERT INTO timers (chat, thread, name, due_at)
            SELECT person, 0, $2, $3 FROM member_links WHERE member = $1
            ON CONFLICT (chat, thread, name) DO UPDATE SET
                due_at = CASE WHEN timers.due_at < excluded.due_at THEN timers.due_at ELSE excluded.due_at END
            """,
            .integer(member.rawValue), .text(TimerName.reminder.rawValue),
            .integer((now + .seconds(12 * 3600)).milliseconds))
    }

    /// Asks for a reminder of the member, as a head of their RT or RW may; it comes as soon as it may be said, if at all.
    package func ask(for member: MemberID, at now: Instant) throws(StoreError) {
        try keep(.asked(at: now.seconds), of: member)
        try session.execute(
            """
            INSERT INTO timers (chat, thread, name, due_at)
            SELECT person, 0, $2, $3 FROM member_links WHERE member = $1
            ON CONFLICT (chat, thread, name) DO UPDATE SET due_at = excluded.due_at
            """,
            .integer(member.rawValue), .text(TimerName.reminder.rawValue), .integer(now.milliseconds))
    }

    /// Sets the timer of reminders for members that wait for none and could be reminded, as after an upgrade, an import
    /// or a payment; who needs none is passed over once the timer fires.
    ///
    /// - Parameters:
    ///   - month: The present contribution month of the branch's zone.
    ///   - limit: How many at most, so that nobody waits long for the store.
    /// - Returns: How many were set.
    package func wake(
        at due: Instant, in month: ContributionMonth, rules: ContributionRules, limit: Int
    ) throws(StoreError) -> Int {
        try session.execute(
            """
            INSERT INTO timers (chat, thread, name, due_at)
            SELECT l.person, 0, $1, $2
            FROM member_links AS l
            JOIN members AS m ON m.id = l.member
            LEFT JOIN people AS p ON p.id = l.person
            WHERE m.ending IS NULL AND m.owed_from >= $3 AND p.opted_out_at IS NULL AND p.unreachable_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM timers AS t
                    WHERE t.chat = l.person AND t.thread = 0 AND t.name = $1)
            ORDER BY l.person LIMIT $4
            ON CONFLICT (chat, thread, name) DO NOTHING
            """,
            .text(TimerName.reminder.rawValue), .integer(due.milliseconds),
            // What is owed from an earlier month has lapsed.
            .text(month.advanced(by: 1 - rules.grace.value).description), .integer(limit))
    }
}

extension ReminderCandidate {
    fileprivate init(_ row: any Row) throws(StoreError) {
        line = try MemberLine(row, at: 0)
        isReachable = row.isNull(12)
        subject = ReminderSubject(
            coverage: line.coverage, ending: line.ending, payer: line.payer, wishes: Reminders.wishes(row, from: 13),
            hasOptedOut: !row.isNull(11), hasOpenClaim: row.flag(17))
    }
}
