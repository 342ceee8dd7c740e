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
        let room = mailroom.withDesk { $0.dispatch.beginClaim(now: began) }.keepingQuiet(knowledge.branch, at: began)
        let claimed = try await commit { [fence] transaction throws(StoreError) in
            let (outbox, now) = (transaction.session.outbox, transaction.now)
            let lease = Lease(fence: fence, until: now + Dispatch.lease)
            let rows = try outbox.claim(
                upTo: room.priority, limit: room.count, bulk: room.bulk, lease: lease, at: now)
            return Claimed(
                rows: rows, waiting: try outbox.queuedLanes(upTo: .staff), nextDue: try outbox.nextDue(upTo: .staff),
                nextBulk: try outbox.nextDue(upTo: .broadcast))
        }
        let sends = claimed.rows.compactMap(send)
        let now = time.now()
        // A lane gives one row at a time: where more are due, look again once this one has ended.
        let hasMore = claimed.rows.count { !$0.priority.isBulk } == room.count && !room.isFull
        let next = [
            claimed.nextDue.map { hasMore ? now : max($0, now + Self.pauseOfFullLane) },
            claimed.nextBulk.map { max($0, room.bulkAgain) },
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
        /// When the next row of any kind is due.
        var nextBulk: Instant?
    }

    private func send(_ row: OutboxRow) -> Dispatch.Send? {
        guard let json = row.payload.flatMap({ try? JSONValue(parsing: $0) }), let call = Outgoing(json: json) else {
            logger.error("A row of the outbox is unreadable", metadata: ["row": "\(row.id.rawValue)"])
            mailroom.ledger.add(.refused(row.id, .malformed("unreadable payload"), lane: row.lane))
            return nil
        }
        return Dispatch.Send(
            row: row.id, lane: row.lane, priority: row.priority, call: call, attempts: row.attempts - 1,
            repeats: row.repeats)
    }

    private static let pauseOfFullLane: Duration = .milliseconds(50)
}

extension Dispatch.Room {
    /// What nobody asked for stays in the store through the branch's quiet hours, as where it was held up by the network.
    fileprivate func keepingQuiet(_ branch: Branch, at now: Instant) -> Self {
        let open = branch.outsideQuietHours(now.seconds)
        guard priority.isBulk, open > now.seconds else { return self }
        var room = self
        (room.priority, room.bulkAgain) = (.staff, Instant(seconds: open))
        return room
    }
}
