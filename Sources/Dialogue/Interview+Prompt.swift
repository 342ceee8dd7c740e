import Jamsostek

// What is asked where the form stands, and what can be tapped there.
extension Interview {
    func prompt() -> (phrases: [Phrase], keyboard: Prompt?) {
        if let doubt = filling.doubt { return prompt(doubt) }
        switch filling.stage {
        case .consent where filling.behalf != nil: return ([Phrase("neighbour.note.ask")], .choices([[.cancel]]))
        case .consent:
            let rows = extraRows + [yesNo("consent", "consent")]
            if isRepeating { return ([Phrase("enrol.consent.again")], .choices(rows)) }
            return ([Phrase("consent.text"), Phrase("enrol.consent.ask")], .choices(rows))
        case .question(let field): return prompt(field, isCorrection: false)
        case .correcting(let field): return prompt(field, isCorrection: true)
        case .review:
            let rows = extraRows + reviewRows
            if isRepeating { return ([Phrase("enrol.review.again")], .choices(rows)) }
            return (summary() + [Phrase("enrol.review.ask")], .choices(rows))
        case .choosingCorrection: return ([Phrase("enrol.fix.which")], .choices(extraRows + correctionRows))
        }
    }

    private func prompt(_ doubt: Filling.Doubt) -> ([Phrase], Prompt?) {
        switch doubt {
        case .cancelling: ([Phrase("enrol.cancel.ask")], .choices(extraRows + [yesNo("cancel", "cancel_form")]))
        case .restarting: ([Phrase("enrol.restart.ask")], .choices(extraRows + [yesNo("restart", "restart")]))
        case .resuming: ([Phrase("enrol.menu")], .choices(extraRows + [[.resume, .cancel]]))
        case .erasing: ([Phrase("erase.confirm")], .choices(extraRows + .erasing))
        case .meant(let field, let answer):
            ([Phrase("enrol.doubt.ask", ["jawaban": answer.shown])], .choices(extraRows + [meant(field, answer)]))
        case .lookingUp: ([Phrase("enrol.nik.ask")], nil)
        }
    }

    private func prompt(_ field: Field, isCorrection: Bool) -> ([Phrase], Prompt?) {
        // A message bears one kind of keys only, and the one that shares the number saves the most typing.
        if form.question(field)?.offer == .contactKey, !isCorrection, extraRows.isEmpty, filling.behalf == nil {
            return ([Phrase(askKey(field), arguments(field))], .contact(label: Phrase("button.contact")))
        }
        var phrases = [Phrase(askKey(field, mustType: true), arguments(field))]
        var rows = extraRows + (offered.map(rows) ?? offers(field))
        if isCorrection, let answer = filling.answers[field] {
            phrases.insert(Phrase("enrol.fix.now", ["jawaban": answer.shown]), at: 0)
            rows.append([choice("button.keep", "keep", field.rawValue)])
        } else if form.question(field)?.isSkippable == true {
            rows.append([choice("button.skip", field.rawValue, AnswerReader.skip)])
        }
        return (phrases, rows.isEmpty ? nil : .choices(rows))
    }

    private func meant(_ field: Field, _ answer: Answer) -> [Choice] {
        [
            choice("button.right", field.rawValue, answer.tokenValue ?? ""),
            choice("button.wrong", field.rawValue, Self.no),
        ]
    }

    /// The question; where the key that shares the number is not offered, it must not be spoken of.
    private func askKey(_ field: Field, mustType: Bool = false) -> String {
        let isWithoutKey = mustType && form.question(field)?.offer == .contactKey
        return isWithoutKey ? "enrol.\(field.rawValue).ask_typed" : "enrol.\(field.rawValue).ask"
    }

    private func arguments(_ field: Field) -> Phrase.Arguments {
        var arguments: Phrase.Arguments = [:]
        if field == .programmes, let two = price(.protection), let three = price(.protectionAndSavings) {
            arguments["iuran"] = .phrase(two.told)
            arguments["iuran_jht"] = .phrase(three.told)
        }
        if field == .platform, let job = filling.answers.job { arguments["pekerjaan"] = .text(job.words) }
        return arguments
    }

    func price(_ programmes: Programmes) -> Price? {
        Price(filling.answers, programmes: programmes, in: knowledge, today: context.today)
    }
}
