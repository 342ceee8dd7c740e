import Bahasa

extension Effect {
    /// Longer than any message, yet no more than staff will read.
    static func askedForHuman(_ lastWords: String, kind: StaffCase.Kind = .question) -> Effect {
        .record(.askedForHuman(lastWords: String(PersonalData.redact(lastWords).prefix(2_000)), kind: kind))
    }

    static func couldNotAnswer(_ words: String) -> Effect {
        .record(.couldNotAnswer(words: words.kept))
    }
}
