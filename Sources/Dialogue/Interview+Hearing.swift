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
        let saying = Saying(message.text)
        if let word = ReservedWord.read(saying) {
            return fulfil(Wish(word), lastWords: message.text, message: message.message)
        }
        return hear(saying, message)
    }

    private mutating func hear(_ saying: Saying, _ message: TextMessage) -> Step {
        let assent = Assent.read(saying)
        if let doubt = filling.doubt, let assent { return settle(doubt, assent, message: message.message) }
        dropPassingDoubt()
        if digressed(saying) { return askAgain() }
        switch filling.stage {
        case .consent: return hearConsent(saying, assent)
        case .question(let field), .correcting(let field):
            return hearAnswer(saying, to: field, message: message.message)
        case .review: return hearReview(saying, assent)
        case .choosingCorrection: return hearChoice(saying)
        }
    }

    /// Whoever does something else than answer yes or no goes on with the form.
    mutating func dropPassingDoubt() {
        switch filling.doubt {
        case .cancelling, .restarting, .resuming, .erasing: filling.doubt = nil
        case .meant, .lookingUp, nil: break
        }
    }

    private mutating func hearConsent(_ saying: Saying, _ assent: Assent?) -> Step {
        switch assent {
        case .yes: return consent()
        case .no: return refuse()
        case nil:
            if !answersQuestion(saying) { note("enrol.consent.unclear") }
            return askAgain()
        }
    }

    private mutating func hearReview(_ saying: Saying, _ assent: Assent?) -> Step {
        if let field = knowledge.language.vocabulary.correction(in: reader.words(saying)) { return correct(field) }
        switch assent {
        case .yes: return send()
        case .no:
            filling.stage = .choosingCorrection
            return ask()
        case nil:
            if !answersQuestion(saying) { note("enrol.review.unclear") }
            return askAgain()
        }
    }

    private mutating func hearChoice(_ saying: Saying) -> Step {
        let words = reader.words(saying)
        let vocabulary = knowledge.language.vocabulary
        if let field = vocabulary.field(named: words) ?? vocabulary.correction(in: words) { return correct(field) }
        note("enrol.fix.unclear")
        return ask()
    }

    /// Asks one answered question again.
    mutating func correct(_ field: Field) -> Step {
        guard filling.answers[field] != nil else {
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
