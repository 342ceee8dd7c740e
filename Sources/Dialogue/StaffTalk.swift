import Bahasa
import Chat

/// A private chat in which staff were asked to come: what the person says goes to them, and the bot keeps quiet.
///
/// It speaks where it is spoken to, by a command, a reserved word or a button, and to an emergency, once.
struct StaffTalk {
    let context: Context
    var waiting: WithStaff

    init(_ waiting: WithStaff, _ context: Context) {
        self.context = context
        self.waiting = waiting
    }

    private var knowledge: Knowledge { context.knowledge }

    mutating func take(_ event: Event) -> Step {
        switch event {
        case .said(let message): hear(message)
        case .tapped(let token, _): tap(token)
        case .edited(let message): pass(CaseMessage(correcting: message))
        case .sharedContact(let contact): pass(CaseMessage(contact.phone, kind: "contact"))
        case .sentMedia(let media): pass(CaseMessage(media))
        case .sentLocation: pass(CaseMessage("", kind: "location"))
        case .sentSomethingElse(let kind): pass(CaseMessage("", kind: kind))
        case .mishap: say([Phrase("mishap")])
        case .timerFired(.caseReturns): takeBack()
        case .found(.recentWords(let words)): recognise(words)
        case .timerFired, .standingChanged, .found, .inspected, .topicOpened, .topicChanged: keepQuiet()
        }
    }

    /// Leaves everything as it is, in silence.
    func keepQuiet(_ orders: [Effect] = []) -> Step { Step(.withStaff(waiting), orders) }

    /// Says something and goes on waiting, with the way back in sight.
    func say(_ phrases: [Phrase], _ rows: [[Choice]] = [], orders: [Effect] = []) -> Step {
        keepQuiet(orders + [.say(Utterance(phrases, keyboard: .choices(rows + [[.toBot]])), to: .here)])
    }
}

extension StaffTalk {
    private mutating func hear(_ message: TextMessage) -> Step {
        if let command = message.command {
            guard let wish = Wish(command) else { return say([Phrase("command.unknown")]) }
            return fulfil(wish, message: message.message)
        }
        let saying = knowledge.language.saying(message.text)
        if let word = ReservedWord.read(saying) { return fulfil(Wish(word), message: message.message) }
        // "Go on", where there is something to go on with.
        if waiting.suspended != nil,
            knowledge.language.vocabulary.isContinue(Heard(message, saying, knowledge).words)
        {
            return fulfil(.resume, message: message.message)
        }
        return pass(CaseMessage(message))
    }

    /// Hands words, or what was sent, to staff.
    ///
    /// An accident or a death among them is met with its answer at once.
    private mutating func pass(_ message: CaseMessage) -> Step {
        let order = Effect.record(.wroteToStaff(message))
        if let emergency = emergency(in: message.words, message.message), waiting.caredFor.insert(emergency).inserted,
            let topic = knowledge.handbook.topic(for: emergency)
        {
            waiting.hasAcknowledged = true
            return say(
                topic.told(in: context) + [Phrase("case.told_emergency")],
                orders: [order, .askedForHuman("", kind: StaffCase.Kind(emergency))])
        }
        guard !waiting.hasAcknowledged, !waiting.hasReply else { return keepQuiet([order]) }
        waiting.hasAcknowledged = true
        return say([Phrase("case.told")], orders: [order])
    }

    /// Whoever told of an accident and then asks for staff asks about the accident; its answer they have had.
    private mutating func recognise(_ words: [String]) -> Step {
        var orders: [Effect] = []
        for emergency in words.compactMap({ emergency(in: $0, nil) })
        where waiting.caredFor.insert(emergency).inserted {
            orders.append(.askedForHuman("", kind: StaffCase.Kind(emergency)))
        }
        return keepQuiet(orders)
    }

    private func emergency(in words: String, _ message: MessageID?) -> Topic.Emergency? {
        guard !words.isEmpty else { return nil }
        let text = TextMessage(message: message ?? MessageID(0), text: words)
        let heard = Heard(text, knowledge.language.saying(words), knowledge)
        // Staff read it in any case, so condolences to somebody who lost a card weigh more than elsewhere.
        return heard.emergency ?? heard.likelyEmergency(from: Self.sureOfEmergency)
    }

    private static let sureOfEmergency = 0.8
}
