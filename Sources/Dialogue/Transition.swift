import Bahasa
import Chat

/// The dialogue: where a conversation stands, what happens, and what is known, give where it stands next and what to do.
///
/// Pure and total: the same arguments give the same step, and every state takes every event. In a private chat an event
/// causes one message at most, but for what staff wrote, which comes as it was written, and a button tapped twice in a row is
/// tapped once. No NIK and no phone number is ever said in full, but for the one that staff reveal to themselves
/// (`docs/decisions/0008-revealing-a-nik.md`).
package func transition(_ state: State, _ event: Event, _ context: Context) -> Step {
    switch context.chat.kind {
    case .personal: break
    case .group, .supergroup: return GroupTalk(context).transition(state, event)
    // Nobody talks there but its owners.
    case .channel: return Step(.idle)
    }
    let tap = RecentTap(event, at: context.now)
    if let tap, tap.repeats(state.recentTap) { return Step(state) }
    var step = amid(event, in: state, context) ?? answer(event, in: state, context)
    step.effects = MemberTalk.mourning(after: event, step, from: state, context) + step.effects
    if let tap { step.state = step.state.remembering(tap) }
    return step
}

/// What concerns staff, a membership, an office or a broadcast, amid whatever the conversation is about; nil for the rest.
private func amid(_ event: Event, in state: State, _ context: Context) -> Step? {
    if event.isForForm(in: state) { return nil }
    return StaffTalk.news(event, for: state, context) ?? DeskTalk.news(event, for: state, context)
        ?? Reminding.news(event, for: state, context)
        ?? MemberTalk.news(event, for: state, context) ?? OfficeTalk.news(event, for: state, context)
        ?? RosterTalk.news(event, for: state, context)
        ?? FieldTalk.take(event, in: state, context) ?? TopicTalk.take(event, in: state, context)
        ?? BroadcastTalk.take(event, in: state, context)
}

private func answer(_ event: Event, in state: State, _ context: Context) -> Step {
    if event.isNoAnswer(in: state) { return Step(state) }
    switch state {
    case .filling(let filling): return fill(filling, event, context)
    case .guided(let guidance): return Guiding.lead(guidance, event, context)
    case .quizzing(let round): return Quizzing.play(round, event, context)
    case .withStaff(let waiting):
        var talk = StaffTalk(waiting, context)
        return talk.take(event)
    case .appointing(let appointment): return Appointing.take(appointment, event, context)
    case .logging(let log): return AgentLogging.take(log, event, context)
    case .composing(let question): return BroadcastWriting.take(question, event, context)
    case .asked(let question):
        var interview = MemberInterview(question, context)
        return interview.take(event)
    // Only groups are bound; a private chat that claims to be is simply free.
    case .idle, .tapped, .binding: return IdleTalk(context).take(event)
    }
}

private func fill(_ filling: Filling, _ event: Event, _ context: Context) -> Step {
    var interview = Interview(filling, context)
    switch event {
    // A spoken yes or no is for the doubt to hear; a tap names what it answers.
    case .said, .tapped: break
    case .sharedContact, .sentMedia, .sentLocation, .sentSomethingElse, .edited, .standingChanged, .timerFired, .found,
        .inspected, .topicOpened, .topicChanged, .mishap:
        interview.dropPassingDoubt()
    }
    return switch event {
    case .said(let message): interview.hear(message)
    case .tapped(let token, _): interview.tap(token)
    case .sharedContact(let contact): interview.receive(contact)
    case .sentMedia(let media): interview.receive(media)
    case .sentLocation: interview.receiveLocation()
    case .sentSomethingElse(let kind): interview.receive(kind: kind)
    case .edited(let message): interview.reread(message)
    case .found(let finding): interview.found(finding)
    case .timerFired(.unfinishedForm): interview.remind()
    case .mishap: interview.apologise()
    // The person blocked the bot or came back: the form waits where it was.
    case .standingChanged, .inspected, .topicOpened, .topicChanged, .timerFired: interview.ignore()
    }
}

extension Event {
    /// Whether it is words under a photo, rewritten.
    ///
    /// No question is ever answered by them, before or after. Staff are given them.
    fileprivate func isNoAnswer(in state: State) -> Bool {
        if case .withStaff = state { return false }
        return if case .edited(let message) = self { message.isCaption } else { false }
    }
}

extension Event {
    /// Whether it can concern the form at hand alone, as nearly all that happens while one is filled in: its own buttons, and words
    /// that are no command.
    ///
    /// Every talk beside it would say so by itself; asking them all cost more than the form.
    fileprivate func isForForm(in state: State) -> Bool {
        guard case .filling(let filling) = state else { return false }
        switch self {
        case .said(let message): return message.command == nil
        case .tapped(let token, _):
            let (token, instance) = (token.utf8, filling.instance.utf8)
            return token.starts(with: instance) && token.dropFirst(instance.count).first == UInt8(ascii: ".")
        case .sharedContact, .sentMedia, .sentLocation, .sentSomethingElse, .edited, .standingChanged, .timerFired,
            .found,
            .inspected, .topicOpened, .topicChanged, .mishap:
            return false
        }
    }
}
