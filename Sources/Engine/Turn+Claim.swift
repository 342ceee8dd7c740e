import Chat
import Dialogue
import JSON
import Logging
package import Store

extension Turn {
    /// Leases rows that are due in the store, after writing how earlier sends of the same lanes ended, and hands them to
    /// the mailroom.
    package func claim() async throws(StoreError) {
        let began = time.now()
        let room = mailroom.withDesk { $0.dispatch.beginClaim(now: began) }.keepingQuiet(knowledge, at: began)
        let claimed = try await commit { [fence] transaction throws(StoreError) in
            let (outbox, now) = (transaction.session.outbox, transaction.now)
            let lease = Lease(fence: fence, until: now + Dispatch.lease)
            let rows = try outbox.claim(
                upTo: room.priority, limit: room.count, bulk: room.bulk, lease: lease, at: now)
            let bulk = rows.count { $0.priority.isBulk }
            if room.priority == .broadcast { try transaction.feed(upTo: room.bulk - bulk) }
            return Claimed(
                rows: rows, waiting: try outbox.queuedLanes(upTo: .staff), nextDue: try outbox.nextDue(upTo: .staff),
                nextReminder: try outbox.nextDue(of: .reminder), nextBroadcast: try transaction.nextBroadcast())
        }
        let sends = claimed.rows.compactMap(send)
        let now = time.now()
        // A lane gives one row at a time: where more are due, look again once this one has ended.
        let hasMore = claimed.rows.count { !$0.priority.isBulk } == room.count && !room.isFull
        let next = [
            claimed.nextDue.map { hasMore ? now : max($0, now + Self.pauseOfFullLane) },
            claimed.nextReminder.map { max($0, room.bulkAgain) },
            claimed.nextBroadcast.map { max($0, room.broadcastAgain) },
        ].compactMap(\.self).min()
        mailroom.withDesk { desk in
            desk.dispatch.accept(claimed: sends, stillInStore: claimed.waiting)
            if let next { desk.claimAgain(at: next) }
        }
        mailroom.bell.ring()
    }

    private struct Claimed {
        var rows: [OutboxRow]
        var waiting: [Lane: Instant]
        var nextDue: Instant?
        var nextReminder: Instant?
        var nextBroadcast: Instant?
    }

    private func send(_ row: OutboxRow) -> Dispatch.Send? {
        guard let json = row.payload.flatMap({ try? JSONValue(parsing: $0) }), let call = Outgoing(json: json) else {
            logger.error("A row of the outbox is unreadable", metadata: ["row": "\(row.id.rawValue)"])
            mailroom.ledger.add(.refused(row.id, .malformed("unreadable payload"), lane: row.lane))
            return nil
        }
        return Dispatch.Send(
            row: row.id, lane: row.lane, priority: row.priority, call: call, attempts: row.attempts - 1,
            repeats: row.repeats, broadcast: row.broadcast)
    }

    private static let pauseOfFullLane: Duration = .milliseconds(50)
}

extension Dispatch.Room {
    /// What nobody asked for stays in the store through the branch's quiet hours, as where it was held up by the network;
    /// broadcasts do so outside the hours that are for them.
    fileprivate func keepingQuiet(_ knowledge: Knowledge, at now: Instant) -> Self {
        let open = knowledge.branch.outsideQuietHours(now.seconds)
        let openToMany = knowledge.broadcastsAllowed(from: now.seconds)
        var room = self
        if open > now.seconds { room.put(off: .reminder, until: Instant(seconds: open)) }
        if openToMany > now.seconds { room.put(off: .broadcast, until: Instant(seconds: openToMany)) }
        return room
    }
}
