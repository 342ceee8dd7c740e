import Chat
import Dialogue
import JSON
import Store

/// A turn at work within its transaction.
struct Transaction {
    let turn: Turn
    let session: Session
    let now: Instant
    /// Rows leased here, to be sent once this has committed.
    private(set) var sends: [Dispatch.Send] = []
    private(set) var leftInStore: [(lane: Lane, until: Instant)] = []
    var tally = TurnCounters.Tally()
    private var ahead: [Lane: Int] = [:]
    var isolation = Isolation.each

    init(turn: Turn, session: Session, now: Instant) {
        self.turn = turn
        self.session = session
        self.now = now
    }

    var handover: Handover { Handover(sends: sends, leftInStore: leftInStore) }

    /// Sends a row that was leased here, once this has committed.
    mutating func send(_ send: Dispatch.Send) { sends.append(send) }

    /// Leaves a row in the store, to be claimed from that moment on.
    mutating func leave(_ lane: Lane, until: Instant) { leftInStore.append((lane, until)) }

    /// Writes a call into the outbox, leased at once where this process will send it right after the commit.
    ///
    /// - Returns: The row; nil where this event has written it before.
    @discardableResult
    mutating func enqueue(
        _ call: Outgoing, in lane: Lane, by occasion: inout Occasion
    ) throws(StoreError) -> OutboxID? {
        let place = turn.mailroom.place(for: lane, occasion.priority, after: ahead[lane] ?? 0, now: now)
        var draft = OutboxDraft(
            event: occasion.key, n: occasion.nextNumber(), lane: lane, priority: occasion.priority, dueAt: now,
            payload: call.json.serialized())
        switch place {
        case .memory: draft.lease = Lease(fence: turn.fence, until: now + Dispatch.lease)
        case .store(let until): draft.dueAt = until
        }
        guard let row = try session.outbox.enqueue(draft, at: now) else { return nil }
        switch place {
        case .memory:
            ahead[lane, default: 0] += 1
            sends.append(Dispatch.Send(row: row, lane: lane, priority: occasion.priority, call: call))
        case .store(let until):
            leftInStore.append((lane, until))
        }
        return row
    }
}

/// What moves a conversation, where, and by whose hand.
struct Occasion {
    let key: EventKey
    let lane: Lane
    let chat: ChatDescription
    let speaker: Sender?
    /// A reply to what a person did, or a reminder that nobody asked for.
    let priority: Priority
    private var calls = 0

    init(key: EventKey, lane: Lane, chat: ChatDescription, speaker: Sender?, priority: Priority) {
        self.key = key
        self.lane = lane
        self.chat = chat
        self.speaker = speaker
        self.priority = priority
    }

    /// Tells this occasion's calls apart.
    mutating func nextNumber() -> Int {
        defer { calls += 1 }
        return calls
    }
}
