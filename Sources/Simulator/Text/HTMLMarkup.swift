/// Reads the Bot API's `HTML` style (section "Formatting options").
struct HTMLMarkup {
    private let bytes: [UInt8]
    private var place = 0
    private var builder = MarkupBuilder()
    private var open: [Tag] = []

    private struct Tag {
        var name: String
        var attributes: [String: String]
        var start: Int
    }

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    static func parse(_ text: String) throws(MarkupError) -> FormattedText {
        var markup = Self(text)
        while markup.place < markup.bytes.count {
            switch markup.bytes[markup.place] {
            case UInt8(ascii: "<"): try markup.tag()
            case UInt8(ascii: "&"): markup.reference()
            default: markup.plain()
            }
        }
        if let tag = markup.open.last {
            throw MarkupError("Can't find end tag corresponding to start tag \"\(tag.name)\"")
        }
        return markup.builder.result
    }

    private mutating func plain() {
        builder.append(bytes[place])
        place += 1
    }

    private mutating func tag() throws(MarkupError) {
        let start = place
        let isEnd = place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "/")
        guard let close = bytes[place...].firstIndex(of: UInt8(ascii: ">")) else {
            throw MarkupError("Unclosed \(isEnd ? "end" : "start") tag at byte offset \(start)")
        }
        let inside = String(decoding: bytes[(place + (isEnd ? 2 : 1))..<close], as: UTF8.self)
        place = close + 1
        if isEnd { try endTag(inside, at: start) } else { try startTag(inside, at: start) }
    }

    private mutating func startTag(_ inside: String, at offset: Int) throws(MarkupError) {
        let name = String(inside.prefix { !$0.isWhitespace }).lowercased()
        guard Self.kinds[name] != nil else {
            throw MarkupError("Unsupported start tag \"\(name)\" at byte offset \(offset)")
        }
        let attributes = Self.attributes(inside.dropFirst(name.count))
        if name == "span", attributes["class"] != "tg-spoiler" {
            throw MarkupError("Tag \"span\" must have class \"tg-spoiler\" at byte offset \(offset)")
        }
        open.append(Tag(name: name, attributes: attributes, start: builder.units))
    }

    private mutating func endTag(_ inside: String, at offset: Int) throws(MarkupError) {
        guard let tag = open.popLast() else { throw MarkupError("Unexpected end tag at byte offset \(offset)") }
        let name = inside.lowercased().filter { !$0.isWhitespace }
        guard name.isEmpty || name == tag.name else {
            throw MarkupError(
                "Unmatched end tag at byte offset \(offset), expected \"</\(tag.name)>\", found \"</\(name)>\"")
        }
        mark(tag)
    }

    private mutating func mark(_ tag: Tag) {
        switch tag.name {
        case "a":
            let url = tag.attributes["href"] ?? builder.text(since: tag.start)
            if url.contains(".") || url.contains(":") { builder.mark("text_link", from: tag.start, url: url) }
        case "pre":
            let language = builder.unmark("code", from: tag.start)?.language
            builder.mark("pre", from: tag.start, language: language)
        case "code":
            let name = tag.attributes["class"].flatMap { $0.hasPrefix("language-") ? $0.dropFirst(9) : nil }
            builder.mark("code", from: tag.start, language: open.last?.name == "pre" ? name.map(String.init) : nil)
        case "blockquote" where tag.attributes["expandable"] != nil:
            builder.mark("expandable_blockquote", from: tag.start)
        default:
            if let kind = Self.kinds[tag.name], !kind.isEmpty { builder.mark(kind, from: tag.start) }
        }
    }

    /// `&lt;`, `&gt;`, `&amp;`, `&quot;` and numbers; anything else stays as written.
    private mutating func reference() {
        let rest = bytes[place...].prefix(12)
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")),
            let text = Self.referenced(String(decoding: bytes[(place + 1)..<end], as: UTF8.self))
        else { return plain() }
        builder.append(text)
        place = end + 1
    }

    private static func referenced(_ name: String) -> String? {
        switch name {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        default:
            guard name.hasPrefix("#") else { return nil }
            let isHex = name.dropFirst().first == "x"
            let code = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
            return code.flatMap(Unicode.Scalar.init).map { String($0) }
        }
    }

    private static func attributes(_ text: Substring) -> [String: String] {
        var attributes: [String: String] = [:]
        var rest = text.drop(while: \.isWhitespace)
        while !rest.isEmpty {
            let name = rest.prefix { !$0.isWhitespace && $0 != "=" }
            rest = rest.dropFirst(name.count).drop(while: \.isWhitespace)
            var value = Substring()
            if rest.first == "=" {
                rest = rest.dropFirst().drop(while: \.isWhitespace)
                let quote = rest.first.flatMap { $0 == "\"" || $0 == "'" ? $0 : nil }
                if quote != nil { rest = rest.dropFirst() }
                value = rest.prefix { quote == nil ? !$0.isWhitespace : $0 != quote }
                rest = rest.dropFirst(value.count + (quote == nil ? 0 : 1)).drop(while: \.isWhitespace)
            }
            attributes[name.lowercased()] = String(value)
        }
        return attributes
    }

    /// The entity each tag makes; empty where it depends on more than the name.
    private static let kinds = [
        "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
        "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
        "span": "spoiler", "a": "", "code": "", "pre": "", "blockquote": "blockquote", "tg-emoji": "",
    ]
}
