/// Why an expression is no segment, and where it goes wrong.
package struct SegmentFault: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Nothing is written.
        case empty
        case tooLong(most: Int)
        /// Parentheses or negations within one another beyond all need.
        case tooDeep
        /// A word that stands for nothing; what may have been meant, the nearest first.
        case unknownWord(String, nearest: [String])
        /// A condition should stand here.
        case conditionExpected
        /// Two conditions side by side.
        case connectiveExpected
        /// A comma, which some take for "and", others for "or".
        case comma
        case unclosedParenthesis
        case strayParenthesis
        case unclosedQuote
        /// A whole number in these bounds should stand behind this word.
        case numberExpected(after: String, ClosedRange<Int>)
        /// The name of something should stand behind this word.
        case nameExpected(after: String)
        /// A day should stand behind this word; the day written, where there is no such.
        case dateExpected(after: String)
        /// The name stands for several things; how to write each.
        case ambiguous([String])
        /// Nobody can be both.
        case contradiction(String, String)
        /// No community has that name or number; the nearest name that there is.
        case unknownCommunity(String, nearest: String?)
    }

    package var kind: Kind
    /// The place in the expression, in UTF-16 units; empty at its end where something is missing there.
    package var range: Range<Int>

    package init(_ kind: Kind, at range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}

// As operators read it; what members of staff read in a chat are phrases.
extension SegmentFault: CustomStringConvertible {
    package var description: String {
        switch kind {
        case .empty: "nothing is written"
        case .tooLong(let most): "it is longer than \(most) characters"
        case .tooDeep: "too much within one another"
        case .unknownWord(let word, _): "'\(word)' stands for nothing here"
        case .conditionExpected: "a condition is expected here"
        case .connectiveExpected: "a word is missing before this"
        case .comma: "a comma could mean either"
        case .unclosedParenthesis: "the parenthesis is never closed"
        case .strayParenthesis: "the parenthesis closes nothing"
        case .unclosedQuote: "the quote is never closed"
        case .numberExpected(let word, let bounds):
            "a number from \(bounds.lowerBound) to \(bounds.upperBound) is expected behind '\(word)'"
        case .nameExpected(let word): "a name is expected behind '\(word)'"
        case .dateExpected(let word): "a day is expected behind '\(word)'"
        case .ambiguous: "the name stands for several things"
        case .contradiction(let one, let other): "nobody is both '\(one)' and '\(other)'"
        case .unknownCommunity(let name, _): "no community is called '\(name)'"
        }
    }

    /// What to do about it, where there is something to say.
    package var remedy: String? {
        switch kind {
        case .unknownWord(_, let nearest) where !nearest.isEmpty: "Perhaps \(nearest.joined(separator: " or "))?"
        case .unknownCommunity(_, let nearest?): "Perhaps \"\(nearest)\"?"
        case .ambiguous(let ways): "Write \(ways.joined(separator: " or "))."
        case .dateExpected: "Write it like '1 januari 2026' or 2026-01-01."
        case .connectiveExpected, .comma: "Write 'dan' or 'atau' between two conditions."
        case .contradiction: "Write 'atau' for whoever is one of them."
        case .empty: "Write 'semua' for everybody."
        default: "See docs/segments.md."
        }
    }

    /// The expression with a line of carets under the place; control characters and line breaks show as spaces.
    package func pointing(into text: String) -> String { Pointing.line(range, in: text) }
}
