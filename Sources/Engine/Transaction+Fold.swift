import Chat
import Dialogue
import Logging
import Store

extension Transaction {
    /// Recalls the conversation, folds the event into it, keeps the new state and carries out the effects.
    mutating func fold(_ event: Event, _ occasion: inout Occasion) throws(TurnFault) {
        let (lane, speaker) = (occasion.lane, occasion.speaker)
        let memory = try stored { session throws(StoreError) in try session.recall(lane, speaker: speaker?.id) }
        try meet(speaker, inPrivate: lane.chat.isPrivate, lastSeen: memory.lastSeen)
        var event = event
        let state: State
        do throws(StateFault) {
            state = try memory.conversation.map(Self.state) ?? .idle
        } catch {
            // The person gets a fresh start and an apology; what they had is kept for whoever can read it.
            try abandon(memory.conversation, in: lane, why: error)
            (state, event) = (.idle, .mishap)
        }
        let context = Context(
            now: now.seconds, lane: lane, chat: occasion.chat, speaker: speaker, record: memory.record,
            knowledge: turn.knowledge)
        let step = try run(event, from: state, context)
        if step.state != state || memory.conversation?.state == nil {
            try keep(step.state, in: lane, replacing: memory.conversation?.revision ?? 0)
        }
        try carryOut(step.effects, &occasion)
    }

    /// Says that something went wrong, to a person of whom nothing can be recalled; changes nothing else.
    mutating func apologise(_ occasion: inout Occasion) throws(TurnFault) {
        let context = Context(
            now: now.seconds, lane: occasion.lane, chat: occasion.chat, speaker: occasion.speaker,
            knowledge: turn.knowledge)
        try carryOut(transition(.idle, .mishap, context).effects, &occasion)
    }

    /// The transition, with what it asks of the store answered within the same step.
    private func run(_ event: Event, from state: State, _ context: Context) throws(TurnFault) -> Step {
        var step = transition(state, event, context)
        for _ in 0..<Self.mostInquiries {
            guard let inquiry = step.inquiry else { break }
            let finding = try stored { session throws(StoreError) in
                try session.answer(
                    inquiry, for: context.speaker?.id, in: context.lane, under: turn.knowledge.broadcastPolicy, at: now)
            }
            let next = transition(step.state, .found(finding), context)
            step = Step(next.state, step.effects + next.effects, inquiry: next.inquiry)
        }
        return step
    }

    private static func state(_ conversation: Conversation) throws(StateFault) -> State {
        guard let bytes = conversation.state else { throw .malformed(member: "state") }
        return try State(decoding: bytes)
    }

    private func keep(_ state: State, in lane: Lane, replacing revision: Int64) throws(TurnFault) {
        try stored { session throws(StoreError) in
            _ = try session.conversations.save(
                lane, kind: state.kind, version: State.version, state: state.encoded(), replacing: revision, at: now)
        }
    }

    private mutating func abandon(_ conversation: Conversation?, in lane: Lane, why fault: StateFault) throws(TurnFault)
    {
        tally.quarantined += 1
        turn.logger.error("A stored state is unreadable", metadata: ["chat": "\(lane.chat)", "why": "\(fault)"])
        try stored { session throws(StoreError) in
            try session.quarantine.keep(
                nil, of: nil, in: lane, reason: "state: \(fault)", raw: conversation?.state, at: now)
        }
    }

    /// Notes who the person is, now and then: names change seldom, and this is on every reply's way.
    ///
    /// Whom the bot met
    /// only in groups it may not write to, so they are not noted.
    private func meet(_ speaker: Sender?, inPrivate isPrivate: Bool, lastSeen: Instant?) throws(TurnFault) {
        guard let speaker, !speaker.name.isEmpty, isPrivate,
            lastSeen.map({ $0 + Self.acquaintance < now }) ?? true
        else { return }
        try stored { session throws(StoreError) in try session.people.meet(speaker, at: now) }
    }

    private static let mostInquiries = 4
    private static let acquaintance: Duration = .seconds(24 * 3600)
}
