import Bahasa
import Chat
import Jamsostek

/// One turn of a guide: takes one event and gives one step, with one message at most.
///
/// What is to be said gathers in ``notes`` and ends in the step at hand, so that a person always knows where they are.
struct Guiding {
    let context: Context
    let guide: Guide
    var guidance: Guidance
    /// Said before the step, in this order.
    var notes: [Phrase] = []
    var orders: [Effect] = []

    var knowledge: Knowledge { context.knowledge }
    var talk: IdleTalk { IdleTalk(context) }
}

extension Guiding {
    /// Begins a guide, at its first step or another.
    ///
    /// - Parameters:
    ///   - suspended: The form that waits meanwhile.
    static func begin(
        _ guide: Guide, at step: String? = nil, gathered: [Guidance.Gathered] = [], _ context: Context,
        message: MessageID?, suspending suspended: Filling? = nil
    ) -> Step {
        let guidance = Guidance(
            instance: ButtonToken.instance(now: context.now, message: message?.rawValue), guide: guide.id,
            step: step ?? guide.first, gathered: gathered, suspended: suspended)
        var guiding = Guiding(context: context, guide: guide, guidance: guidance)
        return guiding.tell()
    }

    /// Begins where somebody tells of a misfortune, whose words are kept for staff; nil where nobody does.
    static func begin(
        _ emergency: Topic.Emergency, telling heard: Heard, _ context: Context, suspending suspended: Filling? = nil
    ) -> Step? {
        guard heard.isReport, let guide = context.knowledge.guides.guide(for: emergency) else { return nil }
        let account = guide.account.map {
            Guidance.Gathered(step: "", heading: $0, words: heard.text.kept)
        }
        return begin(
            guide, gathered: [account].compactMap(\.self), context, message: heard.message, suspending: suspended)
    }

    /// Goes on with a guide.
    static func lead(_ guidance: Guidance, _ event: Event, _ context: Context) -> Step {
        guard let guide = context.knowledge.guides[guidance.guide], guide[guidance.step] != nil else {
            // The step is no longer in the configuration: what was waiting behind it takes over.
            return transition(guidance.suspended.map(State.filling) ?? .idle, event, context)
        }
        var guiding = Guiding(context: context, guide: guide, guidance: guidance)
        return guiding.take(event)
    }

    /// Says something that is none of the guide's business, and asks its step again.
    static func say(_ words: [Phrase], amid guidance: Guidance, _ context: Context) -> Step {
        guard let guide = context.knowledge.guides[guidance.guide] else {
            return IdleTalk(context).say(words, context.menuRows)
        }
        var guiding = Guiding(context: context, guide: guide, guidance: guidance, notes: words)
        return guiding.askAgain()
    }

    private mutating func take(_ event: Event) -> Step {
        switch event {
        case .said(let message): return hear(message)
        case .tapped(let token, let message): return tap(token, message)
        case .edited:
            note("guide.edited")
            return askAgain()
        case .sharedContact, .sentMedia, .sentLocation, .sentSomethingElse, .mishap: return aside(talk.take(event))
        // Nobody is reminded of a form while something graver is on their mind.
        case .timerFired, .standingChanged, .found, .inspected, .topicOpened, .topicChanged:
            return Step(.guided(guidance), orders)
        }
    }
}

extension Guiding {
    mutating func note(_ key: String, _ arguments: Phrase.Arguments = [:]) {
        notes.append(Phrase(key, arguments))
    }

    /// Goes on to a step and says it.
    mutating func go(to step: String) -> Step {
        guidance.go(to: step)
        return tell()
    }

    /// Says the notes and all of the present step, and waits or ends.
    mutating func tell() -> Step {
        guard let step = guide[guidance.step] else { return leave() }
        notes += told(step)
        return step.way == .end ? end(step) : say(step)
    }

    /// Says the notes, and what is asked without all that was told.
    mutating func askAgain() -> Step {
        guard let step = guide[guidance.step] else { return leave() }
        notes.append(question(step))
        return say(step)
    }

    /// What idle talk says to something that was no answer; then the step comes back.
    mutating func aside(_ step: Step) -> Step {
        guard let present = guide[guidance.step] else { return leave() }
        switch step.state {
        case .filling, .quizzing:
            if guidance.suspended != nil { return resumeForm([]) }
        // Half a report of an accident is not lost over a sum somebody mentions.
        case .guided where guide.emergency != nil && report != nil:
            note("question.unknown")
            return askAgain()
        case .guided(var begun):
            begun.suspended = guidance.suspended
            return Step(.guided(begun), orders + step.effects)
        case .withStaff(var waiting):
            waiting.suspended = guidance.suspended
            return Step(.withStaff(waiting), orders + step.effects, inquiry: step.inquiry)
        case .asked:
            note("member.link.later")
            return askAgain()
        case .idle, .tapped, .binding, .logging, .composing, .appointing: break
        }
        let asked = Utterance([question(present)], keyboard: .choices(rows(present)))
        var answered = Aside(step: step).followed(by: asked, in: .guided(guidance))
        answered.effects = orders + answered.effects
        return answered
    }

    private func say(_ step: Guide.Step) -> Step {
        let utterance = Utterance(notes, keyboard: .choices(rows(step)))
        return Step(.guided(guidance), orders + [.say(utterance, to: .here)])
    }

    /// The last word of the guide; a form that waited comes back in the same breath.
    private mutating func end(_ step: Guide.Step) -> Step {
        let last = step.buttons.map { [choice($0, at: step)] }
        guard guidance.suspended == nil else { return resumeForm(last.filter { $0 != [.enrol] }) }
        return Step(.idle, orders + [.say(Utterance(notes, keyboard: .choices(last + [[.human, .menu]])), to: .here)])
    }

    /// Leaves the guide with what was noted.
    mutating func leave() -> Step {
        if notes.isEmpty { note("guide.cancelled") }
        if guidance.suspended != nil { return resumeForm([]) }
        return Step(.idle, orders + [.say(Utterance(notes, keyboard: .choices(context.menuRows)), to: .here)])
    }

    private func resumeForm(_ rows: [[Choice]]) -> Step {
        guard let filling = guidance.suspended else { return Step(.idle, orders) }
        var interview = Interview(filling, context)
        interview.notes = notes + [Phrase("guide.form")]
        interview.orders = orders
        interview.extraRows = rows
        if !filling.isReminded {
            interview.orders.append(.schedule(.unfinishedForm, at: interview.reminderTime(after: context.now)))
        }
        return interview.ask()
    }
}

extension String {
    /// As it is kept for staff: in one line, short enough to read, and without anybody's numbers.
    var kept: String {
        let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
        // Hidden first: half a number would no longer be known for one.
        return String(PersonalData.redact(line).prefix(300))
    }
}
