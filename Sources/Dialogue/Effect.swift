package import Chat

/// An order the dialogue gives; plain data, carried out by the engine in the same transaction as the new state.
package enum Effect: Sendable, Hashable {
    case say(Utterance, to: Recipient)
    /// Carries a line of a case to the other side, and remembers which message it became; or says something of a case, by
    /// which an answer to it finds the case.
    case pass(PassedLine, Utterance, to: Recipient)
    /// Rewrites an earlier message of the bot in this chat, as when a tapped choice is ticked off.
    case edit(MessageID, Utterance)
    /// Takes a message out of this group, where the bot may.
    case delete(MessageID)
    case record(Fact)
    /// Sets or moves the lane's timer of that name, to seconds since 1970, UTC.
    case schedule(TimerName, at: Int64)
    case cancel(TimerName)
    /// Learns who administers this group and what the bot may do in it; comes back as ``Event/inspected(_:)``.
    case inspectChat
    /// Opens a topic in this group; comes back as ``Event/topicOpened(thread:matter:)``.
    case openTopic(name: Phrase, matter: Int64)
    /// Closes this topic, or opens it again.
    case setTopic(isOpen: Bool)
}

package enum Recipient: Sendable, Hashable {
    /// Where the event happened.
    case here
    /// As a reply to the message that caused it, in a group.
    case replying(to: MessageID)
    /// In the General topic of this forum, for everybody there; the same as here in a group without topics.
    case room
    /// In private, with a person who has started the bot before; others do not get it.
    case person(PersonID)
}

/// What a transition gives: the state to keep and the orders to carry out.
package struct Step: Sendable, Hashable {
    package var state: State
    package var effects: [Effect]
    /// Asks the store something before anything is carried out; the engine folds again with ``Event/found(_:)``
    /// on ``state``, in the same transaction, and appends the effects.
    package var inquiry: Inquiry?

    package init(_ state: State, _ effects: [Effect] = [], inquiry: Inquiry? = nil) {
        self.state = state
        self.effects = effects
        self.inquiry = inquiry
    }
}
