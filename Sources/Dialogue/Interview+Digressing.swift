import Bahasa
import Jamsostek

// What is said in the middle of a form and is no answer to it. It is heard, and the form's question comes back.
extension Interview {
    /// Whether the words were something else than an answer; what to say to them is noted then.
    mutating func digressed(_ heard: Heard) -> Bool {
        if let topic = heard.urgentTopic(in: knowledge.handbook) {
            notes += topic.told(in: context) + [Phrase("enrol.whenever")]
            extraRows += guide(to: topic) + [[.human]]
            return true
        }
        if let courtesy = knowledge.language.vocabulary.courtesy(
            in: heard.words, whenAskedForTime: filling.stage.field == .hours)
        {
            note("courtesy.form.\(courtesy)")
            return true
        }
        guard heard.isQuestion else { return false }
        if case .answer(let match) = knowledge.handbook.matcher.verdict(on: heard.saying) {
            return answer(match.id, heard)
        }
        return false
    }

    /// Whether what could not be an answer could at least be answered.
    ///
    /// Words that do not ask are taken for a poor answer ("NIK saya lupa") unless they are surely about a topic.
    mutating func answersQuestion(_ heard: Heard) -> Bool {
        let matcher = knowledge.handbook.matcher
        switch matcher.verdict(on: heard.saying, from: heard.isQuestion ? matcher.threshold : Self.sureOfTopic) {
        case .answer(let match): return answer(match.id, heard)
        case .unsure(let matches):
            note("question.unsure")
            extraRows += matches.map { [.topic($0.id)] }
            return true
        case .nothing:
            guard heard.isQuestion else { return false }
            note("question.unknown")
            return true
        }
    }

    private static let sureOfTopic = 0.75

    /// Tells a topic; where an amount was named and the topic's guide would tell what it buys, that.
    private mutating func answer(_ id: String, _ heard: Heard) -> Bool {
        guard let topic = knowledge.handbook[id], let amount = IdleTalk(context).payment(topic, heard) else {
            return tell(id)
        }
        notes += Simulation(context, job: filling.answers.job.map { JobID($0.id) }).purchase(amount)
        return true
    }

    /// Tells a topic, or says why it is not for now.
    mutating func tell(_ id: String) -> Bool {
        guard let topic = knowledge.handbook[id] else { return false }
        switch topic.action {
        case .answer: notes += topic.told(in: context)
        case .enrol: note("enrol.already")
        case .human: askHuman(lastWords: "")
        case .status: note("status.unfinished")
        case .quiz: note("quiz.later")
        case .guide:
            note("guide.offer")
            extraRows += guide(to: topic)
        }
        return true
    }

    /// The way into the guide that leads through the matter; the form waits meanwhile.
    private func guide(to topic: Topic) -> [[Choice]] { IdleTalk(context).guide(to: topic) }

    mutating func askHuman(lastWords: String) {
        orders.append(.askedForHuman(lastWords))
        note("human.asked")
    }
}
