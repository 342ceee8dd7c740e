import Chat
import Database
import Dialogue
import Jamsostek

/// The branch's staff room, and where in it each case is told.
///
/// Nothing is sent from here: what is new is marked, and a timer of the place lets the bot tell it in a turn of its own.
package struct StaffDesk {
    let session: Session

    /// The room there is.
    struct Room {
        var chat: ChatID
        var isForum: Bool
        var isLost: Bool
    }

    func room() throws(StoreError) -> Room? {
        try session.row("SELECT chat, coalesce(is_forum, 0), lost_at FROM staff_room WHERE id = 1") { row in
            Room(chat: ChatID(row.integer(0)), isForum: row.flag(1), isLost: !row.isNull(2))
        }
    }

    /// Lets the bot look at what is new of a case, at once.
    func ring(_ number: Int64, at now: Instant) throws(StoreError) {
        guard let room = try room(), !room.isLost else { return }
        let thread = try session.row(
            "SELECT thread FROM case_places WHERE case_id = $1 AND chat = $2 AND thread > 0", .integer(number),
            .integer(room.chat.rawValue)
        ) { $0.integer(0) }
        try wake(Lane(chat: room.chat.rawValue, storedThread: thread ?? 0), at: now)
    }

    /// Each firing is an event of its own, so no two share a moment.
    func wake(_ lane: Lane, at now: Instant) throws(StoreError) {
        let last = try session.row("SELECT rung_at FROM staff_room WHERE id = 1") { $0.integer(0) } ?? 0
        let due = max(now, Instant(milliseconds: last + 1))
        try session.execute("UPDATE staff_room SET rung_at = $1 WHERE id = 1", .integer(due.milliseconds))
        try session.timers.schedule(.caseNews, in: lane, at: due)
    }

    /// Whether the person is an officer or a supervisor of the branch on that day.
    func isStaff(_ person: PersonID, on day: CalendarDate) throws(StoreError) -> Bool {
        try session.offices.role(of: person, on: day)?.isStaff == true
    }

    /// What staff know one of them by, also after the office has ended.
    func name(of person: PersonID) throws(StoreError) -> String {
        let office = try session.row(
            "SELECT max(id) FROM offices WHERE person = $1", .integer(person.rawValue)
        ) { $0.optionalInteger(0) }
        let named = try (office ?? nil).flatMap { office throws(StoreError) in try session.offices.find(office)?.name }
        if let named, !named.isEmpty { return named }
        return try session.people.find(person)?.name ?? ""
    }
}

extension Session {
    package var desk: StaffDesk { StaffDesk(session: self) }
}
