import Bahasa
import Chat

extension Interview {
    /// A written message: first what works everywhere, then what the stage expects.
    mutating func hear(_ message: TextMessage) -> Step {
        if let command = message.command {
            if let wish = Wish(command) { return fulfil(wish, lastWords: message.text, message: message.message) }
            note("command.unknown")
            return askAgain()
        }
        let saying = knowledge.language.saying(message.text)
        if let word = ReservedWord.read(saying) {
            return fulfil(Wish(word), lastWords: message.text, message: message.message)
        }
        return hear(Heard(message, saying, knowledge))
    }

    private mutating func hear(_ heard: Heard) -> Step {
        if let doubt = filling.doubt, let assent = heard.assent { return settle(doubt, assent) }
        dropPassingDoubt()
        if let step = digress(heard) { return step }
        switch filling.stage {
        case .consent: return hearConsent(heard)
        case .question(let field), .correcting(let field): return hearAnswer(heard, to: field)
        case .review: return hearReview(heard)
        case .choosingCorrection: return hearChoice(heard)
        }
    }

    /// Whoever does something else than answer yes or no goes on with the form.
    mutating func dropPassingDoubt() {
        switch filling.doubt {
        case .cancelling, .restarting, .resuming, .erasing: filling.doubt = nil
        case .meant, .lookingUp, nil: break
        }
    }

    private mutating func hearConsent(_ heard: Heard) -> Step {
        if filling.behalf != nil { return hearNote(heard) }
        switch heard.assent {
        case .yes: return consent()
        case .no: return refuse()
        case nil:
            if let step = answerAside(heard) { return step }
            note("enrol.consent.unclear")
            return askAgain()
        }
    }

    private mutating func hearReview(_ heard: Heard) -> Step {
        // "Go on" may have been said days after; a yes is said to a summary in sight.
        if knowledge.language.vocabulary.isContinue(heard.words) { return resume() }
        if let field = knowledge.language.vocabulary.correction(in: heard.words) { return correct(field) }
        switch heard.assent {
        case .yes: return send()
        case .no:
            filling.stage = .choosingCorrection
            return ask()
        case nil:
            if let step = answerAside(heard) { return step }
            note("enrol.review.unclear")
            return askAgain()
        }
    }

    private mutating func hearChoice(_ heard: Heard) -> Step {
        let vocabulary = knowledge.language.vocabulary
        if let field = vocabulary.field(named: heard.words) ?? vocabulary.correction(in: heard.words) {
            return correct(field)
        }
        if heard.assent != nil || vocabulary.isContinue(heard.words) {
            advance()
            return ask()
        }
        note("enrol.fix.unclear")
        return ask()
    }

    /// Asks one answered question again.
    mutating func correct(_ field: Field) -> Step {
        guard filling.answers.has(field) else {
            note("enrol.fix.unanswered")
            return ask()
        }
        filling.doubt = nil
        filling.failures = 0
        filling.stage = .correcting(field)
        return ask()
    }
}

// Consent (UU 27/2022 art. 20–22): nothing personal is asked before it, and a no is a full answer.
extension Interview {
    mutating func consent() -> Step {
        let version = knowledge.consentVersion
        filling.consentVersion = version
        filling.lastAnsweredAt = context.now
        orders.append(.record(.consented(version: version)))
        note("enrol.consent.thanks")
        advance()
        return ask()
    }

    mutating func refuse() -> Step {
        end(saying: [Phrase("enrol.consent.refused")], [[.human, .menu]])
    }
}
