import Bahasa
import Chat
import Jamsostek

/// Asks a supervisor whom to invite, one thing at a time: what for, where, by which name, for how long.
///
/// The invitation itself is made by the store, which judges the supervisor's own office in the same transaction.
struct Appointing {
    let context: Context
    var appointment: Appointment
    var notes: [Phrase] = []

    init(_ appointment: Appointment, _ context: Context) {
        self.appointment = appointment
        self.context = context
    }

    var knowledge: Knowledge { context.knowledge }
    var talk: IdleTalk { IdleTalk(context) }

    static func begin(_ context: Context, message: MessageID?) -> Step {
        let instance = ButtonToken.instance(now: context.now, message: message?.rawValue)
        return Appointing(Appointment(instance: instance), context).ask()
    }

    static func take(_ appointment: Appointment, _ event: Event, _ context: Context) -> Step {
        var appointing = Appointing(appointment, context)
        // Whoever is no supervisor any more has nobody to invite.
        guard context.isSupervisor else {
            guard case .tapped(let text, _) = event, ButtonToken(text)?.instance == appointment.instance else {
                return transition(.idle, event, context)
            }
            return IdleTalk(context).say([Phrase("roster.none")], [[.menu]])
        }
        switch event {
        case .said(let message), .edited(let message): return appointing.hear(message)
        case .tapped(let token, let message): return appointing.tap(token, message)
        case .sharedContact, .sentMedia, .sentLocation, .sentSomethingElse:
            appointing.note("roster.unclear")
            return appointing.ask()
        case .mishap: return appointing.aside(appointing.talk.take(event))
        case .timerFired, .standingChanged, .found, .inspected, .topicOpened, .topicChanged:
            return Step(.appointing(appointment))
        }
    }
}

extension Appointing {
    mutating func note(_ key: String, _ arguments: Phrase.Arguments = [:]) { notes.append(Phrase(key, arguments)) }

    /// The next question; the communities are asked of the store first.
    func ask() -> Step {
        if appointment.question == .community, notes.isEmpty { return list(page: 0) }
        let asked = question
        return Step(
            .appointing(appointment), [.say(Utterance(notes + asked.parts, keyboard: asked.keyboard), to: .here)])
    }

    func list(page: Int) -> Step { Step(.appointing(appointment), inquiry: context.inquiry(.communities(page: page))) }

    /// Something that is no answer; then the question comes back.
    func aside(_ step: Step) -> Step { Aside(step: step).followed(by: question, in: .appointing(appointment)) }

    /// The last question is answered: the store makes the invitation.
    func invite(until: CalendarDate?) -> Step {
        guard let role = appointment.role, let name = appointment.name, appointment.question == .term else {
            return ask()
        }
        let invitee = Invitee(
            role: role, name: name, area: appointment.officeArea, community: appointment.community?.id, until: until)
        return Step(.appointing(appointment), inquiry: context.inquiry(.invite(invitee)))
    }

    func drop() -> Step { RosterTalk(.appointing(appointment), context).leave([Phrase("roster.dropped")], [home]) }

    private var home: [Choice] { RosterTalk(.idle, context).home }
}
