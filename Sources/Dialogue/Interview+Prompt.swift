import Jamsostek

// What is asked where the form stands, and what can be tapped there.
extension Interview {
    func prompt() -> (phrases: [Phrase], keyboard: Prompt?) {
        if let doubt = filling.doubt { return prompt(doubt) }
        switch filling.stage {
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
        if form.question(field)?.offer == .contactKey, !isCorrection {
            return ([Phrase(askKey(field), arguments(field))], .contact(label: Phrase("button.contact")))
        }
        var phrases = [Phrase(askKey(field, isCorrection: isCorrection), arguments(field))]
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
    private func askKey(_ field: Field, isCorrection: Bool = false) -> String {
        let mustType = isCorrection && form.question(field)?.offer == .contactKey
        return "enrol.\(field.rawValue).\(mustType ? "ask_typed" : "ask")"
    }

    private func arguments(_ field: Field) -> Phrase.Arguments {
        var arguments: Phrase.Arguments = [:]
        if field == .programmes, let two = price(.protection), let three = price(.protectionAndSavings) {
            arguments["iuran"] = .phrase(two.outlook)
            arguments["iuran_jht"] = .phrase(three.outlook)
        }
        if field == .platform, let job = filling.answers.job { arguments["pekerjaan"] = .text(job.words) }
        return arguments
    }

    private func price(_ programmes: Programmes) -> Price? {
        Price(filling.answers, programmes: programmes, in: knowledge, today: context.today)
    }
}

extension Interview {
    private func offers(_ field: Field) -> [[Choice]] {
        guard let question = form.question(field) else { return [] }
        switch question.offer {
        case .nothing, .contactKey: return []
        case .jobs:
            return knowledge.offers.jobs.map { row in
                row.compactMap { id in
                    knowledge.work[id].map { named($0.name, field, id.rawValue) }
                }
            }
        case .platforms:
            return knowledge.work.platforms.map { named($0.name, field, $0.id.rawValue) }.inRows(of: 3)
        case .incomes:
            let lowest = knowledge.offers.incomes.first?.first
            return knowledge.offers.incomes.map { row in
                row.map { income in
                    labelled(
                        Phrase(
                            income == lowest ? "button.income.lowest" : "button.income.about",
                            ["jumlah": .rupiah(income)]),
                        field, .income(income))
                }
            }
        case .programmes: return [Programmes.protection, .protectionAndSavings].map { [programmes($0)] }
        case .months: return knowledge.rules.periods.value.map(months).inRows(of: 2)
        }
    }

    private func rows(_ answers: [Answer]) -> [[Choice]] {
        guard let field = filling.stage.field else { return [] }
        return answers.map { answer in
            if case .job(let id, _) = answer, let job = knowledge.work[JobID(id)] {
                return [named(job.name, field, id)]
            }
            return [labelled(Phrase("button.answer", ["jawaban": answer.shown]), field, answer)]
        }
    }

    private func programmes(_ programmes: Programmes) -> Choice {
        let key = "button.programmes.\(programmes.contains(.jht) ? "three" : "two")"
        return labelled(
            Phrase(key, ["jumlah": price(programmes).map { .rupiah($0.monthly) } ?? .text("")]), .programmes,
            .programmes(programmes))
    }

    private func months(_ count: Int) -> Choice {
        let total = filling.answers.programmes.flatMap { price($0)?.total(months: count) }
        return labelled(
            Phrase("button.months", ["lama": .count(count), "jumlah": total.map { .rupiah($0) } ?? .text("")]), .months,
            .months(count))
    }

    private func named(_ name: String, _ field: Field, _ value: String) -> Choice {
        Choice(
            Phrase("button.answer", ["jawaban": .text(name)]),
            .token(ButtonToken(filling.instance, field.rawValue, value).text))
    }

    private func labelled(_ label: Phrase, _ field: Field, _ answer: Answer) -> Choice {
        Choice(label, .token(ButtonToken(filling.instance, field.rawValue, answer.tokenValue ?? "").text))
    }

    private func choice(_ key: String, _ verb: String, _ value: String) -> Choice {
        Choice(Phrase(key), .token(ButtonToken(filling.instance, verb, value).text))
    }

    private func yesNo(_ verb: String, _ keys: String) -> [Choice] {
        [choice("button.\(keys).yes", verb, Self.yes), choice("button.\(keys).no", verb, Self.no)]
    }

    private var reviewRows: [[Choice]] {
        [
            [choice("button.send", "send", Self.yes)],
            [choice("button.fix", "fix", "which"), choice("button.cancel", "cancel", "ask")],
        ]
    }

    private var correctionRows: [[Choice]] {
        form.applying(filling.answers, knowledge.work)
            .filter { filling.answers[$0.field] != nil }
            .map { choice("field.\($0.field.rawValue)", "fix", $0.field.rawValue) }
            .inRows(of: 2) + [[choice("button.done", "fix", "done")]]
    }
}

extension Array {
    /// The elements in order, so many a row.
    func inRows(of length: Int) -> [[Element]] {
        stride(from: 0, to: count, by: length).map { Array(self[$0..<Swift.min($0 + length, count)]) }
    }
}
