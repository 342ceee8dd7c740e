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
    /// What it can be; numbers are nothing but numbers.
    package let roles: WordRoles
    /// Where it stands in ``Saying/source``, as offsets into its UTF-8.
    package let range: Range<Int>
}

extension Token {
    /// The one ASCII sign it is, if it is one.
    private var sign: UInt8? { kind == .symbol && text.utf8.count == 1 ? text.utf8.first : nil }

    func isSign(_ wanted: Unicode.Scalar) -> Bool { sign == UInt8(ascii: wanted) }

    func `is`(_ role: WordRoles) -> Bool { !roles.isDisjoint(with: role) }

    func isSign(oneOf wanted: String) -> Bool { sign.map(wanted.utf8.contains) ?? false }
}
