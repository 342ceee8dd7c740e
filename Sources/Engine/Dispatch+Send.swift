package import Chat
package import Dialogue
package import Store

extension Dispatch {
    /// One row of the outbox, leased by this process, and what it says to do.
    package struct Send: Sendable, Hashable {
        package var row: OutboxID
        package var lane: Lane
        package var priority: Priority
        package var call: Outgoing
        /// How often it was tried before.
        package var attempts: Int
        /// How often it was sent again after nobody knew whether it had arrived.
        package var repeats: Int
        /// The broadcast it is part of.
        package var broadcast: BroadcastID?

        package init(
            row: OutboxID, lane: Lane, priority: Priority, call: Outgoing, attempts: Int = 0, repeats: Int = 0,
            broadcast: BroadcastID? = nil
        ) {
            self.row = row
            self.lane = lane
            self.priority = priority
            self.call = call
            self.attempts = attempts
            self.repeats = repeats
            self.broadcast = broadcast
        }
    }

    /// What is worth claiming: enough that no send is ever waited for, little enough to lose little in a crash.
    package struct Room: Sendable, Hashable {
        /// How many rows that somebody waits for.
        package var count: Int
        /// Whether so much is held that more can wait a little.
        package var isFull: Bool
        /// How many rows that nobody asked for.
        package var bulk: Int
        /// The least urgent kind; what may not leave soon is better kept in the store.
        package var priority: Priority
        /// When to look again for reminders, and for broadcasts.
        package var bulkAgain: Instant
        package var broadcastAgain: Instant

        /// Leaves in the store what is no more urgent than this, until a moment.
        mutating func put(off kind: Priority, until moment: Instant) {
            if kind <= .reminder {
                priority = min(priority, .staff)
                bulkAgain = max(bulkAgain, moment)
            }
            priority = min(priority, .reminder)
            broadcastAgain = max(broadcastAgain, moment)
        }
    }
}
