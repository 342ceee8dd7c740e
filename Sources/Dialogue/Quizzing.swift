import Chat

/// One turn of the quiz: takes one event and gives one step, with one message at most.
struct Quizzing {
    let context: Context
    var round: QuizRound
    var notes: [Phrase] = []

    init(_ round: QuizRound, _ context: Context) {
        self.round = round
        self.context = context
    }

    var quiz: Quiz { context.knowledge.quiz }
    var talk: IdleTalk { IdleTalk(context) }

    /// The question at hand; nil where the round is over or its question is gone from the configuration.
    var question: Quiz.Question? {
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

    /// Says something that is none of the quiz's business, and asks its question again.
    static func say(_ words: [Phrase], amid round: QuizRound, _ context: Context) -> Step {
        var quizzing = Quizzing(round, context)
        quizzing.notes = words
        return quizzing.ask()
    }

    private mutating func take(_ event: Event) -> Step {
        switch event {
        case .said(let message): return hear(message)
        case .tapped(let token, let message): return tap(token, message)
        case .edited, .sharedContact, .sentMedia, .sentLocation, .sentSomethingElse:
            note("quiz.unclear")
            return ask()
        case .mishap: return aside(talk.take(event))
        case .timerFired, .standingChanged, .found, .inspected, .topicOpened, .topicChanged:
            return Step(.quizzing(round))
        }
    }
}

extension Quizzing {
    mutating func note(_ key: String, _ arguments: Phrase.Arguments = [:]) {
        notes.append(Phrase(key, arguments))
    }

    /// Says the notes and the question at hand, or how the round ended.
    mutating func ask() -> Step {
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
    mutating func end() -> Step {
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
    mutating func stop() -> Step {
        let answered: Phrase.Arguments = ["benar": .count(round.right), "jumlah": .count(round.answered)]
        note(round.answered == 0 ? "quiz.stopped" : "quiz.stopped_at", answered)
        return leave()
    }

    /// Something that is no answer; then the question comes back.
    func aside(_ step: Step) -> Step {
        guard let asked = utterance() else { return step }
        return Aside(step: step).followed(by: asked, in: .quizzing(round))
    }
}
