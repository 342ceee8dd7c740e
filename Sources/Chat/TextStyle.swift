/// How a stretch of a text is shown: what a platform calls an entity, by its place rather than by marks in the text, so that no
/// text can fail to parse.
package struct TextStyle: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case bold, italic, underline, strikethrough, code
        /// Leads to this address when tapped.
        case link(String)
    }

    /// In UTF-16 units, as the Bot API counts ("MessageEntity").
    package var start: Int
    package var length: Int
    package var kind: Kind

    package init(_ kind: Kind, from start: Int, length: Int) {
        self.kind = kind
        self.start = start
        self.length = length
    }
}
