package import Chat
import Database
import Dialogue
import Jamsostek

// How a group becomes staff's room, and ceases to be.
extension StaffDesk {
    /// Every open case is told there from now on, with all that was said in it.
    ///
    /// Done again in the same group, it changes nothing but lets its rights be looked at anew.
    package func bind(_ chat: ChatID, by person: PersonID, at now: Instant) throws(StoreError) {
        if let room = try room(), room.chat == chat, !room.isLost { return }
        try session.execute(
            """
            INSERT INTO staff_room (id, chat, bound_by, bound_at, rung_at) VALUES (1, $1, $2, $3, $3)
            ON CONFLICT (id) DO UPDATE SET
                chat = excluded.chat, is_forum = NULL, bound_by = excluded.bound_by, bound_at = excluded.bound_at,
                lost_at = NULL
            """, .integer(chat.rawValue), .integer(person.rawValue), .integer(now.milliseconds))
        try forgetPlaces()
        try session.audit.append(.boundRoom, by: .person(person), on: "chat \(chat)", at: now)
    }

    /// Takes what the platform says of topics; the first time, and when it has changed, there is something to do.
    ///
    /// - Returns: Whether anything is other than before.
    func arrange(isForum: Bool, at now: Instant) throws(StoreError) -> Bool {
        let changed = try session.execute(
            """
            UPDATE staff_room SET is_forum = $1, lost_at = NULL
            WHERE id = 1 AND (is_forum IS NULL OR is_forum <> $1 OR lost_at IS NOT NULL)
            """, .flag(isForum))
        guard changed > 0, let room = try room() else { return false }
        try wake(Lane(room.chat), at: now)
        return true
    }

    /// Notes that the bot is out of its room.
    ///
    /// - Returns: The supervisors to be told; none where they were told before.
    func lose(_ chat: ChatID, on day: CalendarDate, at now: Instant) throws(StoreError) -> [PersonID] {
        let lost = try session.execute(
            "UPDATE staff_room SET lost_at = $2 WHERE chat = $1 AND lost_at IS NULL", .integer(chat.rawValue),
            .integer(now.milliseconds))
        guard lost > 0 else { return [] }
        // What was said there is no longer to be seen.
        try forgetPlaces()
        let offices = try session.rows(
            """
            SELECT id FROM offices WHERE role = 'supervisor' AND person IS NOT NULL AND ended_at IS NULL ORDER BY id
            """
        ) { $0.integer(0) }
        return try session.offices.entries(offices).filter { $0.isInTerm(on: day) }.compactMap(\.person)
    }

    func openCount() throws(StoreError) -> Int {
        try session.row("SELECT count(*) FROM cases WHERE closed_at IS NULL") { $0.count(0) } ?? 0
    }

    /// Goes on under the number the platform gave the group, in which messages are counted anew.
    func move(from old: ChatID, to new: ChatID) throws(StoreError) {
        let moved = try session.execute(
            "UPDATE staff_room SET chat = $2 WHERE chat = $1", .integer(old.rawValue), .integer(new.rawValue))
        guard moved > 0 else { return }
        try forgetPlaces()
        // As soon as a moment can be that was not one before.
        try wake(Lane(new), at: Instant(milliseconds: 0))
    }

    /// Lets every open case be told once more, with what was said in it, where staff will find it.
    func forgetPlaces() throws(StoreError) {
        try session.execute("DELETE FROM case_places")
        try session.execute(
            """
            UPDATE case_lines SET shown_at = NULL WHERE case_id IN (SELECT id FROM cases WHERE closed_at IS NULL)
            """)
        // Their numbers say nothing in another chat.
        try session.execute(
            """
            UPDATE case_lines SET message = NULL, reply_to = NULL
            WHERE author IS NOT NULL AND case_id IN (SELECT id FROM cases WHERE closed_at IS NULL)
            """)
    }
}
