package import Chat
import Database
import Dialogue

// What the platform's refusing a call tells of the room, its topics and the persons.
extension StaffDesk {
    /// Draws the conclusions, so that whatever was not seen is told again where it can be.
    ///
    /// - Returns: Whether the room is lost, which the dialogue is to hear of.
    package func conclude(
        from refusal: Refusal, of row: OutboxID, in lane: Lane, at now: Instant
    ) throws(StoreError) -> Bool {
        let carried = try session.row(
            "SELECT case_id, case_line FROM outbox WHERE id = $1 AND case_id IS NOT NULL", .integer(row.rawValue)
        ) { CaseLineID($0.integer(0), $0.count(1)) }
        if let carried, carried.n > 0, try hasFailedCorrecting(carried, refusal, in: lane, at: now) { return false }
        if lane.chat.isPrivate {
            if let carried, carried.n > 0 { try noteUndelivered(carried, at: now) }
            return false
        }
        guard let room = try room(), room.chat == lane.chat, !room.isLost else { return false }
        switch refusal {
        case .kicked, .chatNotFound, .deactivated: return true
        case .topicGone: try forget(topic: lane, at: now)
        case .topicClosed:
            try setTopic(isOpen: false, lane)
            if let carried { try unshow(carried) }
            try wake(lane, at: now)
        // Whoever may not open topics still may write.
        case .noRights where room.isForum: try goPlain(room, at: now)
        case .noRights: return true
        case .malformed where room.isForum && lane.thread == nil && carried?.n == 0: try goPlain(room, at: now)
        case .malformed, .blocked, .unauthorised, .unreachable, .tooFast, .platformFault, .migrated: break
        }
        return false
    }

    /// A copy that cannot be rewritten, since it is gone, is said anew, once.
    private func hasFailedCorrecting(
        _ carried: CaseLineID, _ refusal: Refusal, in lane: Lane, at now: Instant
    ) throws(StoreError) -> Bool {
        guard case .malformed = refusal else { return false }
        let anew = try session.execute(
            """
            UPDATE case_lines SET corrects = NULL, passed_at = NULL, shown_at = NULL
            WHERE case_id = $1 AND n = $2 AND corrects IS NOT NULL
            """, .integer(carried.number), .integer(carried.n))
        guard anew > 0 else { return false }
        if lane.chat.isPrivate {
            try session.execute(
                "UPDATE case_lines SET shown_at = said_at WHERE case_id = $1 AND n = $2", .integer(carried.number),
                .integer(carried.n))
            try session.cases.announceReplies(in: lane, at: now)
        } else {
            try wake(lane, at: now)
        }
        return true
    }

    /// Staff are told that their words did not reach the person.
    private func noteUndelivered(_ carried: CaseLineID, at now: Instant) throws(StoreError) {
        guard try session.cases.lastLine(of: carried.number)?.kind != CaseMessage.undelivered else { return }
        try session.cases.append(
            Cases.Draft(speaker: .bot, kind: CaseMessage.undelivered, saidAt: now, words: ""), to: carried.number)
    }

    /// Somebody deleted a topic: its cases get another, with all that was said.
    private func forget(topic lane: Lane, at now: Instant) throws(StoreError) {
        try session.execute(
            """
            UPDATE case_lines SET shown_at = NULL WHERE case_id IN (
                SELECT p.case_id FROM case_places AS p JOIN cases AS c ON c.id = p.case_id
                WHERE p.chat = $1 AND p.thread = $2 AND c.closed_at IS NULL)
            """, .integer(lane.chat.rawValue), .integer(lane.storedThread))
        try session.execute(
            "DELETE FROM case_places WHERE chat = $1 AND thread = $2", .integer(lane.chat.rawValue),
            .integer(lane.storedThread))
        try wake(Lane(lane.chat), at: now)
    }

    private func goPlain(_ room: Room, at now: Instant) throws(StoreError) {
        try session.execute("UPDATE staff_room SET is_forum = 0 WHERE id = 1")
        try forgetPlaces()
        try wake(Lane(room.chat), at: now)
    }

    /// What a call carried that the topic did not take.
    private func unshow(_ carried: CaseLineID) throws(StoreError) {
        if carried.n > 0 {
            try session.execute(
                "UPDATE case_lines SET shown_at = NULL WHERE case_id = $1 AND n = $2", .integer(carried.number),
                .integer(carried.n))
        } else {
            try session.execute("UPDATE case_places SET has_card = 0 WHERE case_id = $1", .integer(carried.number))
            try session.execute(
                """
                UPDATE case_lines SET shown_at = NULL WHERE case_id = $1 AND author IS NULL
                """, .integer(carried.number))
        }
    }
}
