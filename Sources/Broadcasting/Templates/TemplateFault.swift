/// Why a text cannot be sent to many, and where it goes wrong.
package struct TemplateFault: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Nothing to read is in it.
        case empty
        /// A mark opens here and is never closed.
        case unclosedMark(String)
        /// A brace opens here and is never closed, or closes nothing.
        case strayBrace
        /// No such field; the nearest that there is.
        case unknownField(String, nearest: TemplateField?)
        /// A label in brackets without an address in parentheses, or without words.
        case badLink(String)
        /// So many UTF-16 units are allowed, and with the longest values it could come to so many.
        case tooLong(most: Int, length: Int)
    }

    package var kind: Kind
    /// The place in the text, in UTF-16 units.
    package var range: Range<Int>

    package init(_ kind: Kind, at range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}

// As operators read it; what members of staff read in a chat are phrases.
extension TemplateFault: CustomStringConvertible {
    package var description: String {
        switch kind {
        case .empty: "there is nothing to read in the text"
        case .unclosedMark(let mark): "the '\(mark)' is never closed"
        case .strayBrace: "the brace has no other"
        case .unknownField(let name, _): "'{\(name)}' is nothing that can be told"
        case .badLink(let address): "'\(address)' is no address behind words in brackets"
        case .tooLong(let most, let length):
            "it could come to \(length) characters with the longest names; \(most) are allowed"
        }
    }

    /// What to do about it, where there is something to say.
    package var remedy: String? {
        switch kind {
        case .empty, .tooLong: nil
        case .unclosedMark(let mark): "Close it at the end of a word, or write \\\(mark) for the sign itself."
        case .strayBrace: "Write \\{ for the sign itself."
        case .unknownField(_, let nearest?): "Perhaps {\(nearest.rawValue)}?"
        case .unknownField(_, nil):
            "Write one of \(TemplateField.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", "))."
        case .badLink: "Write it like [di sini](https://…)."
        }
    }

    /// The text with a line of carets under the place; control characters and line breaks show as spaces.
    package func pointing(into text: String) -> String { Pointing.line(range, in: text) }
}
