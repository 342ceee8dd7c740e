import Chat

extension StaffTalk {
    /// What is asked of the bot itself, by command or reserved word.
    mutating func fulfil(_ wish: Wish, message: MessageID?) -> Step {
        switch wish {
        case .human(let kind): return askAgain(kind)
        case .cancel: return withdraw()
        case .back: return leave(saying: staysOpen)
        case .start, .enrol, .resume, .menu, .restart, .guide, .quiz, .link:
            return leave(for: wish, message: message).prefaced(by: staysOpen)
        case .erase(isSure: true): return erase()
        case .help: return say([Phrase("case.help")])
        case .stop, .subscribe, .privacy, .myData, .status, .topic, .erase(isSure: false):
            return answer(wish)
        }
    }

    /// A tapped button of whatever age: whoever taps one of the form's wants to go on with it.
    mutating func tap(_ text: String) -> Step {
        guard let token = ButtonToken(text) else { return say([Phrase("tapped.stale")]) }
        if let filling = waiting.suspended, token.instance == filling.instance {
            var interview = Interview(filling, context)
            let step = interview.tap(text)
            // A button that changes nothing more still leads back.
            if step.effects.isEmpty { return leave(saying: staysOpen) }
            return step.prefaced(by: staysOpen, [.cancel(.caseReturns)] + formTimer)
        }
        guard let wish = Wish(token) else { return say([Phrase("tapped.stale")]) }
        // The button ends forms; the request is withdrawn by word alone.
        if wish == .cancel { return leave(for: wish, message: nil).prefaced(by: staysOpen) }
        return fulfil(wish, message: nil)
    }

    /// Tells how long they have waited, and that nothing is lost.
    ///
    /// A case closed meanwhile is opened anew.
    private mutating func askAgain(_ kind: StaffCase.Kind) -> Step {
        let orders = [Effect.askedForHuman("", kind: kind)]
        guard let open = context.record.openCase else {
            return say([Phrase("case.opened", ["nomor": .caseNumber(nil)]), hours], orders: orders)
        }
        let word = Phrase("case.again", ["nomor": .caseNumber(open.number), "lama": .phrase(context.waited(open))])
        return say([word, hours], orders: orders)
    }

    private func withdraw() -> Step {
        guard let open = context.record.openCase else { return leave(saying: []) }
        return leave(
            saying: [Phrase("case.withdrawn", ["nomor": .caseNumber(open.number)])], orders: [.record(.withdrewRequest)]
        )
    }

    /// Met with a word, after which the bot keeps quiet again.
    private mutating func answer(_ wish: Wish) -> Step {
        switch wish {
        case .stop:
            waiting.isMuted = true
            waiting.suspended?.isReminded = true
        case .subscribe: waiting.isMuted = false
        default: break
        }
        let step = IdleTalk(context).fulfil(wish, lastWords: "", message: nil)
        return Step(
            .withStaff(waiting),
            step.effects.map { effect in
                guard case .say(let utterance, to: .here) = effect else { return effect }
                return .say(Utterance(utterance.parts, keyboard: .choices(rows(for: wish) + [[.toBot]])), to: .here)
            }, inquiry: step.inquiry)
    }

    /// Consent withdrawn: the form and what was told to staff are forgotten, and so is the request.
    private func erase() -> Step {
        let withdrawal: [Effect] = context.record.application == nil ? [.record(.withdrewRequest)] : []
        let (erasing, word) = context.erasure
        return IdleTalk(context).say(
            [word], [[.menu]], orders: withdrawal + erasing + [.cancel(.caseReturns), .cancel(.unfinishedForm)])
    }

    private func rows(for wish: Wish) -> [[Choice]] {
        wish == .erase(isSure: false) ? [[.menu("button.erase", "erase", "yes")]] : []
    }
}
