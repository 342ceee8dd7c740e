import Broadcasting
import Chat
import Dialogue
import JSON
import Logging
import Store

extension Transaction {
    /// Gives the next recipients of running broadcasts their turn, as many as there is room for, each as a row of the outbox
    /// that is leased from its birth.
    ///
    /// Whom a broadcast goes to is decided when it begins, what it says to them and whether they still want it only here. A small
    /// broadcast does not wait behind a large one: each gets its share of the room, and the least what is left of it.
    mutating func feed(upTo room: Int) throws(StoreError) {
        let broadcasts = try session.broadcasts.errands()
            .filter(\.isToBeFed).sorted { $0.total - $0.fed < $1.total - $1.fed }
        var left = room
        for (index, broadcast) in broadcasts.enumerated() where left > 0 {
            let share = (left + broadcasts.count - index - 1) / (broadcasts.count - index)
            left -= try feed(broadcast.id, upTo: share)
        }
    }

    /// When there is something to do for a broadcast: at once where recipients wait for their turn.
    func nextBroadcast() throws(StoreError) -> Instant? {
        if try session.broadcasts.errands().contains(where: \.isToBeFed) { return now }
        return try session.outbox.nextDue(of: .broadcast)
    }

    /// - Returns: How many calls were made.
    private mutating func feed(_ id: BroadcastID, upTo share: Int) throws(StoreError) -> Int {
        guard let record = try session.broadcasts.find(id) else { return 0 }
        guard let writer = BroadcastWriter(record, turn.knowledge, turn.phrasebook) else {
            turn.logger.error("A broadcast makes no sense any more", metadata: ["broadcast": "\(id.rawValue)"])
            return 0
        }
        // One uploads the file, and whoever comes next gets it by its name.
        if writer.uploads, try session.broadcasts.hasCalls(id) { return 0 }
        let scope = AudienceScope(turn.knowledge, topic: record.draft.topic, at: now)
        let recipients = session.broadcasts.recipients
        let limit = writer.uploads ? 1 : share
        var (calls, last) = (0, 0)
        // Who is left out makes no call and takes no room; but none of these is long.
        for recipient in try recipients.next(of: id, limit: max(limit, Self.fewest)) where calls < limit {
            if try feed(recipient, writer, scope) { calls += 1 }
            last = recipient.number
        }
        try recipients.advance(id, through: last)
        return calls
    }

    /// - Returns: Whether they get a call.
    private mutating func feed(
        _ recipient: BroadcastRecipient, _ writer: BroadcastWriter, _ scope: AudienceScope
    ) throws(StoreError) -> Bool {
        let (audience, lane) = (session.audience, recipient.lane)
        if let reason = try audience.leftOut(recipient.chat, topic: scope.topic) {
            try session.broadcasts.recipients.leaveOut(recipient, for: reason, at: now)
            return false
        }
        // Looked up only where the text tells something of them.
        let values = try writer.isPersonal ? audience.values(for: recipient.chat, in: scope) : RecipientValues()
        guard let call = writer.call(to: recipient.chat, values) else {
            try session.broadcasts.recipients.leaveOut(recipient, for: .figures, at: now)
            return false
        }
        var draft = OutboxDraft(
            event: .broadcast(recipient.broadcast), n: recipient.number, lane: lane, priority: .broadcast, dueAt: now,
            payload: call.json.serialized(), broadcast: recipient.broadcast)
        // Where something of the lane lies in the store, it goes behind that.
        let isBusy = try session.outbox.isBusy(lane, at: now)
        if !isBusy { draft.lease = Lease(fence: turn.fence, until: now + Dispatch.lease) }
        guard let row = try session.outbox.enqueue(draft, at: now) else { return false }
        if isBusy {
            leave(lane, until: now)
        } else {
            send(
                Dispatch.Send(
                    row: row, lane: lane, priority: .broadcast, call: call, broadcast: recipient.broadcast))
        }
        return true
    }

    /// Recipients looked at together, at least, so that many who are left out are soon behind.
    private static let fewest = 50
}
