import Jamsostek

// What a button of a question says. Tokens come from outside, so each value is held against the catalogue it names.
extension AnswerReader {
    static let skip = "skip"

    /// The answer behind a button; nil where no button of ours says that.
    func tapped(_ value: String, on question: Question) -> Answer? {
        if value == Self.skip { return question.isSkippable ? .skipped : nil }
        return switch question.field {
        case .nik, .name, .birth, .phone, .neighbourhood, .workplace, .hours: nil
        case .area: village(value)
        case .job: knowledge.work.name(of: JobID(value)).map { .job(id: value, words: $0) }
        case .platform: knowledge.work[PlatformID(value)].map { .words($0.name) }
        case .income: income(value)
        case .programmes: Programmes(value).flatMap { $0.canBeJoined ? .programmes($0) : nil }
        case .months: Int(value).flatMap { knowledge.rules.periods.value.contains($0) ? .months($0) : nil }
        }
    }

    private func income(_ value: String) -> Answer? {
        guard let amount = Int(value), (1..<Self.incomeCeiling).contains(amount) else { return nil }
        return .income(Rupiah(amount))
    }
}

extension Answer {
    /// What the button for this answer says; nil for answers no button gives.
    var tokenValue: String? {
        switch self {
        case .nik, .words, .date, .phone, .neighbourhood: nil
        case .area(_, let code): code
        case .job(let id, _): id
        case .income(let rupiah): String(rupiah.amount)
        case .programmes(let programmes): programmes.description
        case .months(let months): String(months)
        case .skipped: AnswerReader.skip
        }
    }
}
