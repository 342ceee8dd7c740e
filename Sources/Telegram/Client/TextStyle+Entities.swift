import Chat
import JSON

extension JSONObjectWriter {
    /// The styles, if any, under the name they have for a text or a caption.
    mutating func write(_ name: String, _ styles: [TextStyle]) {
        guard !styles.isEmpty else { return }
        writeRaw(name, styles.writeEntities)
    }
}

extension [TextStyle] {
    /// The same as the Bot API's list of `MessageEntity`.
    func writeEntities(into bytes: inout [UInt8]) {
        JSONValue.array(map(\.entity)).write(into: &bytes)
    }
}

extension TextStyle {
    fileprivate var entity: JSONValue {
        var object = JSONObject()
        object.append("type", .string(type))
        object.append("offset", .integer(Int64(start)))
        object.append("length", .integer(Int64(length)))
        if case .link(let link) = kind { object.append("url", .string(link)) }
        return .object(object)
    }

    private var type: String {
        switch kind {
        case .bold: "bold"
        case .italic: "italic"
        case .underline: "underline"
        case .strikethrough: "strikethrough"
        case .code: "code"
        case .link: "text_link"
        }
    }
}
