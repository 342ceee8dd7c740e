package import Chat

/// A text for many, with light marks and with holes for what is each recipient's own.
///
/// Marks: `*tebal*`, `_miring_`, `[kata](https://…)`; a backslash takes the meaning from the sign behind it. Values are put in
/// as they are: no name can become a mark.
package struct MessageTemplate: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        case words(String)
        case hole(TemplateField)
        case begin(TextStyle.Kind)
        case end
    }

    let pieces: [Piece]
    /// What must be known of whoever gets it.
    package let fields: TemplateFields

    init(_ pieces: [Piece]) {
        self.pieces = pieces
        fields = pieces.reduce(into: []) { if case .hole(let field) = $1 { $0.formUnion(TemplateFields(field)) } }
    }

    /// How long a message may be, in UTF-16 units (Bot API, "sendMessage").
    package static let longestText = 4096
    /// How long the words beside a photo or document may be (Bot API, "sendPhoto").
    package static let longestCaption = 1024
}

/// A text with its styles by place.
package struct StyledText: Hashable, Sendable {
    package var text: String
    package var styles: [TextStyle]

    package init(text: String, styles: [TextStyle] = []) {
        self.text = text
        self.styles = styles
    }
}
