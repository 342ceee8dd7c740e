import Bahasa
import Chat

/// The branch's staff room: cases come in, what staff write goes to the persons they are about.
///
/// The store knows which case a place or a message belongs to and who may do what; this decides what is asked of it, and words
/// the answers. It remembers nothing but the last tap, so that two fingers on one button press it once.
struct DeskTalk {
    let context: Context
    /// Kept as it is, whatever is asked and answered on the way.
    var state: State

    init(_ context: Context, _ state: State) {
        self.context = context
        self.state = state
    }

    /// What happens in a group that is staff's room, or is to become it; nil where it is any group's.
    static func take(_ event: Event, in state: State, _ context: Context) -> Step? {
        var talk = DeskTalk(context, state)
        switch event {
        case .found(.desk(let answer)): return talk.tell(answer)
        case .said(let message) where message.command?.name == bindingCommand: return talk.ask(.bind)
        default:
            guard context.record.staffRoom != nil else { return nil }
            return talk.take(event)
        }
    }

    private mutating func take(_ event: Event) -> Step {
        if let tap = RecentTap(event, at: context.now) {
            if tap.repeats(state.recentTap) { return Step(state) }
            state = .tapped(tap)
        }
        return switch event {
        case .said(let message): hear(message)
        case .sentMedia(let media): pass(CaseMessage(media))
        case .edited(let message): correct(message)
        case .sentLocation, .sentSomethingElse, .sharedContact: ask(.sentOther)
        case .tapped(let token, let message): tap(token, message)
        case .timerFired(.caseNews): ask(.news)
        case .topicOpened(let thread, let matter): ask(.opened(number: matter, thread: thread))
        case .topicChanged(let isOpen): ask(.topicChanged(isOpen: isOpen))
        case .standingChanged(let standing): standing.isPresent ? Step(state, [.inspectChat]) : ask(.lose)
        case .inspected(let inspection): inspected(inspection)
        case .mishap: say([Phrase("group.mishap")])
        case .timerFired, .found: Step(state)
        }
    }

    /// What concerns staff's room in a private chat: a number shown to one of them is taken away again.
    static func news(_ event: Event, for state: State, _ context: Context) -> Step? {
        let talk = DeskTalk(context, state)
        return switch event {
        case .timerFired(.hideSecret): talk.ask(.outlivedSecrets)
        case .found(.desk(let answer)): talk.tell(answer)
        default: nil
        }
    }

    func ask(_ request: DeskRequest, _ effects: [Effect] = []) -> Step {
        Step(state, effects, inquiry: .desk(request, on: context.today))
    }

    func say(_ phrases: [Phrase], _ rows: [[Choice]] = [], orders: [Effect] = []) -> Step {
        let utterance = Utterance(phrases, keyboard: rows.isEmpty ? nil : .choices(rows))
        return Step(state, orders + [.say(utterance, to: .here)])
    }

    /// Whoever hides the group's messages from the bot hides staff's answers.
    private func inspected(_ inspection: ChatInspection) -> Step {
        let administrators = Effect.record(.administrators(inspection.administrators.map(\.rawValue)))
        let lacking = Effect.say(Utterance(Phrase("desk.blind")), to: .here)
        return ask(
            .arrange(isForum: inspection.hasTopics),
            inspection.seesAllMessages ? [administrators] : [administrators, lacking])
    }

    static let bindingCommand = "ruangstaf"
}
