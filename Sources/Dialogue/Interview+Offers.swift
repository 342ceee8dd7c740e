import Jamsostek

// The buttons of each question and stage; what they say is read by `AnswerReader+Tapped.swift` and `Interview+Tapping.swift`.
extension Interview {
    func offers(_ field: Field) -> [[Choice]] {
        guard let question = form.question(field) else { return [] }
        switch question.offer {
        case .nothing, .contactKey: return []
        case .jobs:
            return knowledge.offers.jobs.map { row in
                row.compactMap { id in knowledge.work.name(of: id).map { named($0, field, id.rawValue) } }
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
        case .months:
            let price = filling.answers.programmes.flatMap(price)
            return knowledge.rules.periods.value.map { months($0, price) }.inRows(of: 2)
        }
    }

    func rows(_ answers: [Answer]) -> [[Choice]] {
        guard let field = filling.stage.field else { return [] }
        return answers.map { answer in
            if case .job(let id, _) = answer, let name = knowledge.work.name(of: JobID(id)) {
                return [named(name, field, id)]
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

    private func months(_ count: Int, _ price: Price?) -> Choice {
        let total = price?.total(months: count)
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

    func choice(_ key: String, _ verb: String, _ value: String) -> Choice {
        Choice(Phrase(key), .token(ButtonToken(filling.instance, verb, value).text))
    }

    func yesNo(_ verb: String, _ keys: String) -> [Choice] {
        [choice("button.\(keys).yes", verb, Self.yes), choice("button.\(keys).no", verb, Self.no)]
    }

    var reviewRows: [[Choice]] {
        [
            [choice("button.send", "send", Self.yes)],
            [choice("button.fix", "fix", "which"), choice("button.cancel", "cancel", "ask")],
        ]
    }

    var correctionRows: [[Choice]] {
        form.applying(filling.answers, knowledge.work)
            .filter { filling.answers.has($0.field) }
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
