import Bahasa
import Chat

/// One turn of the quiz: takes one event and gives one step, with one message at most.
struct Quizzing {
    let context: Context
    var round: QuizRound
    private var notes: [Phrase] = []

    private init(_ round: QuizRound, _ context: Context) {
        self.round = round
        self.context = context
    }

    private var quiz: Quiz { context.knowledge.quiz }
    private var talk: IdleTalk { IdleTalk(context) }

    /// The question at hand; nil where the round is over or its question is gone from the configuration.
    private var question: Quiz.Question? {
        round.questions.indices.contains(round.answered) ? quiz[round.questions[round.answered]] : nil
    }
}

extension Quizzing {
    /// Begins a round; which questions it asks hangs on the chat, the message and the moment alone.
    static func begin(_ context: Context, message: MessageID?, orders: [Effect] = []) -> Step {
        let place = UInt64(bitPattern: context.lane.chat.rawValue) &* 0x2545_F491_4F6C_DD1D
        let seed = place ^ UInt64(bitPattern: context.now) ^ UInt64(bitPattern: (message?.rawValue ?? 0) << 32)
        let round = QuizRound(
            instance: ButtonToken.instance(now: context.now, message: message?.rawValue),
            questions: context.knowledge.quiz.draw(seed: seed))
        var quizzing = Quizzing(round, context)
        quizzing.note("quiz.begin", ["jumlah": .count(round.questions.count)])
        var step = quizzing.ask()
        step.effects.insert(contentsOf: orders, at: 0)
        return step
    }

    static func play(_ round: QuizRound, _ event: Event, _ context: Context) -> Step {
        var quizzing = Quizzing(round, context)
        guard quizzing.question != nil else { return transition(.idle, event, context) }
        return quizzing.take(event)
    }

    private mutating func take(_ event: Event) -> Step {
        switch event {
        case .said(let message): return hear(message)
        case .tapped(let token, let message): return tap(token, message)
        case .edited, .sharedContact, .sentMedia, .sentLocation, .sentSomethingElse:
            note("quiz.unclear")
            return ask()
        case .mishap: return aside(talk.take(event))
        case .timerFired, .standingChanged, .found, .inspected: return Step(.quizzing(round))
        }
    }
}

extension Quizzing {
    private mutating func note(_ key: String, _ arguments: Phrase.Arguments = [:]) {
        notes.append(Phrase(key, arguments))
    }

    /// Says the notes and the question at hand, or how the round ended.
    private mutating func ask() -> Step {
        guard let asked = utterance() else { return end() }
        return Step(.quizzing(round), [.say(Utterance(notes + asked.parts, keyboard: asked.keyboard), to: .here)])
    }

    private func utterance() -> Utterance? {
        guard let question else { return nil }
        let text = Phrase(
            "quiz.ask",
            [
                "nomor": .count(round.answered + 1), "jumlah": .count(round.questions.count),
                "pertanyaan": .phrase(Phrase("quiz.\(question.id).question")),
            ])
        let options = question.options.enumerated().map { place, option in
            [
                Choice(
                    Phrase("button.answer", ["jawaban": .text(option)]),
                    .token(ButtonToken(round.instance, String(round.answered), String(place)).text))
            ]
        }
        return Utterance(text, keyboard: .choices(options))
    }

    /// The score, a warm word, and a way on.
    private mutating func end() -> Step {
        let total = round.questions.count
        let key = round.right == total ? "all" : round.right * 2 > total ? "most" : "some"
        note("quiz.score.\(key)", ["benar": .count(round.right), "jumlah": .count(total)])
        return leave()
    }

    private func leave() -> Step {
        let rows: [[Choice]] = [[context.record.current == nil ? .enrol : .status], [.quizAgain, .menu]]
        return Step(.idle, [.say(Utterance(notes, keyboard: .choices(rows)), to: .here)])
    }

    /// The end before the end, which counts only what was answered.
    private mutating func stop() -> Step {
        let answered: Phrase.Arguments = ["benar": .count(round.right), "jumlah": .count(round.answered)]
        note(round.answered == 0 ? "quiz.stopped" : "quiz.stopped_at", answered)
        return leave()
    }

    /// Something that is no answer; then the question comes back.
    private func aside(_ step: Step) -> Step {
        guard let asked = utterance() else { return step }
        return Aside(step: step).followed(by: asked, in: .quizzing(round))
    }
}

extension Quizzing {
    private mutating func hear(_ message: TextMessage) -> Step {
        if let command = message.command {
            guard let wish = Wish(command) else { return aside(talk.take(.said(message))) }
            return fulfil(wish, lastWords: message.text, message: message.message)
        }
        let saying = context.knowledge.language.saying(message.text)
        if let word = ReservedWord.read(saying) {
            return fulfil(Wish(word), lastWords: message.text, message: message.message)
        }
        if let place = option(named: saying) { return answer(place) }
        let heard = Heard(message, saying, context.knowledge.language)
        guard !saying.isWordless, heard.emergency != nil || heard.isQuestion else {
            note("quiz.unclear")
            return ask()
        }
        return aside(talk.take(.said(message)))
    }

    private mutating func fulfil(_ wish: Wish, lastWords: String, message: MessageID?) -> Step {
        switch wish {
        case .cancel: return stop()
        case .back, .resume: return ask()
        case .restart, .quiz: return Quizzing.begin(context, message: message)
        case .start, .enrol, .menu, .guide, .erase: return talk.fulfil(wish, lastWords: lastWords, message: message)
        case .help, .human, .status, .stop, .subscribe, .privacy, .myData, .topic:
            return aside(talk.fulfil(wish, lastWords: lastWords, message: message))
        }
    }

    private mutating func tap(_ text: String, _ message: MessageID?) -> Step {
        if let token = ButtonToken(text) {
            if let wish = Wish(token) { return fulfil(wish, lastWords: "", message: message) }
            if token.instance == round.instance, token.verb == String(round.answered), let place = Int(token.value),
                question?.options.indices.contains(place) == true
            {
                return answer(place)
            }
        }
        note("quiz.stale")
        return ask()
    }

    /// Right or wrong, and why; then the next.
    private mutating func answer(_ place: Int) -> Step {
        guard let question else { return end() }
        let because = Phrase.Argument.phrase(Phrase("quiz.\(question.id).because"))
        if place == question.right {
            round.right += 1
            note("quiz.right", ["sebab": because])
        } else {
            note("quiz.wrong", ["jawaban": .text(question.options[question.right]), "sebab": because])
        }
        round.answered += 1
        return ask()
    }

    /// "B", "yang ke 2", or an option's own words.
    private func option(named saying: Saying) -> Int? {
        guard let question else { return nil }
        let normaliser = context.knowledge.language.normaliser
        let words = normaliser.words(of: saying).filter { !$0.is(.courtesy) }.map(\.text)
        if words.count == 1, let word = words.first {
            if let place = Self.letters.firstIndex(of: word) ?? Int(word).map({ $0 - 1 }),
                question.options.indices.contains(place)
            {
                return place
            }
        }
        guard !words.isEmpty else { return nil }
        let named = question.options.indices.filter { place in
            let option = Set(
                normaliser.words(of: context.knowledge.language.saying(question.options[place])).map(\.text))
            return words.allSatisfy(option.contains)
        }
        return named.count == 1 ? named.first : nil
    }

    private static let letters = ["a", "b", "c"]
}
