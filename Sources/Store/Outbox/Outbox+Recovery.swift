package import Chat
import Database

extension Outbox {
    /// Deals with rows whose sender is gone: leased under an earlier fence, or past their time.
    ///
    /// Their request may have left. What may be repeated is queued again and counted, as the first sign of what a
    /// person may have seen twice; the rest is unknown and waits for a person.
    package func recover(fence: Fence, at now: Instant) throws(StoreError) -> Recovery {
        // `state <= 1` says nothing new but to SQLite, which by these words knows the small index of unfinished rows.
        let requeued = try session.execute(
            """
            UPDATE outbox SET state = 0, due_at = $2, fence = NULL, lease_until = NULL, repeats = repeats + 1
            WHERE state = 1 AND state <= 1 AND priority <= 1 AND (fence < $1 OR lease_until < $2)
            """, .integer(fence.rawValue), .integer(now.milliseconds))
        let unknown = try session.execute(
            """
            UPDATE outbox SET state = 4, finished_at = $2
            WHERE state = 1 AND state <= 1 AND priority > 1 AND (fence < $1 OR lease_until < $2)
            """, .integer(fence.rawValue), .integer(now.milliseconds))
        return Recovery(requeued: requeued, unknown: unknown)
    }

    /// What left since then, or may have: from it the limiter rebuilds its windows.
    ///
    /// Replies are sent soon after they are queued, so the latest rows are looked at until they were queued long
    /// before.
    package func recentSends(since start: Instant) throws(StoreError) -> [RecentSend] {
        let bulk = try session.rows(
            """
            SELECT chat, thread, priority, finished_at FROM outbox
            WHERE priority > 1 AND finished_at IS NOT NULL AND finished_at >= $1 AND state IN (2, 4)
            """, .integer(start.milliseconds), read: RecentSend.init)
        let replies = try session.rows(
            """
            SELECT chat, thread, priority, finished_at FROM outbox
            WHERE id > coalesce((SELECT max(id) FROM outbox WHERE created_at < $2), 0)
                AND priority <= 1 AND finished_at >= $1 AND state IN (2, 4)
            """, .integer(start.milliseconds), .integer((start - Self.longestWait).milliseconds), read: RecentSend.init)
        return (bulk + replies).sorted { $0.at < $1.at }
    }

    /// A reply that waited longer than this is no longer counted against the limits after a restart.
    private static let longestWait: Duration = .seconds(600)

    /// How many rows there are of each priority in each state; looks at every row.
    package func counts() throws(StoreError) -> OutboxCounts {
        let rows = try session.rows(
            "SELECT priority, state, count(*), sum(repeats) FROM outbox GROUP BY priority, state"
        ) { row in
            (row.count(0), row.count(1), count: row.count(2), repeats: row.count(3))
        }
        var counts = OutboxCounts()
        for row in rows {
            guard let priority = Priority(rawValue: row.0), let state = OutboxState(rawValue: row.1) else { continue }
            counts.add(row.count, priority, state, repeats: row.repeats)
        }
        return counts
    }
}

/// What ``Outbox/recover(fence:at:)`` found.
package struct Recovery: Sendable, Hashable {
    /// Replies and staff's messages that will be sent again.
    package let requeued: Int
    /// Reminders and broadcasts of which nobody knows whether they arrived.
    package let unknown: Int
}

package struct RecentSend: Sendable, Hashable {
    package let lane: Lane
    package let priority: Priority
    package let at: Instant

    /// Reads the columns chat, thread, priority, finished_at.
    fileprivate init(_ row: any Row) throws(StoreError) {
        guard let priority = Priority(rawValue: row.count(2)) else { throw .malformed(place: "outbox.priority") }
        lane = Lane(chat: row.integer(0), storedThread: row.integer(1))
        self.priority = priority
        at = Instant(milliseconds: row.integer(3))
    }
}

/// Rows of the outbox, counted.
package struct OutboxCounts: Sendable, Hashable {
    package struct Tally: Sendable, Hashable {
        package internal(set) var queued = 0
        package internal(set) var leased = 0
        package internal(set) var delivered = 0
        package internal(set) var refused = 0
        package internal(set) var unknown = 0
        package internal(set) var cancelled = 0
        /// How often rows were sent again after an unknown outcome.
        package internal(set) var repeats = 0

        package var total: Int { queued + leased + delivered + refused + unknown + cancelled }
    }

    private var tallies: [Priority: Tally] = [:]

    package subscript(priority: Priority) -> Tally { tallies[priority] ?? Tally() }

    mutating func add(_ count: Int, _ priority: Priority, _ state: OutboxState, repeats: Int) {
        var tally = self[priority]
        tally.repeats += repeats
        switch state {
        case .queued: tally.queued += count
        case .leased: tally.leased += count
        case .delivered: tally.delivered += count
        case .refused: tally.refused += count
        case .unknown: tally.unknown += count
        case .cancelled: tally.cancelled += count
        }
        tallies[priority] = tally
    }
}
