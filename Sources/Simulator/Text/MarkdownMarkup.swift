/// Reads the Bot API's `MarkdownV2` style (section "Formatting options").
struct MarkdownMarkup {
    private let bytes: [UInt8]
    private var place = 0
    private var builder = MarkupBuilder()
    private var open: [Mark] = []

    private struct Mark {
        var style: Style
        /// In UTF-16 units of the text.
        var start: Int
        /// In bytes of the markup.
        var offset: Int
    }

    private enum Style: String {
        case bold, italic, underline, strikethrough, spoiler, blockquote
        case link = "textUrl"

        /// As Telegram's complaints call it.
        var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
    }

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    static func parse(_ text: String) throws(MarkupError) -> FormattedText {
        var markup = Self(text)
        while markup.place < markup.bytes.count { try markup.step() }
        markup.endQuote()
        if let mark = markup.open.last {
            throw MarkupError("Can't find end of \(mark.style.name) entity at byte offset \(mark.offset)")
        }
        return markup.builder.result
    }

    private mutating func step() throws(MarkupError) {
        let byte = bytes[place]
        switch byte {
        case UInt8(ascii: "\\") where place + 1 < bytes.count && (0x21...0x7E).contains(bytes[place + 1]):
            builder.append(bytes[place + 1])
            place += 2
        case UInt8(ascii: "`"): try code()
        case UInt8(ascii: "["): begin(.link, length: 1)
        case UInt8(ascii: "]") where open.last?.style == .link: try endLink()
        case UInt8(ascii: ">") where isLineStart: quote()
        case UInt8(ascii: "*"): try toggle(.bold, length: 1)
        case UInt8(ascii: "~"): try toggle(.strikethrough, length: 1)
        case UInt8(ascii: "_"):
            if has("__") { try toggle(.underline, length: 2) } else { try toggle(.italic, length: 1) }
        case UInt8(ascii: "|") where has("||"): try toggle(.spoiler, length: 2)
        case UInt8(ascii: "\n"):
            if place + 1 >= bytes.count || bytes[place + 1] != UInt8(ascii: ">") { endQuote() }
            copy()
        case _ where Self.reserved.contains(byte):
            let character = Character(Unicode.Scalar(byte))
            throw MarkupError(#"Character '\#(character)' is reserved and must be escaped with the preceding '\'"#)
        default: copy()
        }
    }

    private mutating func copy() {
        builder.append(bytes[place])
        place += 1
    }

    private var isLineStart: Bool { place == 0 || bytes[place - 1] == UInt8(ascii: "\n") }

    private func has(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[place...].starts(with: $0) }
    }

    private mutating func begin(_ style: Style, length: Int) {
        open.append(Mark(style: style, start: builder.units, offset: place))
        place += length
    }

    private mutating func toggle(_ style: Style, length: Int) throws(MarkupError) {
        guard open.contains(where: { $0.style == style }) else { return begin(style, length: length) }
        guard let mark = open.last, mark.style == style else {
            let inner = open.last?.style.name ?? style.name
            throw MarkupError("Can't find end of \(inner) entity at byte offset \(open.last?.offset ?? place)")
        }
        open.removeLast()
        place += length
        builder.mark(style.rawValue, from: mark.start)
    }

    private mutating func quote() {
        place += 1
        guard !open.contains(where: { $0.style == .blockquote }) else { return }
        open.append(Mark(style: .blockquote, start: builder.units, offset: place - 1))
    }

    private mutating func endQuote() {
        guard let mark = open.last, mark.style == .blockquote else { return }
        open.removeLast()
        builder.mark("blockquote", from: mark.start)
    }

    /// `](address)`; without an address the brackets' text is its own, or no link at all.
    private mutating func endLink() throws(MarkupError) {
        guard let mark = open.popLast() else { return }
        place += 1
        var url: [UInt8] = []
        if place < bytes.count, bytes[place] == UInt8(ascii: "(") {
            let start = place
            place += 1
            while place < bytes.count, bytes[place] != UInt8(ascii: ")") {
                if bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count { place += 1 }
                url.append(bytes[place])
                place += 1
            }
            guard place < bytes.count else { throw MarkupError("Can't find end of a URL at byte offset \(start)") }
            place += 1
        }
        if !url.isEmpty { builder.mark("text_link", from: mark.start, url: String(decoding: url, as: UTF8.self)) }
    }

    /// `` `code` `` or a fenced block, whose first line may name a language.
    private mutating func code() throws(MarkupError) {
        let offset = place
        let isBlock = has("```")
        place += isBlock ? 3 : 1
        let language = isBlock ? takeLanguage() : nil
        let start = builder.units
        while place < bytes.count {
            if isBlock ? has("```") : bytes[place] == UInt8(ascii: "`") {
                place += isBlock ? 3 : 1
                return builder.mark(isBlock ? "pre" : "code", from: start, language: language)
            }
            if bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count { place += 1 }
            copy()
        }
        throw MarkupError("Can't find end of \(isBlock ? "Pre" : "Code") entity at byte offset \(offset)")
    }

    private mutating func takeLanguage() -> String? {
        let word = bytes[place...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "`") }
        guard word.endIndex < bytes.count, bytes[word.endIndex] == UInt8(ascii: "\n") else { return nil }
        place = word.endIndex + 1
        return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
    }

    private static let reserved = Set("_*[]()~`>#+-=|{}.!".utf8)
}
