import Bahasa
import Chat
import Jamsostek

/// One turn of a form being filled: takes one event and gives one step, with one message at most.
///
/// What is to be said gathers in ``notes`` and ends in the question at hand, so that a person always knows where they are.
struct Interview {
    let context: Context
    let form: Form
    var filling: Filling
    /// Said before the question, in this order.
    var notes: [Phrase] = []
    /// What became true or is to be scheduled.
    var orders: [Effect] = []
    /// Buttons that belong to the notes, put above those of the question.
    var extraRows: [[Choice]] = []
    /// Answers to choose among, in place of what the question offers.
    var offered: [Answer]?
    /// Whether what is asked stands in full in an earlier message and nothing of it changed.
    var isRepeating = false
    /// Staff are to come in, and the form to wait for them.
    var request: StaffRequest?

    init(_ filling: Filling, _ context: Context) {
        self.context = context
        self.filling = filling
        form = .enrolment
    }

    var knowledge: Knowledge { context.knowledge }
    var reader: AnswerReader { AnswerReader(context, answers: filling.answers) }
}

/// What staff are asked in the middle of a form.
struct StaffRequest {
    var lastWords: String
    var kind: StaffCase.Kind
}

extension Interview {
    /// Begins a form: with consent where it is not on record, else with the first question.
    static func begin(
        _ context: Context, message: MessageID?, greeting: Phrase? = nil, orders: [Effect] = [],
        for behalf: Filling.Behalf? = nil
    ) -> Step {
        var filling = Filling(
            instance: ButtonToken.instance(now: context.now, message: message?.rawValue),
            stage: .consent, startedAt: context.now)
        filling.behalf = behalf
        var interview = Interview(filling, context)
        interview.notes = [greeting].compactMap(\.self)
        interview.orders = orders + [.schedule(.unfinishedForm, at: interview.reminderTime(after: context.now))]
        if behalf == nil, context.record.consent == context.knowledge.consentVersion {
            interview.filling.consentVersion = context.record.consent
            interview.note("enrol.begin")
            interview.advance()
        }
        return interview.ask()
    }

    mutating func note(_ key: String, _ arguments: Phrase.Arguments = [:]) {
        notes.append(Phrase(key, arguments))
    }

    /// Goes to the first open question, or to the summary when none is left.
    mutating func advance() {
        filling.failures = 0
        filling.doubt = nil
        filling.stage = form.firstOpen(filling.answers, knowledge.work).map { .question($0) } ?? .review
    }

    /// Says the notes, and reminds of what is asked without saying all of it again.
    mutating func askAgain() -> Step {
        isRepeating = true
        return ask()
    }

    /// Says the notes and what is asked now, and waits.
    mutating func ask() -> Step {
        if let request {
            return StaffTalk.begin(
                context, lastWords: request.lastWords, kind: request.kind, suspending: filling, notes: notes,
                orders: orders)
        }
        if filling.stage == .review, !isRepeating { filling.quotedMonth = ContributionMonth(context.today) }
        let (question, keyboard) = prompt()
        notes += question
        orders.append(say(notes, keyboard))
        switch keyboard {
        case .contact: filling.showsContactKey = true
        case nil, .removeContact: filling.showsContactKey = false
        case .choices: break
        }
        return Step(.filling(filling), orders)
    }

    /// Says something that asks for nothing, and waits.
    func wait(saying phrases: [Phrase], _ rows: [[Choice]]) -> Step {
        Step(.filling(filling), orders + [say(notes + phrases, .choices(rows))])
    }

    /// Leaves everything as it is, in silence.
    func ignore() -> Step { Step(.filling(filling), orders) }

    /// Ends the form with a last word.
    func end(saying phrases: [Phrase], _ rows: [[Choice]] = []) -> Step {
        let keyboard: Prompt? = rows.isEmpty ? nil : .choices(rows)
        return Step(.idle, orders + [.cancel(.unfinishedForm), say(phrases, keyboard)])
    }

    private func say(_ phrases: [Phrase], _ keyboard: Prompt?) -> Effect {
        // The key that shares a phone number stays on the screen until a message takes it away.
        let removes = keyboard == nil && filling.showsContactKey
        return .say(Utterance(phrases, keyboard: removes ? .removeContact : keyboard), to: .here)
    }

    /// A day after, but not in anybody's night.
    func reminderTime(after instant: Int64) -> Int64 {
        knowledge.branch.outsideQuietHours(instant + 24 * 3600)
    }
}
