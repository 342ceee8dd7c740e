extension Saying {
    /// The words and numbers alone, with where they stand.
    var contents: [(position: Int, text: String)] {
        tokens.enumerated().compactMap { $1.kind == .symbol ? nil : ($0, $1.text) }
    }

    /// Whether it asks in so many signs.
    package var hasQuestionMark: Bool { tokens.contains { $0.isSign("?") } }
}
