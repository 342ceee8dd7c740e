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
