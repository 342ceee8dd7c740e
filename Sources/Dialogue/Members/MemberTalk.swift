import Bahasa
import Chat
import Jamsostek

/// What is said to somebody about their membership, wherever the conversation is.
///
/// A matter is asked of the store first, since what it knows may change by the minute; the answer is said amid whatever
/// the conversation is about, which then goes on.
struct MemberTalk {
    let context: Context
    let state: State

    init(_ state: State, _ context: Context) {
        self.state = state
        self.context = context
    }

    var knowledge: Knowledge { context.knowledge }

    /// Takes what concerns membership in every state alike: its buttons, its codes, and the store's answers; nil for
    /// any other event.
    static func news(_ event: Event, for state: State, _ context: Context) -> Step? {
        let talk = MemberTalk(state, context)
        switch event {
        case .tapped(let token, _):
            return ButtonToken(token).flatMap(MemberMatter.init).map { Step(state, inquiry: .member($0)) }
        case .said(let message):
            return InvitationCode(in: message, whereAsked: state.mayBringCode).map {
                Step(state, inquiry: .invitation($0, context.knowledge.memberCare.guesses))
            }
        case .timerFired(.decisionMade): return Step(state, inquiry: .decisions)
        case .found(.member(let dossier, let matter)):
            guard let dossier else { return talk.say([Phrase("member.unlinked")], [[.link], [.human]]) }
            return talk.take(matter, dossier)
        case .found(.decisions(let news)): return talk.tell(news)
        case .found(.invitation(let answer)): return talk.tell(answer)
        case .found(.identity(let answer)): return talk.tell(answer)
        default: return nil
        }
    }

    private func take(_ matter: MemberMatter, _ dossier: MemberDossier) -> Step {
        switch matter {
        case .standing: tellStanding(dossier)
        case .bill(let months): tellBill(months, dossier.record)
        case .reason: tellReason(dossier.record)
        case .waysToPay: tellWays()
        case .paid(let words, let receipt): paid(words, receipt, dossier)
        case .photo(let receipt): take(receipt, dossier)
        case .noReceipt: say([Phrase("member.paid.no_receipt")], [[.standing, .menu]])
        case .leaving(let words): leaving(words)
        case .staying:
            say(
                [Phrase("member.staying")], [[.standing, .menu]], orders: [.record(.reminderWish(.paused(until: nil)))])
        }
    }

    /// Says something, and then whatever the conversation is about goes on.
    func say(_ phrases: [Phrase], _ rows: [[Choice]], orders: [Effect] = []) -> Step {
        var step: Step
        switch state {
        case .idle, .tapped, .binding:
            step = IdleTalk(context).say(phrases, rows)
            // What was tapped a moment ago is still the same tap.
            step.state = state
        case .filling(let filling):
            var interview = Interview(filling, context)
            (interview.notes, interview.extraRows) = (phrases, rows.withoutMenu)
            step = interview.askAgain()
        case .guided(let guidance): step = Guiding.say(phrases, amid: guidance, context)
        case .quizzing(let round): step = Quizzing.say(phrases, amid: round, context)
        case .withStaff(let waiting): step = StaffTalk(waiting, context).say(phrases, rows.withoutMenu)
        case .asked(let question): step = MemberInterview(question, context).askAgain(after: phrases, rows.withoutMenu)
        case .logging(let log):
            var logging = AgentLogging(log, context)
            logging.notes = phrases
            step = logging.ask()
        // Whose own office has ended meanwhile invites nobody any more.
        case .appointing where !context.isSupervisor: step = IdleTalk(context).say(phrases, rows)
        case .appointing(let appointment):
            var appointing = Appointing(appointment, context)
            appointing.notes = phrases
            step = appointing.ask()
        case .composing(let question):
            step = BroadcastWriting(question, context).ask(after: phrases, rows.withoutMenu)
        }
        step.effects = orders + step.effects
        return step
    }

    /// The same, where the question at hand is answered or has become idle.
    func end(_ phrases: [Phrase], _ rows: [[Choice]], orders: [Effect] = []) -> Step {
        guard case .asked = state else { return say(phrases, rows, orders: orders) }
        return IdleTalk(context).say(phrases, rows, orders: orders)
    }
}

extension [[Choice]] {
    /// Without the ways out that the conversation at hand has of its own.
    fileprivate var withoutMenu: [[Choice]] {
        map { row in row.filter { $0 != .menu && $0 != .human } }.filter { !$0.isEmpty }
    }
}

extension State {
    /// Whether eight signs may be a code here, rather than an answer to something, as a number plate is.
    fileprivate var mayBringCode: Bool {
        switch self {
        case .idle, .tapped, .asked: true
        case .filling, .guided, .quizzing, .binding, .withStaff, .logging, .composing, .appointing: false
        }
    }
}

extension InvitationCode {
    /// The code that a message brings: through a deep link, as all it says, or spelled with its stroke.
    fileprivate init?(in message: TextMessage, whereAsked mayBeTyped: Bool) {
        if let command = message.command {
            guard command.name == "start" else { return nil }
            self.init(payload: command.argument)
            return
        }
        guard mayBeTyped else { return nil }
        let words = message.text.split(whereSeparator: \.isWhitespace).map(String.init)
        let spelled = words.filter { $0.utf8.count == 9 && $0.contains("-") }.compactMap { InvitationCode($0) }
        guard let code = InvitationCode(message.text) ?? spelled.first else { return nil }
        self = code
    }
}
