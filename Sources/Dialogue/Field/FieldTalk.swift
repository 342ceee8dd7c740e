import Chat

/// What officers of a kelurahan and Perisai agents do in their private chat, wherever the conversation stands.
///
/// What they look at leaves the conversation as it is: a form that is being filled in waits where it was.
enum FieldTalk {
    /// Nil for whatever is not theirs.
    static func take(_ event: Event, in state: State, _ context: Context) -> Step? {
        switch event {
        case .said(let message): message.command.flatMap { command($0, state, context) }
        case .tapped(let text, _): ButtonToken(text).flatMap { tap($0, state, context) }
        case .found(.field(let finding)): found(finding, state, context)
        case .timerFired(.cadreList): CadreTalk(context, state).fallDue()
        case .timerFired(.unfinishedForm): AgentTalk(context, state).remind()
        case .sentMedia(let media): AgentTalk(context, state).take(media)
        case .sharedContact, .sentLocation, .sentSomethingElse, .edited, .standingChanged, .timerFired, .found,
            .inspected, .topicOpened, .topicChanged, .mishap:
            nil
        }
    }

    /// Says something, and then whatever the conversation is about goes on; by a button where its question behind a list
    /// would be too much at once.
    static func say(
        _ phrases: [Phrase], _ rows: [[Choice]], orders: [Effect], in state: State, _ context: Context
    ) -> Step {
        let back: Choice
        switch state {
        case .idle, .tapped, .filling, .binding, .withStaff, .asked, .composing:
            return MemberTalk(state, context).say(phrases, rows, orders: orders)
        case .guided, .quizzing, .appointing: back = .resume
        case .logging: back = AgentWish.resumeDraft.choice("button.agent.resume")
        }
        return Step(state, orders + [.say(Utterance(phrases, keyboard: .choices(rows + [[back]])), to: .here)])
    }

    /// What whoever has just taken up an office of this kind may look at, and what comes unasked from now on.
    static func beginning(_ view: OfficeView, _ context: Context) -> (rows: [[Choice]], orders: [Effect]) {
        switch view.office.role {
        case .rtHead, .rwHead: ([], [])
        case .coordinator:
            (view.community.map { [[Choice(Phrase("button.office.share"), .share(payload: $0.payload))]] } ?? [], [])
        case .donor: (context.knowledge.handbook["donatur"].map { [[context.choice($0)]] } ?? [], [])
        case .officer, .supervisor: ([context.staffChoices(as: view.office.role)].filter { !$0.isEmpty }, [])
        case .kelurahan:
            (
                [[CadreView.summary(isMonthly: false).choice("button.cadres")]],
                [.schedule(.cadreList, at: context.knowledge.nextCadreList(after: context.now))]
            )
        case .perisai: ([[AgentWish.view(LeadView()).choice("button.leads")]], [])
        }
    }

    private static func command(_ command: Command, _ state: State, _ context: Context) -> Step? {
        switch command.name {
        case "kader": CadreTalk(context, state).open(.summary(isMonthly: false))
        case "perisai": AgentTalk(context, state).open(asking: command.argument)
        default: nil
        }
    }

    private static func tap(_ token: ButtonToken, _ state: State, _ context: Context) -> Step? {
        if let view = CadreView(token) { return CadreTalk(context, state).open(view) }
        if let wish = AgentWish(token) { return AgentTalk(context, state).fulfil(wish) }
        return nil
    }

    private static func found(_ finding: FieldFinding, _ state: State, _ context: Context) -> Step {
        switch finding {
        case .cadres(let roster, let view): CadreTalk(context, state).show(roster, view)
        case .leads(let page, let view): AgentTalk(context, state).show(page, view)
        case .lead(let lead, let purpose, let hasDraft):
            AgentTalk(context, state).show(lead, for: purpose, hasDraft: hasDraft)
        case .tally(let tally): AgentTalk(context, state).show(tally)
        case .draft(let draft, let isAsked): AgentTalk(context, state).offer(draft, isAsked: isAsked)
        }
    }
}
