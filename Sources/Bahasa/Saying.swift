/// What a person wrote, folded and cut into tokens once, for every reader of answers to look at.
///
/// Folding maps what looks alike to one spelling: full-width and ornamental letters, digits of any script, accents,
/// curly quotes. Zero-width, bidirectional and other control characters are gone. Never fails and takes time in
/// proportion to at most ``longest`` characters; what follows them is not looked at.
package struct Saying: Sendable {
    /// How many Unicode scalars are considered: a whole Telegram message.
    package static let longest = 4096

    /// The considered part of the original text.
    package let source: String
    package let tokens: [Token]

    /// Without a lexicon, no word is more than its letters: enough for names, places and numbers.
    package init(_ text: String, lexicon: Lexicon = Lexicon()) {
        (source, tokens) = Tokeniser.cut(text, limit: Saying.longest, lexicon: lexicon)
    }

    /// A part of another saying, for readers to look at as if it were the whole.
    init(of saying: Saying, tokens range: Range<Int>) {
        source = saying.source
        tokens = Array(saying.tokens[range])
    }

    /// Whether there is nothing to read in it: no word and no number.
    package var isWordless: Bool { tokens.allSatisfy { $0.kind == .symbol } }
}
