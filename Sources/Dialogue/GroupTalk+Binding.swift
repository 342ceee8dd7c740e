import Bahasa
import Chat

// Learning which community a group is, from somebody who administers it.
extension GroupTalk {
    /// The bot came, left, or may do more or less than before.
    func standingChanged(_ standing: BotStanding) -> Step {
        guard standing.isPresent else { return Step(.idle) }
        guard context.record.community == nil else { return Step(.idle, [.inspectChat]) }
        let binding = Binding(instance: ButtonToken.instance(now: context.now, message: nil))
        return Step(.binding(binding), [.inspectChat, askKind(binding, "group.bind.hello")])
    }

    func bind(_ binding: Binding, _ event: Event) -> Step {
        switch event {
        case .said(let message): hear(message, binding)
        case .tapped(let token, _): tap(token, binding)
        case .inspected(let inspection): inspected(inspection, binding)
        case .standingChanged(let standing):
            standing.isPresent ? Step(.binding(binding), [.inspectChat]) : Step(.idle)
        case .edited(let message):
            PersonalData.containsNIK(message.text) ? hear(message, in: .binding(binding)) : Step(.binding(binding))
        case .mishap: Step(.binding(binding), [line("group.mishap", to: .here)])
        case .found(.office(let finding)): tell(finding, in: .binding(binding))
        case .sharedContact, .sentMedia, .sentLocation, .sentSomethingElse, .timerFired, .found, .topicOpened,
            .topicChanged:
            Step(.binding(binding))
        }
    }

    /// The name, typed as a reply; anything else is heard as in any group.
    private func hear(_ message: TextMessage, _ binding: Binding) -> Step {
        let isCommand = message.command != nil
        guard let kind = binding.kind, message.addressesBot, !isCommand,
            isAdministrator || message.speaksForGroup,
            !PersonalData.containsNIK(message.text)
        else { return hear(message, in: .binding(binding)) }
        let name = AnswerReader.tidied(Saying(message.withoutMentions), longest: 60)
        guard AnswerReader.isPlaceName(Saying(name)) else { return Step(.binding(binding), [askName(binding)]) }
        return bound(kind, name)
    }

    private func tap(_ text: String, _ binding: Binding) -> Step {
        guard let token = ButtonToken(text), token.instance == binding.instance else { return Step(.binding(binding)) }
        if context.record.administrators.isEmpty {
            return Step(.binding(binding), [.inspectChat, line("group.bind.wait", to: .here)])
        }
        // Everybody sees the buttons; a word to each who may not use them would fill the group.
        guard isAdministrator else { return Step(.binding(binding)) }
        switch token.verb {
        case "kind":
            guard let kind = Community.Kind(rawValue: token.value), binding.kind != kind else { break }
            var binding = binding
            binding.kind = kind
            return Step(.binding(binding), [askName(binding)])
        case "name":
            guard let kind = binding.kind, let title else { break }
            return bound(kind, title)
        default: break
        }
        return Step(.binding(binding))
    }

    private func bound(_ kind: Community.Kind, _ name: String) -> Step {
        let enrol = Choice(Phrase("button.enrol"), .privateChatForBoundCommunity)
        return Step(
            .idle,
            [
                .record(.communityBound(kind: kind, name: name)),
                line(Phrase("group.bind.done", ["nama": .text(name)]), to: .here, [[enrol]]),
            ])
    }

    /// What the platform says of the group: who may answer, and what the bot lacks to do its part.
    private func inspected(_ inspection: ChatInspection, _ binding: Binding) -> Step {
        var binding = binding
        var effects = [administrators(inspection)]
        if !binding.hasReported {
            binding.hasReported = true
            if let key = missing(inspection) { effects.append(line(key, to: .here)) }
        }
        return Step(.binding(binding), effects)
    }

    private func missing(_ inspection: ChatInspection) -> String? {
        switch (inspection.standing.mayDelete, inspection.seesAllMessages) {
        case (true, true): nil
        case (false, true): "group.rights.delete"
        case (true, false): "group.rights.see"
        case (false, false): "group.rights.both"
        }
    }

    private var isAdministrator: Bool {
        context.speaker.map { context.record.administrators.contains($0.id) } ?? false
    }

    private func askKind(_ binding: Binding, _ key: String) -> Effect {
        let rows = Community.Kind.allCases.map { kind in
            [
                Choice(
                    Phrase("group.kind.\(kind.rawValue)"),
                    .token(ButtonToken(binding.instance, "kind", kind.rawValue).text))
            ]
        }
        return line(key, to: .here, rows)
    }

    /// The group's own name, if there is something to read in it.
    private var title: String? {
        let saying = Saying(context.chat.title ?? "")
        return saying.isWordless ? nil : AnswerReader.tidied(saying, longest: 60)
    }

    private func askName(_ binding: Binding) -> Effect {
        guard let title else { return line("group.bind.name", to: .here) }
        let use = Choice(
            Phrase("button.use_title", ["nama": .text(String(title.prefix(24)))]),
            .token(ButtonToken(binding.instance, "name", "title").text))
        return line("group.bind.name", to: .here, [[use]])
    }
}
