package import Chat
import Database
package import Dialogue
import Jamsostek

/// What a turn begins with: the conversation, and what is known of who speaks and where.
package struct Recollection: Sendable {
    package var conversation: Conversation?
    package var record: Context.Record
    /// When the person was last noted by ``People/meet(_:at:)``; nil where never.
    package var lastSeen: Instant?
}

extension Session {
    /// Recalls everything a turn reads, in one statement.
    ///
    /// An application whose detail cannot be opened fails the recall: saying there is none would let it be sent twice.
    package func recall(_ lane: Lane, speaker: PersonID?) throws(StoreError) -> Recollection {
        let found = try row(
            """
            SELECT c.kind, c.version, c.revision, c.updated_at, c.state,
                p.last_seen_at,
                (SELECT version FROM consents WHERE person = $3 AND withdrawn_at IS NULL ORDER BY id DESC LIMIT 1),
                m.id, m.kind, m.name,
                g.id, g.is_present, g.is_administrator, g.may_delete, g.administrators,
                a.number, a.status, a.received_at, a.programmes, a.months, a.amount, a.nik_mark, a.detail,
                s.id, s.opened_at, s.closed_at,
                l.member, o.id, o.role, o.term_until,
                r.chat, r.is_forum, r.lost_at
            FROM (SELECT 1) AS one
            LEFT JOIN conversations AS c ON c.chat = $1 AND c.thread = $2
            LEFT JOIN people AS p ON p.id = $3
            LEFT JOIN chats AS g ON g.id = $1
            LEFT JOIN communities AS m ON m.id = CASE WHEN $1 > 0 THEN p.community ELSE g.community END
            LEFT JOIN applications AS a
                ON a.number = (SELECT max(number) FROM applications WHERE person = $3)
            LEFT JOIN member_links AS l ON l.person = $3
            LEFT JOIN offices AS o ON o.person = $3 AND o.ended_at IS NULL
            LEFT JOIN staff_room AS r ON r.chat = $1
            LEFT JOIN cases AS s ON s.id = (SELECT max(id) FROM cases WHERE chat = $1 AND thread = $2)
            """,
            .integer(lane.chat.rawValue), .integer(lane.storedThread), .integer(speaker?.rawValue)
        ) { row throws(StoreError) in try Recollection(row, of: lane, sealer) }
        return found ?? Recollection(record: Context.Record())
    }
}

extension Recollection {
    fileprivate init(_ row: any Row, of lane: Lane, _ sealer: Sealer) throws(StoreError) {
        if !row.isNull(2) { conversation = Conversation(row, at: 0, of: lane, sealer) }
        lastSeen = row.optionalInteger(5).map { Instant(milliseconds: $0) }
        record = Context.Record()
        record.consent = row.optionalText(6)
        if !row.isNull(7) { record.community = Community(row, at: 7) }
        if !row.isNull(10) {
            record.standing = BotStanding(
                isPresent: row.flag(11), isAdministrator: row.flag(12), mayDelete: row.flag(13))
            record.administrators = Chats.people(row.text(14))
        }
        if !row.isNull(15) { record.application = try ApplicationSummary(row, at: 15, sealer) }
        if !row.isNull(23) {
            record.latestCase = StaffCase(
                number: row.integer(23), openedAt: Instant(milliseconds: row.integer(24)).seconds,
                isOpen: row.isNull(25))
        }
        record.member = row.optionalInteger(26).map { MemberID($0) }
        if !row.isNull(30) {
            record.staffRoom = StaffRoom(
                isForum: row.optionalInteger(31).map { $0 > 0 } ?? false, isLost: !row.isNull(32))
        }
        record.office = row.optionalText(28).flatMap(Office.Role.init).map {
            Office(id: row.integer(27), role: $0, until: row.optionalText(29).flatMap(CalendarDate.init))
        }
    }
}
