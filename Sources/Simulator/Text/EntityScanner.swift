/// Finds what Telegram marks by itself in plain text: commands, mentions, hashtags, addresses.
struct EntityScanner {
    private let units: [UInt16]
    private var entities: [Entity] = []

    private init(_ text: String) {
        units = Array(text.utf16)
    }

    /// The text's own entities and those found beside them, in order of place.
    static func scan(_ text: FormattedText) -> FormattedText {
        var scanner = Self(text.text)
        scanner.scan(avoiding: text.entities.filter { opaque.contains($0.kind) })
        let found = text.entities + scanner.entities
        return FormattedText(
            text: text.text, entities: found.sorted { ($0.offset, -$0.length) < ($1.offset, -$1.length) })
    }

    /// Nothing is looked for inside these.
    private static let opaque: Set<String> = ["code", "pre", "text_link", "text_mention"]

    private mutating func scan(avoiding taken: [Entity]) {
        var place = 0
        while place < units.count {
            if let entity = taken.first(where: { $0.range.contains(place) }) {
                place = entity.range.upperBound
                continue
            }
            place = found(at: place) ?? place + 1
        }
    }

    /// Notes an entity that begins here and tells where it ends.
    private mutating func found(at place: Int) -> Int? {
        guard place == 0 || !Self.isWord(units[place - 1]) else { return nil }
        let (kind, end): (String, Int?) =
            switch units[place] {
            case Self.slash: ("bot_command", commandEnd(place))
            case Self.at: ("mention", wordEnd(place + 1, in: 4...32))
            case Self.hash: ("hashtag", wordEnd(place + 1, in: 1...256))
            default: ("url", urlEnd(place))
            }
        guard let end else { return nil }
        entities.append(Entity(kind: kind, offset: place, length: end - place))
        return end
    }

    /// `/name` or `/name@bot`, not part of a path.
    private func commandEnd(_ place: Int) -> Int? {
        guard place == 0 || units[place - 1] != Self.slash, let end = wordEnd(place + 1, in: 1...64) else { return nil }
        if end < units.count, units[end] == Self.slash { return nil }
        guard end < units.count, units[end] == Self.at else { return end }
        return wordEnd(end + 1, in: 3...32) ?? end
    }

    private func wordEnd(_ start: Int, in lengths: ClosedRange<Int>) -> Int? {
        var end = start
        while end < units.count, Self.isWord(units[end]) { end += 1 }
        return lengths.contains(end - start) ? end : nil
    }

    private func urlEnd(_ place: Int) -> Int? {
        guard let scheme = Self.schemes.first(where: { units[place...].starts(with: $0) }) else { return nil }
        var end = place + scheme.count
        while end < units.count, units[end] > 0x20 { end += 1 }
        while end > place + scheme.count, Self.closing.contains(units[end - 1]) { end -= 1 }
        return end > place + scheme.count ? end : nil
    }

    private static let schemes = ["https://", "http://", "t.me/"].map { Array($0.utf16) }
    private static let slash = UInt16(UInt8(ascii: "/"))
    private static let at = UInt16(UInt8(ascii: "@"))
    private static let hash = UInt16(UInt8(ascii: "#"))
    /// Punctuation that ends the sentence around an address rather than the address.
    private static let closing = Set(".,;:!?)]}\"'".utf16)

    private static func isWord(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        default: false
        }
    }
}
