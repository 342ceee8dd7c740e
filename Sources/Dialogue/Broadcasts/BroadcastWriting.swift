import Broadcasting
import Chat

/// One turn of putting a broadcast together: its text, its topic, whom it is for, when; one question at a time.
///
/// What is answered lies in the store at once, so that leaving loses nothing and coming back goes on where it was.
struct BroadcastWriting {
    let context: Context
    var question: BroadcastQuestion

    init(_ question: BroadcastQuestion, _ context: Context) {
        self.question = question
        self.context = context
    }

    var knowledge: Knowledge { context.knowledge }
    var talk: IdleTalk { IdleTalk(context) }

    static func take(_ question: BroadcastQuestion, _ event: Event, _ context: Context) -> Step {
        var writing = BroadcastWriting(question, context)
        switch event {
        // Whoever rewrites the words they sent means the new ones.
        case .said(let message), .edited(let message): return writing.hear(message)
        case .tapped(let token, let message): return writing.tap(token, message)
        case .sentMedia(let media): return writing.receive(media)
        case .sharedContact, .sentLocation, .sentSomethingElse:
            return writing.ask(after: [Phrase("broadcast.write.unread")])
        case .mishap: return writing.aside(writing.talk.take(event))
        case .timerFired, .standingChanged, .found, .inspected, .topicOpened, .topicChanged:
            return Step(.composing(question))
        }
    }

    /// Asks for the part, now that the store has shown the rest; says how it stands where it is too late for that.
    func begin(with view: BroadcastView) -> Step {
        var writing = self
        writing.question.draft = view.draft
        let mayAsk = question.part == .reason ? view.stage == .awaitingApproval : view.stage.isWritten
        let talk = BroadcastTalk(free, context)
        guard mayAsk else {
            let card = talk.card(of: view)
            return talk.say([Phrase("broadcast.too_late")] + card.phrases, card.rows)
        }
        guard question.part == .reason || talk.isAuthor(of: view) else {
            return talk.refuse(.change(view.id, view.draft), .notAllowed, on: nil)
        }
        return writing.ask()
    }

    func ask(after notes: [Phrase] = [], _ rows: [[Choice]] = []) -> Step {
        let asked = asking
        let keyboard = rows + asked.rows
        return Step(
            .composing(question),
            [.say(Utterance(notes + asked.phrases, keyboard: keyboard.isEmpty ? nil : .choices(keyboard)), to: .here)])
    }

    /// Says what is wrong with an answer; the question stands above and is not said twice.
    func complain(_ faults: [Phrase]) -> Step {
        Step(.composing(question), [.say(Utterance(faults, keyboard: .choices(asking.rows)), to: .here)])
    }

    /// Lets the store write down what was answered.
    func keep() -> Step {
        let request = question.broadcast.map { BroadcastRequest.change($0, question.draft) } ?? .create(question.draft)
        return Step(.composing(question), inquiry: .broadcast(request))
    }

    /// The question is left; what was answered stays, and how to come back to it is told.
    func leave() -> Step {
        guard let id = question.broadcast else {
            return BroadcastTalk(free, context).say([Phrase("broadcast.kept.none")], [[.menu]])
        }
        return BroadcastTalk(free, context).say(
            [Phrase("broadcast.kept.draft", ["nomor": .text(id.description)])],
            [[BroadcastWish.open(id).choice("button.broadcast.open", ["nomor": .text(id.description)])], [.menu]])
    }

    /// Something that is no answer; then the question comes back, where it led nowhere else.
    func aside(_ step: Step) -> Step {
        let asked = asking
        return Aside(step: step).followed(
            by: Utterance(asked.phrases, keyboard: .choices(asked.rows)), in: .composing(question))
    }

    var free: State { State.composing(question).withoutBroadcastQuestion }
}

extension BroadcastStage {
    /// Whether it still is its author's alone.
    var isWritten: Bool { [.draft, .counting, .ready].contains(self) }
}
