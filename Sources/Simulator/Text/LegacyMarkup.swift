/// Reads the Bot API's old `Markdown` style, which some clients still ask for: no nesting, few rules.
struct LegacyMarkup {
    private let bytes: [UInt8]
    private var place = 0
    private var builder = MarkupBuilder()

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    static func parse(_ text: String) throws(MarkupError) -> FormattedText {
        var markup = Self(text)
        while markup.place < markup.bytes.count { try markup.step() }
        return markup.builder.result
    }

    private mutating func step() throws(MarkupError) {
        switch bytes[place] {
        case UInt8(ascii: "\\") where place + 1 < bytes.count && Self.special.contains(bytes[place + 1]):
            builder.append(bytes[place + 1])
            place += 2
        case UInt8(ascii: "*"): try marked("bold", closing: "*")
        case UInt8(ascii: "_"): try marked("italic", closing: "_")
        case UInt8(ascii: "`"):
            if bytes[place...].starts(with: "```".utf8) {
                try marked("pre", closing: "```")
            } else {
                try marked("code", closing: "`")
            }
        case UInt8(ascii: "["): try link()
        default:
            builder.append(bytes[place])
            place += 1
        }
    }

    private mutating func marked(_ kind: String, closing: String) throws(MarkupError) {
        let offset = place
        let start = builder.units
        place += closing.utf8.count
        try copy(until: closing, from: offset)
        builder.mark(kind, from: start)
    }

    /// `[text](address)`; brackets without an address are plain text.
    private mutating func link() throws(MarkupError) {
        let offset = place
        let start = builder.units
        place += 1
        try copy(until: "]", from: offset)
        guard place < bytes.count, bytes[place] == UInt8(ascii: "(") else { return }
        guard let end = bytes[place...].firstIndex(of: UInt8(ascii: ")")) else {
            throw MarkupError("Can't find end of the entity starting at byte offset \(offset)")
        }
        builder.mark("text_link", from: start, url: String(decoding: bytes[(place + 1)..<end], as: UTF8.self))
        place = end + 1
    }

    private mutating func copy(until closing: String, from offset: Int) throws(MarkupError) {
        while place < bytes.count {
            if bytes[place...].starts(with: closing.utf8) {
                place += closing.utf8.count
                return
            }
            builder.append(bytes[place])
            place += 1
        }
        throw MarkupError("Can't find end of the entity starting at byte offset \(offset)")
    }

    private static let special = Set("_*`[".utf8)
}
