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

extension SegmentFault {
    /// The expression with a line of carets under the place; control characters and line breaks show as spaces.
    package func pointing(into text: String) -> String { pointed(at: range, in: text) }
}

/// A text of one line with a line of carets under a place, given in UTF-16 units; one caret where the place is empty.
///
/// As wide as terminals show it where every character takes one column; those that are known to take two are counted so.
func pointed(at range: Range<Int>, in text: String) -> String {
    var (line, marks, offset) = ("", "", 0)
    for character in text {
        let start = offset
        offset += character.utf16.count
        let shown = character.isNewline || (character.unicodeScalars.first?.value ?? 0) < 32 ? " " : character
        let width = shown.unicodeScalars.contains { $0.properties.isEmojiPresentation } ? 2 : 1
        let isMarked = start < range.upperBound && offset > range.lowerBound
        line.append(shown)
        marks += String(repeating: isMarked ? "^" : " ", count: width)
    }
    if !marks.contains("^") { marks += "^" }
    while marks.last == " " { marks.removeLast() }
    return "\(line)\n\(marks)"
}
