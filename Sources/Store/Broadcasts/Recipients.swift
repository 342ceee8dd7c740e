package import Broadcasting
package import Chat
import Database
package import Dialogue

/// Whom a broadcast goes to, one row each, and whose turn has come.
///
/// A row is written once for a chat and never taken away, and its call's key in the outbox is the broadcast with the row's
/// number: so nobody is skipped, and nobody is served twice.
package struct Recipients {
    let session: Session

    /// Writes down the next part of the audience, in the order of the chats.
    ///
    /// - Parameters:
    ///   - before: How far the audience was written down when this part was read.
    ///   - through: The last chat that was looked at; nil where there are no more, which lets it run.
    /// - Returns: False where another wrote this part meanwhile, or the broadcast gathers no more: nothing was changed.
    @discardableResult
    package func gather(
        _ chats: [ChatID], of id: BroadcastID, after before: Int64?, through: Int64?, at now: Instant
    ) throws(StoreError) -> Bool {
        guard let record = try session.broadcasts.find(id), record.stage == .gathering,
            record.gatheredThrough == before
        else { return false }
        var total = record.total
        for chat in chats {
            let isNew = try session.execute(
                "INSERT INTO broadcast_recipients (broadcast, n, chat) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                .integer(id.rawValue), .integer(total + 1), .integer(chat.rawValue))
            total += isNew
        }
        try session.execute(
            "UPDATE broadcasts SET total = $2, gathered_through = $3 WHERE id = $1", .integer(id.rawValue),
            .integer(total), .integer(through ?? before))
        guard through == nil else { return true }
        try session.execute(
            "UPDATE broadcasts SET stage = 'running', gathered_at = $2 WHERE id = $1", .integer(id.rawValue),
            .integer(now.milliseconds))
        return true
    }

    /// The next whose turn it is.
    package func next(of id: BroadcastID, limit: Int) throws(StoreError) -> [BroadcastRecipient] {
        try session.rows(
            """
            SELECT n, chat FROM broadcast_recipients
            WHERE broadcast = $1 AND n > (SELECT fed FROM broadcasts WHERE id = $1) ORDER BY n LIMIT $2
            """, .integer(id.rawValue), .integer(limit)
        ) { BroadcastRecipient(broadcast: id, number: $0.count(0), chat: ChatID($0.integer(1))) }
    }

    /// Notes that the turn of all up to this one has come, in the transaction of their calls.
    package func advance(_ id: BroadcastID, through number: Int) throws(StoreError) {
        try session.execute(
            "UPDATE broadcasts SET fed = $2 WHERE id = $1 AND fed < $2", .integer(id.rawValue), .integer(number))
    }

    /// Ends one without a call: they are not to be written to, or not any more.
    package func leaveOut(_ recipient: BroadcastRecipient, for reason: LeftOut, at now: Instant) throws(StoreError) {
        try session.execute(
            """
            INSERT INTO outbox (
                event, n, chat, thread, priority, state, due_at, attempts, repeats, created_at, finished_at, reason,
                broadcast)
            VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, $7, $7, $8, $9) ON CONFLICT (event, n) DO NOTHING
            """,
            .text(EventKey.broadcast(recipient.broadcast).rawValue), .integer(recipient.number),
            .integer(recipient.chat.rawValue), .integer(recipient.lane.storedThread),
            .integer(Priority.broadcast.rawValue), .integer(OutboxState.refused.rawValue),
            .integer(now.milliseconds), .text(reason.rawValue), .integer(recipient.broadcast.rawValue))
    }

    /// Lets those whose turn has not come be reached under the group's new number.
    func remap(from old: ChatID, to new: ChatID) throws(StoreError) {
        let (old, new) = (SQLValue.integer(old.rawValue), SQLValue.integer(new.rawValue))
        try session.execute(
            """
            UPDATE broadcast_recipients SET chat = $2
            WHERE chat = $1 AND broadcast IN (SELECT id FROM broadcasts WHERE settled = 0) AND NOT EXISTS (
                SELECT 1 FROM broadcast_recipients AS other
                WHERE other.broadcast = broadcast_recipients.broadcast AND other.chat = $2)
            """, old, new)
    }
}

/// One of a broadcast's audience.
package struct BroadcastRecipient: Hashable, Sendable {
    package let broadcast: BroadcastID
    /// From 1, in the order of their turns.
    package let number: Int
    package let chat: ChatID

    package var lane: Lane { Lane(chat) }
}
