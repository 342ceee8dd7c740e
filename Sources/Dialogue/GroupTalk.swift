import Bahasa
import Chat

/// A chat that many read: one line at a time, only when spoken to, and nothing of any person's.
struct GroupTalk {
    let context: Context

    init(_ context: Context) { self.context = context }

    var knowledge: Knowledge { context.knowledge }

    func transition(_ state: State, _ event: Event) -> Step {
        if let step = DeskTalk.take(event, in: state, context) { return step }
        return community(state, event)
    }

    private func community(_ state: State, _ event: Event) -> Step {
        switch state {
        case .idle, .tapped: idle(event)
        case .binding(let binding): bind(binding, event)
        // These live in private chats; one found here is not for others to see.
        case .filling, .guided, .quizzing, .withStaff, .asked, .logging, .composing, .appointing: idle(event)
        }
    }

    private func idle(_ event: Event) -> Step {
        switch event {
        case .said(let message): hear(message, in: .idle)
        case .edited(let message): PersonalData.containsNIK(message.text) ? protect(message, in: .idle) : Step(.idle)
        case .standingChanged(let standing): standingChanged(standing)
        case .inspected(let inspection): Step(.idle, [administrators(inspection)])
        case .mishap: Step(.idle, [line("group.mishap", to: .here)])
        case .found(.office(let finding)): tell(finding, in: .idle)
        // Other people's contacts, photos and stickers are not meant for the bot, and its old buttons mean nothing more.
        case .tapped, .sharedContact, .sentMedia, .sentLocation, .sentSomethingElse, .timerFired, .found, .topicOpened,
            .topicChanged:
            Step(.idle)
        }
    }

    /// What is said in the group, while it waits for nothing or for an administrator.
    func hear(_ message: TextMessage, in state: State) -> Step {
        if PersonalData.containsNIK(message.text) { return protect(message, in: state) }
        guard message.command != nil || message.addressesBot else { return Step(state) }
        if let step = askFigures(message, in: state) { return step }
        return Step(state, [.say(reply(to: message), to: .replying(to: message.message))])
    }

    /// One line, and the way to where it can be told in full.
    private func reply(to message: TextMessage) -> Utterance {
        if message.command?.name == "kuis" {
            let link = StartLink(community: context.record.community?.id, isQuiz: true)
            let play = Choice(Phrase("button.quiz"), .privateChat(payload: link.payload))
            return Utterance(Phrase("group.quiz"), keyboard: .choices([[play]]))
        }
        return Utterance(brief(message), keyboard: .choices([[privateChat("button.private")]]))
    }

    private func brief(_ message: TextMessage) -> Phrase {
        if let command = message.command {
            return command.name == "daftar" ? Phrase("group.enrol") : Phrase("group.private")
        }
        let heard = Heard(message, knowledge.language.saying(message.withoutMentions), knowledge)
        if let topic = (heard.emergency ?? heard.likelyEmergency()).flatMap(knowledge.handbook.topic) {
            return Phrase("topic.\(topic.id).brief", Figures(context).arguments)
        }
        guard case .sure(let aims) = heard.meaning(),
            let topic = aims.lazy.compactMap(\.topicID).first.flatMap({ knowledge.handbook[$0] }), topic.isCertain,
            topic.validUntil.map({ context.today <= $0 }) ?? true
        else { return Phrase("group.private") }
        switch topic.action {
        case .answer: return Phrase("topic.\(topic.id).brief", Figures(context).arguments)
        case .enrol: return Phrase("group.enrol")
        case .human, .status, .guide, .quiz, .stop, .subscribe, .link: return Phrase("group.private")
        }
    }

    /// A NIK among others: taken away where that is allowed, and taken up in private.
    private func protect(_ message: TextMessage, in state: State) -> Step {
        var effects: [Effect] = [.record(.nikPostedInGroup)]
        if context.record.standing.mayDelete { effects.append(.delete(message.message)) }
        if let speaker = context.speaker, !speaker.isBot {
            effects.append(
                .say(Utterance(Phrase("group.nik.private"), keyboard: .choices([[.enrol]])), to: .person(speaker.id)))
        }
        let key = context.record.standing.mayDelete ? "group.nik.deleted" : "group.nik.please_delete"
        return Step(state, effects + [line(key, to: .here, [[privateChat("button.private")]])])
    }

    func privateChat(_ key: String) -> Choice {
        Choice(Phrase(key), .privateChat(payload: context.record.community?.payload ?? ""))
    }

    func line(_ key: String, to recipient: Recipient, _ rows: [[Choice]] = []) -> Effect {
        line(Phrase(key), to: recipient, rows)
    }

    func line(_ phrase: Phrase, to recipient: Recipient, _ rows: [[Choice]] = []) -> Effect {
        .say(Utterance(phrase, keyboard: rows.isEmpty ? nil : .choices(rows)), to: recipient)
    }

    func administrators(_ inspection: ChatInspection) -> Effect {
        .record(.administrators(inspection.administrators.map(\.rawValue)))
    }
}

extension TextMessage {
    /// The text without `@names`, which call somebody and say nothing.
    var withoutMentions: String {
        text.split(whereSeparator: \.isWhitespace).filter { !$0.hasPrefix("@") }.joined(separator: " ")
    }
}
