package import Chat
import Database
import Dialogue

/// The calls the bot has decided to make, from the transaction that caused them until their outcome is known.
///
/// A row is queued, then leased to be sent, then delivered, refused, unknown or cancelled. Only the holder of a lease
/// may end it, and a lease holds only under the fence it was taken under.
package struct Outbox {
    let session: Session

    /// Adds a call, unless one with the same event and number was added before.
    ///
    /// - Returns: The new row's id; nil where there was one already.
    @discardableResult
    package func enqueue(_ draft: OutboxDraft, at now: Instant) throws(StoreError) -> OutboxID? {
        let state: OutboxState = draft.lease == nil ? .queued : .leased
        let id = try session.insert(
            """
            INSERT INTO outbox (
                event, n, chat, thread, priority, state, due_at, fence, lease_until, attempts, repeats, created_at,
                payload, broadcast)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11, $12, $13)
            ON CONFLICT (event, n) DO NOTHING {returning id}
            """,
            .text(draft.event.rawValue), .integer(draft.n), .integer(draft.lane.chat.rawValue),
            .integer(draft.lane.storedThread), .integer(draft.priority.rawValue), .integer(state.rawValue),
            .integer(draft.dueAt.milliseconds), .integer(draft.lease?.fence.rawValue),
            .integer(draft.lease?.until.milliseconds), .integer(draft.lease == nil ? 0 : 1),
            .integer(now.milliseconds),
            .bytes(try session.sealer.seal(draft.payload, at: Self.place(draft.event.rawValue, draft.n))),
            .integer(draft.broadcast?.rawValue))
        return id.map(OutboxID.init)
    }

    /// Whether a call for this lane must wait its turn: something of it is queued and due, or being sent.
    package func isBusy(_ lane: Lane, at now: Instant) throws(StoreError) -> Bool {
        try session.row(
            """
            SELECT 1 FROM outbox WHERE chat = $1 AND thread = $2 AND state <= 1
                AND (state = 1 OR due_at <= $3 OR attempts > 0) LIMIT 1
            """,
            .integer(lane.chat.rawValue), .integer(lane.storedThread), .integer(now.milliseconds)
        ) { _ in true } ?? false
    }

    static func place(_ event: String, _ n: Int) -> Place { Place("outbox.payload", text: event, n) }
}
