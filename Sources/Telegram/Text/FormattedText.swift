import JSON

/// Text and how parts of it look, as the Bot API's `entities` say it: nothing to escape, nothing to mistake for markup.
package struct FormattedText: Sendable, Hashable {
    package var text: String
    /// In any order; may nest, may not cross.
    package var entities: [TextEntity]

    package init(_ text: String, entities: [TextEntity] = []) {
        self.text = text
        self.entities = entities
    }

    /// Writes the entities as the Bot API takes them.
    func writeEntities(into bytes: inout [UInt8]) {
        let list: [JSONValue] = entities.map { entity in
            var object = JSONObject([
                .init("type", .string(entity.kind.name)), .init("offset", .integer(Int64(entity.range.lowerBound))),
                .init("length", .integer(Int64(entity.range.count))),
            ])
            if case .link(let address) = entity.kind { object.append("url", .string(address)) }
            return .object(object)
        }
        JSONValue.array(list).write(into: &bytes)
    }
}

/// A part of a text that looks different.
package struct TextEntity: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case bold, italic, underline, strikethrough, code, pre
        case link(String)

        var name: String {
            switch self {
            case .bold: "bold"
            case .italic: "italic"
            case .underline: "underline"
            case .strikethrough: "strikethrough"
            case .code: "code"
            case .pre: "pre"
            case .link: "text_link"
            }
        }
    }

    package var kind: Kind
    /// In UTF-16 units, as Telegram counts.
    package var range: Range<Int>

    package init(_ kind: Kind, _ range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
