import Chat

// How the bot comes back into a conversation.
extension StaffTalk {
    /// Staff had their time.
    ///
    /// The request stands; the person is told so, unless at an hour when nobody is to be disturbed.
    mutating func takeBack() -> Step {
        let allowed = context.knowledge.branch.outsideQuietHours(context.now)
        if allowed > context.now, !waiting.isMuted {
            waiting.returnsAt = allowed
            return keepQuiet([.schedule(.caseReturns, at: allowed)])
        }
        guard let open = context.record.openCase, !waiting.isMuted else { return Step(restored, formTimer) }
        let word = Phrase(waiting.hasReply ? "case.rested" : "case.unanswered", ["nomor": .caseNumber(open.number)])
        return leave(saying: [word])
    }

    /// Back to the form at the same question, or to the menu.
    func leave(saying notes: [Phrase], orders: [Effect] = []) -> Step {
        leave(for: waiting.suspended == nil ? .menu : .resume, message: nil).prefaced(by: notes, orders)
    }

    /// The same, to do what the person wants of the bot.
    func leave(for wish: Wish, message: MessageID?) -> Step {
        guard let filling = waiting.suspended else {
            return IdleTalk(context).fulfil(wish, lastWords: "", message: message)
                .prefaced(by: [], [.cancel(.caseReturns)])
        }
        var interview = Interview(filling, context)
        return interview.fulfil(wish, lastWords: "", message: message)
            .prefaced(by: [], [.cancel(.caseReturns)] + formTimer)
    }

    /// The request goes on without the person: said to whoever turns to the bot of their own will.
    var staysOpen: [Phrase] {
        context.record.openCase.map { [Phrase("case.left", ["nomor": .caseNumber($0.number)])] } ?? []
    }

    /// What was before staff were asked.
    private var restored: State { waiting.suspended.map(State.filling) ?? .idle }

    /// The form is offered again a day from now, as if it had been left now.
    var formTimer: [Effect] {
        guard let filling = waiting.suspended, !filling.isReminded else { return [] }
        return [.schedule(.unfinishedForm, at: Interview(filling, context).reminderTime(after: context.now))]
    }
}

extension Step {
    /// The same step with something said first, in the same message, and done first.
    func prefaced(by notes: [Phrase], _ orders: [Effect] = []) -> Step {
        var step = self
        let first = step.effects.firstIndex { if case .say(_, to: .here) = $0 { true } else { false } }
        if let first, case .say(var utterance, to: let recipient) = step.effects[first] {
            utterance.parts = notes + utterance.parts
            step.effects[first] = .say(utterance, to: recipient)
        }
        step.effects = orders + step.effects
        return step
    }
}
