/// Part of a word: what is left of it after affixes are taken away, perhaps with the letter an affix had swallowed.
///
/// A view without letters of its own, so that the many stems tried for a word cost no memory.
struct Stem: RandomAccessCollection {
    private let letters: ArraySlice<UInt8>
    /// The letter that nasalisation took: the p of "memukul".
    private let restored: UInt8?

    init(_ letters: ArraySlice<UInt8>, restoring restored: UInt8? = nil) {
        self.letters = letters
        self.restored = restored
    }

    var startIndex: Int { letters.startIndex - (restored == nil ? 0 : 1) }
    var endIndex: Int { letters.endIndex }

    subscript(position: Int) -> UInt8 {
        guard let restored, position == startIndex else { return letters[position] }
        return restored
    }

    var isRestored: Bool { restored != nil }
    var text: String { String(decoding: self, as: UTF8.self) }

    func starts(with prefix: StaticString) -> Bool {
        let count = prefix.utf8CodeUnitCount
        guard self.count > count else { return false }
        return prefix.withUTF8Buffer { prefix in
            for position in 0..<count where self[startIndex + position] != prefix[position] { return false }
            return true
        }
    }

    func ends(with suffix: StaticString) -> Bool {
        let count = suffix.utf8CodeUnitCount
        guard self.count > count else { return false }
        return suffix.withUTF8Buffer { suffix in
            for position in 0..<count where self[endIndex - count + position] != suffix[position] { return false }
            return true
        }
    }

    /// The letter at a distance from the beginning; zero beyond the end.
    func letter(_ distance: Int) -> UInt8 { distance < count ? self[startIndex + distance] : 0 }

    /// Without its first letters, with the one they had swallowed put back.
    func dropping(_ count: Int, restoring letter: Unicode.Scalar? = nil) -> Stem {
        Stem(letters.dropFirst(restored == nil ? count : count - 1), restoring: letter.map { UInt8(ascii: $0) })
    }

    func droppingEnd(_ count: Int) -> Stem { Stem(letters.dropLast(count), restoring: restored) }
}

extension UInt8 {
    var isVowel: Bool {
        switch self {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        default: false
        }
    }
}
