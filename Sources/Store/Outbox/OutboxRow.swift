package import Chat
package import Dialogue

/// A row's number, which also is its order within a lane.
package struct OutboxID: RawRepresentable, Hashable, Sendable, Comparable {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Who waits for a call, and so which goes first.
package enum Priority: Int, Sendable, Hashable, Comparable, CaseIterable {
    case reply, staff, reminder, broadcast

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// Whether it may be sent again where nobody knows if it arrived: an answer twice beats an answer never.
    package var mayRepeat: Bool { self <= .staff }

    /// Whether nobody asked for it, so that the platform's overall limit counts it and replies go before it.
    package var isBulk: Bool { self >= .reminder }
}

/// A call to be made.
package struct OutboxDraft: Sendable, Hashable {
    package var event: EventKey
    /// Tells the calls of one event apart.
    package var n: Int
    package var lane: Lane
    package var priority: Priority
    package var dueAt: Instant
    /// The call in the engine's own form; sealed where it is kept.
    package var payload: [UInt8]
    /// Given where the row is sent right after the commit, so that it need not be claimed.
    package var lease: Lease?
    /// The broadcast it is part of: paused or called off, its rows stay where they are.
    package var broadcast: BroadcastID?

    package init(
        event: EventKey, n: Int, lane: Lane, priority: Priority, dueAt: Instant, payload: [UInt8],
        lease: Lease? = nil, broadcast: BroadcastID? = nil
    ) {
        self.event = event
        self.n = n
        self.lane = lane
        self.priority = priority
        self.dueAt = dueAt
        self.payload = payload
        self.lease = lease
        self.broadcast = broadcast
    }
}

/// The right to send a row, until a time and under a fence.
package struct Lease: Sendable, Hashable {
    package var fence: Fence
    package var until: Instant

    package init(fence: Fence, until: Instant) {
        self.fence = fence
        self.until = until
    }
}

/// A leased row.
package struct OutboxRow: Sendable, Hashable {
    package let id: OutboxID
    package let lane: Lane
    package let priority: Priority
    /// How often it has been tried, this time included.
    package let attempts: Int
    /// How often it was sent again after an unknown outcome.
    package let repeats: Int
    package let createdAt: Instant
    package let broadcast: BroadcastID?
    /// Nil where the sealed payload cannot be opened.
    package let payload: [UInt8]?
}

/// How a row came to its end.
package enum OutboxEnding: Sendable, Hashable {
    case delivered(MessageID?)
    /// Surely not done, and not to be tried again; the reason holds no personal data.
    case refused(String)
    /// It may have arrived or not; waits for a person, if anybody cares.
    case unknown
    case cancelled
}

enum OutboxState: Int {
    case queued, leased, delivered, refused, unknown, cancelled
}
