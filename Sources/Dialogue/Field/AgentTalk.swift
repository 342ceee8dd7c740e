import Bahasa
import Chat
import Jamsostek

/// A Perisai agent looks at leads, and begins to log what came of them.
struct AgentTalk {
    let context: Context
    let state: State

    init(_ context: Context, _ state: State) {
        self.context = context
        self.state = state
    }

    private var isAgent: Bool { context.holds(.perisai) }

    /// By command, which may name one kelurahan.
    func open(asking words: String) -> Step {
        guard !words.isEmpty else { return fulfil(.view(LeadView())) }
        let place = try? context.knowledge.language.villages.find(in: context.knowledge.language.saying(words))
        guard let place else { return isAgent ? say([Phrase("agent.no_such_area")], home) : refuse() }
        return fulfil(.view(LeadView(kelurahan: place.id)))
    }

    func fulfil(_ wish: AgentWish) -> Step {
        guard isAgent else { return refuse() }
        switch wish {
        case .view(let view):
            let horizon = LeadHorizon(context.today, context.knowledge.contributions)
            return Step(state, inquiry: .field(.leads(view, horizon)))
        case .tally: return Step(state, inquiry: .field(tallying))
        case .lead(let lead, let purpose):
            if purpose == .visit || purpose == .payment, let refusal = refusalToBegin { return refusal }
            return Step(state, inquiry: .field(.lead(lead, purpose, on: context.today)))
        case .resumeDraft:
            if case .logging(let log) = state { return AgentLogging(log, context).ask() }
            return refusalToBegin ?? Step(state, inquiry: .field(.draft(isAsked: true)))
        case .dropDraft:
            return say([Phrase("agent.log.dropped")], home, orders: [.record(.field(.draft(nil)))])
        }
    }

    private var tallying: FieldInquiry {
        let (month, zone) = (ContributionMonth(context.today), context.knowledge.zone)
        let end = zone.startOfDay(month.advanced(by: 1).firstDay)
        return .tally(month, zone.startOfDay(month.firstDay)..<end)
    }

    /// A photo that nothing asked for: the proof of a payment, whose is asked next.
    func take(_ media: Media) -> Step? {
        guard isAgent, state.isFree else { return nil }
        var logging = AgentLogging(AgentLog(instance: instance, kind: .payment), context)
        logging.takePhoto(media)
        return logging.begin()
    }

    /// Hours after a log was left: it is offered once more.
    func remind() -> Step? {
        guard isAgent else { return nil }
        switch state {
        case .idle, .tapped, .quizzing: return Step(state, inquiry: .field(.draft(isAsked: false)))
        case .logging(let log): return AgentLogging(log, context).remind()
        case .filling, .guided, .binding, .withStaff, .asked, .composing, .appointing: return nil
        }
    }

    func offer(_ draft: AgentLog?, isAsked: Bool) -> Step {
        guard let draft else { return isAsked ? say([Phrase("agent.log.none")], home) : Step(state) }
        guard isAsked else { return say([Phrase("agent.log.waiting", draft.arguments)], Self.draftRows) }
        return AgentLogging(draft, context).begin(orders: [.record(.field(.draft(nil)))])
    }

    func say(_ phrases: [Phrase], _ rows: [[Choice]], orders: [Effect] = []) -> Step {
        FieldTalk.say(phrases, rows, orders: orders, in: state, context)
    }

    var home: [[Choice]] { [[AgentWish.view(LeadView()).choice("button.agent.home"), .menu]] }

    static let draftRows = [
        [AgentWish.resumeDraft.choice("button.agent.resume"), AgentWish.dropDraft.choice("button.agent.drop")]
    ]

    var instance: String { ButtonToken.instance(now: context.now, message: nil) }

    private func refuse() -> Step { say([Phrase("agent.not_agent")], [[.menu]]) }

    /// Said in place of beginning to log in the middle of something else; nil where nothing is in the way.
    private var refusalToBegin: Step? {
        switch state {
        case .logging(let log) where log.lead != nil:
            var logging = AgentLogging(log, context)
            logging.notes = [Phrase("agent.log.unfinished", log.arguments)]
            return logging.ask()
        // A round of the quiz may go.
        case .idle, .tapped, .logging, .quizzing: return nil
        case .filling, .guided, .binding, .withStaff, .asked, .composing, .appointing:
            return say([Phrase("agent.busy")], [])
        }
    }
}

extension State {
    /// Whether nothing is asked of the person.
    fileprivate var isFree: Bool {
        switch self {
        case .idle, .tapped: true
        case .filling, .guided, .quizzing, .binding, .withStaff, .logging, .asked, .composing, .appointing: false
        }
    }
}
