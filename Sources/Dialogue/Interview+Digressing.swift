import Bahasa
import Jamsostek

// What is said in the middle of a form and is no answer to it. It is heard, and the form's question comes back.
extension Interview {
    /// Answers words that were something else than an answer; nil where they may be one.
    mutating func digress(_ heard: Heard) -> Step? {
        if let step = heard.emergency.flatMap({ answer($0, heard) }) { return step }
        if let courtesy = knowledge.language.vocabulary.courtesy(
            in: heard.words, whenAskedForTime: filling.stage.field == .hours)
        {
            notes.append(courtesy.word)
            return askAgain()
        }
        guard heard.isQuestion, case .sure(let aims) = heard.meaning() else { return nil }
        return follow(aims, heard)
    }

    /// Says what is to be done about a misfortune, or leads through it where it happened; nil where nothing is prepared.
    mutating func answer(_ emergency: Topic.Emergency, _ heard: Heard) -> Step? {
        if let begun = Guiding.begin(emergency, telling: heard, context, suspending: filling) { return begun }
        guard let topic = knowledge.handbook.topic(for: emergency) else { return nil }
        notes += topic.told(in: context) + [Phrase("enrol.whenever")]
        extraRows += guide(to: topic) + [[.human(about: emergency)]]
        return askAgain()
    }

    /// Answers what could not be an answer; nil where nothing can be said to it either.
    ///
    /// Words that do not ask are taken for a poor answer ("NIK saya lupa") unless they are surely about something.
    mutating func answerAside(_ heard: Heard) -> Step? {
        switch heard.meaning(from: heard.isQuestion ? 0 : Self.sureOfMeaning) {
        case .sure(let aims): return follow(aims, heard)
        case .unsure(let aims) where heard.isQuestion:
            note("question.unsure")
            extraRows += context.choices(among: aims)
        case .nothing where heard.isQuestion: note("question.unknown")
        case .unsure, .nothing: return nil
        }
        orders.append(.couldNotAnswer(heard.text))
        return askAgain()
    }

    private static let sureOfMeaning = 0.75

    /// Tells what was asked, and does what was wished last; nil where nothing came of it.
    private mutating func follow(_ aims: [Aim], _ heard: Heard) -> Step? {
        var isAnswered = false
        for aim in aims {
            switch aim {
            case .courtesy(let courtesy):
                notes.append(courtesy.word)
                isAnswered = true
            case .command(let name):
                guard let wish = Wish(commandNamed: name) else { continue }
                return fulfil(wish, lastWords: heard.text, message: heard.message)
            case .topic(let id): isAnswered = tell(id, heard) || isAnswered
            }
        }
        return isAnswered ? askAgain() : nil
    }

    /// Tells a topic; where an amount was named and the topic's guide would tell what it buys, that.
    private mutating func tell(_ id: String, _ heard: Heard) -> Bool {
        guard let topic = knowledge.handbook[id], let amount = IdleTalk(context).payment(topic, heard) else {
            return tell(id, lastWords: heard.text)
        }
        notes += Simulation(context, job: filling.answers.job.map { JobID($0.id) }).purchase(amount)
        return true
    }

    /// Tells a topic, or says why it is not for now.
    mutating func tell(_ id: String, lastWords: String = "") -> Bool {
        guard let topic = knowledge.handbook[id] else { return false }
        switch topic.action {
        case .answer: notes += topic.told(in: context)
        case .enrol: note("enrol.already")
        case .human: askHuman(lastWords: lastWords)
        case .status, .link: note("status.unfinished")
        case .stop: tell(.stop, lastWords)
        case .subscribe: tell(.subscribe, lastWords)
        case .quiz: note("quiz.later")
        case .guide:
            note("guide.offer")
            extraRows += guide(to: topic)
        }
        return true
    }

    /// The way into the guide that leads through the matter; the form waits meanwhile.
    private func guide(to topic: Topic) -> [[Choice]] { IdleTalk(context).guide(to: topic) }

    /// Staff come in instead of the question, once all that is to be noted is.
    mutating func askHuman(lastWords: String, kind: StaffCase.Kind = .question) {
        request = StaffRequest(lastWords: lastWords, kind: kind)
    }
}
