/// The forms in which the words of messages are compared: as typed, and as the dictionary has them, stemmed.
package struct WordForms: Sendable {
    package let normaliser: Normaliser
    private let abbreviations: [String: [String]]

    /// Takes abbreviations in dictionary spelling, each with the words that are read behind it: `jht` → `jaminan hari tua`.
    package init(normaliser: Normaliser, abbreviations: [String: String] = [:]) {
        self.normaliser = normaliser
        self.abbreviations = abbreviations.mapValues { meaning in
            meaning.split(separator: " ").map { normaliser.stemmer.stem(String($0)) }
        }
    }

    /// What a person wrote, ready to be classified.
    package func saying(_ text: String) -> Saying { Saying(text, lexicon: normaliser.lexicon) }

    /// Appends the words as they were typed, without signs.
    func appendTyped(_ saying: Saying, to line: inout WordLine) {
        for token in saying.tokens where token.kind != .symbol { line.append(token.text) }
    }

    /// Appends the roots of the words, and of those that an abbreviation stands for.
    func appendStems(_ saying: Saying, to line: inout WordLine) {
        for word in normaliser.words(of: saying) {
            line.append(normaliser.stemmer.stem(word.text))
            for meaning in abbreviations[word.text] ?? [] { line.append(meaning) }
        }
    }
}
