/// A number as it was said, with what was said about it.
struct SpokenNumber: Equatable {
    /// The whole part; what lies behind a comma is dropped, and what is too large is the largest there is.
    var value: Int
    var isTooLarge = false
    /// Something besides zeros lies behind the comma.
    var hasFraction = false
    /// A unit such as thousand or million was said, or the number was spoken in words.
    var hasUnit = false
    /// A last figure has been lifted by a thousand, as the 500 of "1 juta 500".
    var isAssumed = false
    var isAbout = false
    var isNegative = false
    /// The digits it begins with, where it was not spoken in words.
    var literal: NumberLiteral?
    /// The tokens it is made of.
    var tokens: Range<Int>

    /// Spoken, below a thousand: of money, thousands or millions are meant, as with "cepek sehari".
    var isSmallWord: Bool { literal == nil && (1..<1000).contains(value) }
}

extension Saying {
    /// Every number in the text, in order.
    func numbers() -> [SpokenNumber] {
        let lexemes = NumberLexeme.cut(tokens)
        var numbers: [SpokenNumber] = []
        var position = 0
        while position < lexemes.count {
            var parser = NumberParser(lexemes: lexemes, position: position)
            if var number = parser.number() {
                number.isNegative = isNegated(at: number.tokens.lowerBound)
                numbers.append(number)
                position = max(parser.position, position + 1)
            } else {
                position += 1
            }
        }
        return numbers
    }

    /// Whether a minus stands before a token, rather than the dash of a range or of a date.
    private func isNegated(at position: Int) -> Bool {
        guard position > 0 else { return false }
        let before = tokens[position - 1]
        if before.kind == .word { return NumberWords.role(of: before.text) == .minus }
        guard before.isSign("-") else { return false }
        guard position > 1 else { return true }
        switch tokens[position - 2].kind {
        case .number: return false
        case .word: return !before.isGlued && tokens[position].isGlued
        case .symbol: return true
        }
    }
}
