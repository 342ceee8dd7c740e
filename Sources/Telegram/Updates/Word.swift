/// A word to be found in texts whatever its case, as a word: with no ASCII letter, digit or underscore beside it.
///
/// Works on UTF-8 in lower case, since it is asked of every message of every group.
struct Word: Sendable {
    private let bytes: [UInt8]

    init(_ word: String) {
        bytes = Array(word.lowercased().utf8)
    }

    /// - Parameter text: in lower case.
    func stands(in text: [UInt8]) -> Bool {
        guard let first = bytes.first, text.count >= bytes.count else { return false }
        return (0...text.count - bytes.count).contains { start in
            guard text[start] == first else { return false }
            let end = start + bytes.count
            guard text[start..<end].elementsEqual(bytes) else { return false }
            return (start == 0 || !Self.isWordPart(text[start - 1]))
                && (end == text.count || !Self.isWordPart(text[end]))
        }
    }

    private static func isWordPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
