/// Why a text's markup is wrong, in Telegram's words after "can't parse entities: ".
struct MarkupError: Error, Hashable {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Collects a text byte by byte while counting its UTF-16 units, and the entities over it.
struct MarkupBuilder {
    private var bytes: [UInt8] = []
    /// UTF-16 units so far: where the next entity would begin.
    private(set) var units = 0
    private(set) var entities: [Entity] = []

    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
        switch byte {
        case 0x80...0xBF: break
        case 0xF0...: units += 2
        default: units += 1
        }
    }

    mutating func append(_ text: String) {
        for byte in text.utf8 { append(byte) }
    }

    /// Marks what was written since `start`; nothing where that is nothing.
    mutating func mark(_ kind: String, from start: Int, url: String? = nil, language: String? = nil) {
        guard units > start else { return }
        entities.append(Entity(kind: kind, offset: start, length: units - start, url: url, language: language))
    }

    /// Takes back the last entity where it marks just this; tells whether it did.
    mutating func unmark(_ kind: String, from start: Int) -> Entity? {
        guard let last = entities.last, last.kind == kind, last.offset == start, last.length == units - start else {
            return nil
        }
        return entities.removeLast()
    }

    func text(since start: Int) -> String {
        String(decoding: Array(result.text.utf16)[start...], as: UTF16.self)
    }

    /// Entities by place, the outer before the inner: which, of two over the same text, is the one that ended later.
    var result: FormattedText {
        FormattedText(
            text: String(decoding: bytes, as: UTF8.self),
            entities: entities.reversed().sorted { ($0.offset, -$0.length) < ($1.offset, -$1.length) })
    }
}
