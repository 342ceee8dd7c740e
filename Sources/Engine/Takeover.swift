import Chat
import Store

/// What an earlier process left: its leases, the freezes, and what left lately, which the limits count.
///
/// Read in the transaction that ends the earlier term, before anything is handled, so that no new reply overtakes a row
/// that waits in the store.
struct Takeover: Sendable {
    let recovery: Recovery
    let freezes: [FreezeScope: Instant]
    let recent: [RecentSend]
    /// The lanes that have rows waiting, and until when.
    let waiting: [Lane: Instant]

    init(_ session: Session, fence: Fence, at now: Instant) throws(StoreError) {
        recovery = try session.outbox.recover(fence: fence, at: now)
        freezes = try session.freezes.active(at: now)
        recent = try session.outbox.recentSends(since: now - Self.memoryOfLimits)
        waiting = try session.outbox.queuedLanes(upTo: .staff)
    }

    /// The longest window of the limits: what is older does not count any more.
    private static let memoryOfLimits: Duration = .seconds(60)
}

extension Mailroom {
    func begin(with takeover: Takeover) {
        withDesk { desk in
            for (scope, until) in takeover.freezes { desk.dispatch.limiter.freeze(scope, until: until) }
            for send in takeover.recent { desk.dispatch.limiter.remember(send.lane.chat, send.priority, at: send.at) }
            for (lane, until) in takeover.waiting { desk.dispatch.park(lane, until: until) }
        }
    }
}
