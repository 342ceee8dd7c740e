import Chat

/// What a supervisor sees and changes of who holds which office, wherever the conversation stands: it goes on as it was.
///
/// Nothing is done here: each wish is asked of the store, which judges the speaker's own office in the transaction that
/// grants it.
struct RosterTalk {
    let context: Context
    let state: State

    init(_ state: State, _ context: Context) {
        self.state = state
        self.context = context
    }

    /// Takes the command, the buttons and the store's answers; nil for any other event.
    static func news(_ event: Event, for state: State, _ context: Context) -> Step? {
        let talk = RosterTalk(state, context)
        switch event {
        case .said(let message):
            guard message.command?.name == command else { return nil }
            return talk.ask(.summary)
        case .tapped(let text, let message):
            switch ButtonToken(text).flatMap(RosterWish.init) {
            case .ask(let request): return talk.ask(request)
            case .invite: return talk.invite(message)
            case nil: return nil
            }
        case .found(.roster(let answer)): return talk.tell(answer)
        default: return nil
        }
    }

    func ask(_ request: RosterRequest) -> Step { Step(state, inquiry: context.inquiry(request)) }

    /// Begins to ask whom to invite, unless something else is being filled in.
    private func invite(_ message: MessageID?) -> Step {
        guard context.isSupervisor else { return say([Phrase("roster.none")], [[.menu]]) }
        switch state {
        case .idle, .tapped, .quizzing, .asked, .appointing: return Appointing.begin(context, message: message)
        case .filling, .guided, .logging, .composing, .binding, .withStaff:
            return say([Phrase("roster.later")], [[.menu]])
        }
    }

    private func tell(_ answer: RosterAnswer) -> Step {
        switch answer {
        case .summary(let counts): tell(counts)
        case .holders(let role, let entries, let page): tell(entries, of: role, page)
        case .holder(let entry): tell(entry)
        case .surely(let entry): askSurely(entry)
        case .ended(let entry):
            say(
                [Phrase(entry.isHeld ? "roster.ended" : "roster.withdrawn", context.arguments(of: entry))],
                [list(of: entry.role)])
        case .invited(let entry, let code, let until): handOver(code, to: entry, until: until)
        case .communities(let communities, let page): choose(among: communities, page)
        case .community(let community): choose(community)
        case .refused(let why): refuse(why)
        }
    }

    private func refuse(_ why: RosterRefusal) -> Step {
        switch why {
        case .notAllowed: leave([Phrase("roster.none")], [[.menu]])
        case .over: say([Phrase("roster.over")], [home])
        case .taken: say([Phrase("roster.taken")], [home])
        case .lastSupervisor: say([Phrase("roster.last")], [[RosterWish.invite.choice("button.roster.invite")], home])
        }
    }

    /// Says something; a question that is open stands behind a button.
    func say(_ phrases: [Phrase], _ rows: [[Choice]]) -> Step {
        FieldTalk.say(phrases, rows.filter { !$0.isEmpty }, orders: [], in: state, context)
    }

    /// The same where the questions of an invitation are over.
    func leave(_ phrases: [Phrase], _ rows: [[Choice]]) -> Step {
        guard case .appointing = state else { return say(phrases, rows) }
        return IdleTalk(context).say(phrases, rows)
    }

    var home: [Choice] { [RosterWish.ask(.summary).choice("button.roster.all"), .menu] }

    func list(of role: Office.Role) -> [Choice] {
        [RosterWish.ask(.holders(role, page: 0)).choice("button.roster.role", ["jabatan": .phrase(.heading(of: role))])]
            + home.prefix(1)
    }

    /// `/staf`.
    static let command = "staf"
}

extension Context {
    func inquiry(_ request: RosterRequest) -> Inquiry {
        .roster(request, on: today, knowledge.offices.codeLife)
    }
}
