import Broadcasting
import Chat

/// Which broadcasts somebody wants: every one has a button that ends its topic, and `/info` shows them all.
struct TopicTalk {
    let context: Context
    let state: State

    init(_ state: State, _ context: Context) {
        self.state = state
        self.context = context
    }

    /// What shows them, after a slash.
    static let command = "info"

    /// Takes the command and the buttons; nil for any other event.
    static func take(_ event: Event, in state: State, _ context: Context) -> Step? {
        switch event {
        case .said(let message) where message.command?.name == command:
            return Step(state, inquiry: .broadcast(.topics))
        case .tapped(let text, let message):
            guard let token = ButtonToken(text), token.instance == ButtonToken.menu,
                let verb = Verb(rawValue: token.verb)
            else { return nil }
            return TopicTalk(state, context).fulfil(verb, token.value, on: message)
        default: return nil
        }
    }

    private enum Verb: String {
        /// Beneath a broadcast, which stays as it is, and beneath the word that it is ended.
        case stop = "bcstop"
        case again = "bcstart"
        /// In the list, which then shows the change.
        case off = "bcoff"
        case on = "bcon"
        case list = "bcinfo"
    }

    private func fulfil(_ verb: Verb, _ topic: String, on message: MessageID?) -> Step {
        if verb == .list { return Step(state, inquiry: .broadcast(.topics)) }
        // One that config no longer knows may still be ended: its broadcasts may be on their way.
        if context.knowledge.broadcasts[topic: topic]?.isOptional == false {
            return say([Phrase("broadcast.topics.needed", named(topic))], [[Self.list, .menu]])
        }
        return switch verb {
        case .stop: Step(state, inquiry: .broadcast(.optOut(topic: topic)))
        case .off: Step(state, inquiry: .broadcast(.optOut(topic: topic), on: message))
        case .again: Step(state, inquiry: .broadcast(.optIn(topic: topic)))
        case .on, .list: Step(state, inquiry: .broadcast(.optIn(topic: topic), on: message))
        }
    }

    func tell(_ answer: BroadcastAnswer, on message: MessageID?) -> Step {
        switch answer {
        case .optedOut(let topic) where message == nil:
            say(
                [Phrase("broadcast.topics.stopped", named(topic))],
                [[choice("button.broadcast.again", .again, topic)], [Self.list, .menu]])
        case .optedIn(let topic) where message == nil:
            say([Phrase("broadcast.topics.again", named(topic))], [[Self.list, .menu]])
        case .optedOut, .optedIn: Step(state, inquiry: .broadcast(.topics, on: message))
        case .topics(let off): show(off, in: message)
        case .granted, .list, .news, .refused: Step(state)
        }
    }

    private func show(_ off: Set<String>, in message: MessageID?) -> Step {
        let topics = context.knowledge.broadcasts.topics
        let lines = topics.map { topic in
            let key = topic.isOptional ? (off.contains(topic.id) ? "off" : "on") : "always"
            return Phrase("broadcast.topics.\(key)", named(topic.id))
        }
        let rows = topics.filter(\.isOptional).map { topic in
            off.contains(topic.id)
                ? [choice("button.broadcast.topic_on", .on, topic.id)]
                : [choice("button.broadcast.topic_off", .off, topic.id)]
        }
        let phrases = [Phrase("broadcast.topics.list", ["isian": .lines(lines)])]
        guard let message else { return say(phrases, rows + [[.menu]]) }
        return Step(state, [.edit(message, Utterance(phrases, keyboard: .choices(rows + [[.menu]])))])
    }

    private func say(_ phrases: [Phrase], _ rows: [[Choice]]) -> Step {
        FieldTalk.say(phrases, rows, orders: [], in: state, context)
    }

    private func named(_ topic: String) -> Phrase.Arguments {
        ["nama": .text(context.knowledge.broadcastTopic(topic) ?? topic)]
    }

    private func choice(_ key: String, _ verb: Verb, _ topic: String) -> Choice {
        Choice(Phrase(key, named(topic)), .token(ButtonToken(ButtonToken.menu, verb.rawValue, topic).text))
    }

    private static let list = Choice.menu("button.broadcast.topics", Verb.list.rawValue)
}
