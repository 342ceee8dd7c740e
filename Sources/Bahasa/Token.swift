/// A word, a run of digits or a single sign of what a person wrote.
package struct Token: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Letters, with apostrophes between them, as in `ma'ruf`.
        case word
        /// ASCII digits, whatever digits were written.
        case number
        /// One character that is neither: punctuation, an emoji.
        case symbol
    }

    package let kind: Kind
    /// Folded and in lower case.
    package let text: String
    /// Whether nothing, not even a space, stands between this token and the one before.
    package let isGlued: Bool
    /// Where it stands in ``Saying/source``, as offsets into its UTF-8.
    package let range: Range<Int>
}

extension Token {
    func isSymbol(_ sign: Character) -> Bool {
        kind == .symbol && text.utf8.count == sign.utf8.count && text.first == sign
    }
}
