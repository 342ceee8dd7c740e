import Jamsostek

// The questions of a log, each with its buttons.
extension AgentLogging {
    var question: Utterance {
        let name: Phrase.Arguments = ["nama": .text(log.name ?? "")]
        switch log.question {
        case .lead:
            let lists = [LeadKind.arrears, .unlinked].map { kind in
                AgentWish.view(LeadView(kind: kind)).choice("button.agent.pick_\(kind.rawValue)")
            }
            return Utterance(Phrase("agent.ask.lead"), keyboard: .choices([lists, [cancel]]))
        case .outcome:
            let outcomes = Visit.Outcome.allCases.map {
                choice("button.agent.outcome.\($0.rawValue)", "outcome", $0.rawValue)
            }
            return Utterance(Phrase("agent.ask.outcome", name), keyboard: .choices(outcomes.inRows(of: 2) + [[cancel]]))
        case .promise:
            let days = Self.promiseDays.map { context.today.advanced(byDays: $0) }.map { day in
                choice("button.day", "promise", day.description, ["tanggal": .date(day)])
            }
            return Utterance(Phrase("agent.ask.promise", name), keyboard: .choices([days, [cancel]]))
        case .note:
            return Utterance(
                Phrase("agent.ask.note"),
                keyboard: .choices([[choice("button.agent.no_note", "note", "none"), cancel]]))
        case .amount:
            let key = log.photo == nil ? "agent.ask.amount" : "agent.ask.amount_of_photo"
            return Utterance(Phrase(key, name), keyboard: .choices([[cancel]]))
        case .photo:
            return Utterance(Phrase("agent.ask.photo", amount), keyboard: .choices([[cancel]]))
        case .months:
            let periods = context.knowledge.rules.periods.value.map { months in
                choice("button.agent.months", "months", "\(months)", ["lama": .count(months)])
            }
            return Utterance(
                Phrase("agent.ask.months", amount),
                keyboard: .choices(
                    periods.inRows(of: 4) + [[choice("button.agent.no_months", "months", "unknown"), cancel]]))
        case .confirm:
            return Utterance(
                Phrase(log.months == nil ? "agent.ask.confirm" : "agent.ask.confirm_months", amount),
                keyboard: .choices([
                    [choice("button.agent.send", "send", "-")],
                    [
                        choice("button.agent.other_amount", "again", "amount"),
                        choice("button.agent.other_photo", "again", "photo"),
                    ], [cancel],
                ]))
        }
    }

    private var amount: Phrase.Arguments {
        [
            "nama": .text(log.name ?? ""), "jumlah": .rupiah(log.amount ?? .zero), "lama": .count(log.months ?? 0),
        ]
    }

    /// Tomorrow, and a few days on.
    private static let promiseDays = [1, 3, 7]

    private var cancel: Choice { choice("button.agent.cancel", "cancel", "-") }

    private func choice(_ key: String, _ verb: String, _ value: String, _ arguments: Phrase.Arguments = [:]) -> Choice {
        Choice(Phrase(key, arguments), .token(ButtonToken(log.instance, verb, value).text))
    }
}
