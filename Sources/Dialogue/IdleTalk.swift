import Bahasa
import Chat

/// A private chat in which nothing is asked of the person.
struct IdleTalk {
    let context: Context

    init(_ context: Context) { self.context = context }

    private var knowledge: Knowledge { context.knowledge }

    func take(_ event: Event) -> Step {
        switch event {
        // A question rewritten is a question asked.
        case .said(let message), .edited(let message): hear(message)
        case .tapped(let token, let message): tap(token, message)
        case .sharedContact: say("contact.idle", [[.enrol, .menu]])
        case .sentMedia(let media): receive(media)
        case .sentLocation: say("media.location", context.menuRows)
        case .sentSomethingElse(let kind): say([.unread(kind: kind)], context.menuRows)
        case .mishap: say("mishap", context.menuRows)
        // A form that is gone has nothing to be reminded of; the rest concerns groups.
        case .timerFired, .standingChanged, .found, .inspected, .topicOpened, .topicChanged: Step(.idle)
        }
    }

    func say(_ key: String, _ rows: [[Choice]], _ arguments: Phrase.Arguments = [:]) -> Step {
        say([Phrase(key, arguments)], rows)
    }

    func say(_ phrases: [Phrase], _ rows: [[Choice]], orders: [Effect] = []) -> Step {
        let keyboard: Prompt? = rows.isEmpty ? nil : .choices(rows)
        return Step(.idle, orders + [.say(Utterance(phrases, keyboard: keyboard), to: .here)])
    }
}

extension IdleTalk {
    private func hear(_ message: TextMessage) -> Step {
        if let command = message.command {
            guard let wish = Wish(command) else { return say("command.unknown", context.menuRows) }
            return fulfil(wish, lastWords: message.text, message: message.message)
        }
        let saying = knowledge.language.saying(message.text)
        if let word = ReservedWord.read(saying) {
            return fulfil(Wish(word), lastWords: message.text, message: message.message)
        }
        if saying.isWordless { return say("idle.wordless", context.menuRows) }
        let heard = Heard(message, saying, knowledge)
        if let emergency = heard.emergency ?? heard.likelyEmergency() {
            if let begun = Guiding.begin(emergency, telling: heard, context) { return begun }
            if let topic = knowledge.handbook.topic(for: emergency) {
                return say(
                    topic.told(in: context),
                    guide(to: topic) + related(to: topic) + [[.human(about: emergency), .menu]])
            }
        }
        if let courtesy = knowledge.language.vocabulary.courtesy(in: heard.words, whenAskedForTime: false) {
            return say([courtesy.answer], courtesy == .thanks ? [[.menu]] : context.menuRows)
        }
        if PersonalData.containsNIK(message.text) { return say("idle.nik", [[.enrol, .human]]) }
        if let wish = Reminding.wish(heard, context) { return wish }
        return answer(heard)
    }

    private func answer(_ heard: Heard) -> Step {
        if let simulation = simulate(heard) { return simulation }
        switch heard.meaning() {
        case .sure(let aims): return follow(aims, heard)
        case .unsure(let aims):
            return say([Phrase("question.unsure")], context.choices(among: aims), orders: [.couldNotAnswer(heard.text)])
        case .nothing:
            // A yes, a no or a "go on" to nothing that was asked.
            if heard.assent != nil || knowledge.language.vocabulary.isContinue(heard.words) {
                return say("idle.nothing", context.menuRows)
            }
            return say([Phrase("idle.unknown")], context.menuRows, orders: [.couldNotAnswer(heard.text)])
        }
    }

    private func tap(_ text: String, _ message: MessageID?) -> Step {
        guard let token = ButtonToken(text) else { return say("tapped.stale", context.menuRows) }
        if let wish = Wish(token) {
            if wish == .erase(isSure: true), context.record.consent == nil, context.record.member == nil {
                return Step(.idle)
            }
            return fulfil(wish, lastWords: "", message: message)
        }
        // What these wanted is so already, as when a finger tapped twice.
        if token.verb == "cancel" || token.verb == "consent" { return Step(.idle) }
        if token.verb == "send", let sent = context.record.application, context.now - sent.receivedAt < 120 {
            return Step(.idle)
        }
        return say("tapped.stale", context.menuRows)
    }
}

// A photo or a file.
extension IdleTalk {
    /// Of a linked member it may be a receipt; of anybody else nobody here can open it.
    private func receive(_ media: Media) -> Step {
        guard context.record.member != nil else { return say([.unread(media.kind)], context.menuRows) }
        let receipt = MemberMatter.Receipt(file: media.file, kind: media.kind)
        guard tellsOfPayment(media.caption ?? "") else { return Step(.idle, inquiry: .member(.photo(receipt))) }
        return Step(.idle, inquiry: .member(.paid(words: "", receipt: receipt)))
    }

    private func tellsOfPayment(_ caption: String) -> Bool {
        let message = TextMessage(message: MessageID(0), text: caption)
        guard case .sure(let aims) = Heard(message, knowledge.language.saying(caption), knowledge).meaning() else {
            return false
        }
        return aims.contains { $0.topicID.flatMap { knowledge.handbook[$0]?.member } == .paid }
    }
}
