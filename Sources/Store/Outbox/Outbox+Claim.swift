package import Chat
import Database
import Dialogue

extension Outbox {
    /// Leases rows that are due, the most urgent first, at most one of each lane.
    ///
    /// A row waits while another of its lane is being sent, and while an earlier one that is no less urgent is due or
    /// is to be tried again. A message planned for later holds nothing up, and neither does a broadcast hold up a
    /// reply. What belongs to a broadcast that is paused or called off is not taken.
    ///
    /// - Parameters:
    ///   - priority: The least urgent kind wanted.
    ///   - limit: How many rows at most; of what nobody asked for `bulk` at most, beyond that limit where it is given.
    package func claim(
        upTo priority: Priority, limit: Int, bulk: Int? = nil, lease: Lease, at now: Instant
    ) throws(StoreError) -> [OutboxRow] {
        var rows: [OutboxRow] = []
        var room = limit
        // One kind after another, each from the head of its own stretch of the index: a hundred thousand rows planned
        // for tomorrow are not looked at.
        for kind in Priority.allCases where kind <= priority {
            if kind == .reminder, let bulk { room = bulk }
            guard room > 0 else { continue }
            let claimed = try claim(kind, limit: room, lease, at: now)
            room -= claimed.count
            rows += claimed
        }
        return rows
    }

    private func claim(
        _ priority: Priority, limit: Int, _ lease: Lease, at now: Instant
    ) throws(StoreError) -> [OutboxRow] {
        let rows = try session.rows(
            """
            SELECT id, event, n, chat, thread, attempts, repeats, created_at, payload, broadcast FROM outbox AS candidate
            WHERE state = 0 AND priority = $2 AND due_at <= $1
            AND (broadcast IS NULL
                OR broadcast IN (SELECT id FROM broadcasts WHERE settled = 0 AND stage = 'running'))
            AND NOT EXISTS (
                SELECT 1 FROM outbox AS other
                WHERE other.chat = candidate.chat AND other.thread = candidate.thread AND other.state <= 1
                    AND other.id <> candidate.id AND (
                        other.state = 1
                        OR other.priority < candidate.priority AND other.due_at <= $1
                        OR other.priority <= candidate.priority AND other.id < candidate.id
                            AND (other.due_at <= $1 OR other.attempts > 0)))
            ORDER BY due_at, id LIMIT $3 {skip locked}
            """,
            .integer(now.milliseconds), .integer(priority.rawValue), .integer(limit)
        ) { read($0, priority) }
        for row in rows {
            try session.execute(
                "UPDATE outbox SET state = 1, fence = $2, lease_until = $3, attempts = attempts + 1 WHERE id = $1",
                .integer(row.id.rawValue), .integer(lease.fence.rawValue), .integer(lease.until.milliseconds))
        }
        return rows
    }

    private func read(_ row: any Row, _ priority: Priority) -> OutboxRow {
        let place = Self.place(row.text(1), row.count(2))
        return OutboxRow(
            id: OutboxID(rawValue: row.integer(0)), lane: Lane(chat: row.integer(3), storedThread: row.integer(4)),
            priority: priority, attempts: row.count(5) + 1, repeats: row.count(6),
            createdAt: Instant(milliseconds: row.integer(7)),
            broadcast: row.optionalInteger(9).map { BroadcastID($0) },
            payload: try? session.sealer.open(row.bytes(8), at: place))
    }

    /// When the next queued row is due; nil where none is queued.
    ///
    /// What belongs to a paused broadcast is due when that goes on.
    package func nextDue(upTo priority: Priority) throws(StoreError) -> Instant? {
        var next: Instant?
        for kind in Priority.allCases where kind <= priority {
            guard let due = try nextDue(of: kind) else { continue }
            next = min(next ?? due, due)
        }
        return next
    }

    /// The same of one kind.
    package func nextDue(of kind: Priority) throws(StoreError) -> Instant? {
        let due = try session.row(
            """
            SELECT min(due_at) FROM outbox WHERE state = 0 AND priority = $1 AND (broadcast IS NULL
                OR broadcast IN (SELECT id FROM broadcasts WHERE settled = 0 AND stage = 'running'))
            """, .integer(kind.rawValue)
        ) { $0.optionalInteger(0) }
        return (due ?? nil).map(Instant.init(milliseconds:))
    }

    /// The lanes that have rows waiting, and when the earliest of each is due: later ones must go behind them.
    package func queuedLanes(upTo priority: Priority) throws(StoreError) -> [Lane: Instant] {
        let lanes = try session.rows(
            "SELECT chat, thread, min(due_at) FROM outbox WHERE state = 0 AND priority <= $1 GROUP BY chat, thread",
            .integer(priority.rawValue)
        ) { (Lane(chat: $0.integer(0), storedThread: $0.integer(1)), Instant(milliseconds: $0.integer(2))) }
        return Dictionary(lanes) { first, _ in first }
    }
}
