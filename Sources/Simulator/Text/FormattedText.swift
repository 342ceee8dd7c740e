/// A text and what is marked in it.
struct FormattedText: Sendable, Hashable {
    var text: String
    var entities: [Entity] = []

    static let none = FormattedText(text: "")
}

/// A marked part of a text; places are counted in UTF-16 units, as everywhere in the Bot API.
struct Entity: Sendable, Hashable {
    /// The Bot API's name of the kind, such as `bold`, `bot_command` or `text_link`.
    var kind: String
    var offset: Int
    var length: Int
    /// Of a `text_link`.
    var url: String?
    /// Of a `pre`.
    var language: String?

    var range: Range<Int> { offset..<offset + length }
}

extension FormattedText {
    /// The same without white space at either end, entities moved and cut along; Telegram stores no other text.
    func trimmed() -> Self {
        let units = Array(text.utf16)
        let start = units.firstIndex { !Self.isSpace($0) } ?? units.endIndex
        let end = units.lastIndex { !Self.isSpace($0) }.map { $0 + 1 } ?? start
        guard start > 0 || end < units.count else { return self }
        let kept = entities.compactMap { entity -> Entity? in
            let range = entity.range.clamped(to: start..<max(start, end))
            guard !range.isEmpty else { return nil }
            var entity = entity
            entity.offset = range.lowerBound - start
            entity.length = range.count
            return entity
        }
        return Self(text: String(decoding: units[start..<end], as: UTF16.self), entities: kept)
    }

    private static func isSpace(_ unit: UInt16) -> Bool {
        unit == 0x20 || (0x09...0x0D).contains(unit)
    }
}
