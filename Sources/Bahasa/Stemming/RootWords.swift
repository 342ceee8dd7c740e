/// The words that others are made of, each with the classes it belongs to.
///
/// A closed table of letters: looked up by any sequence of bytes, so that a stem is recognised inside a longer word
/// without making a string of it.
package struct RootWords: Sendable {
    /// What a root is by itself; a root may be several things.
    package struct Classes: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Takes me- and di-: bayar, daftar.
        package static let verb = Classes(rawValue: 1 << 0)
        package static let adjective = Classes(rawValue: 1 << 1)
        package static let noun = Classes(rawValue: 1 << 2)
        /// Pronouns, numerals and all that is never derived from.
        package static let other = Classes(rawValue: 1 << 3)
        /// Stands after "di" and "ke" as a word of its own; not a root by that alone.
        package static let place = Classes(rawValue: 1 << 4)

        /// Made of a root, and worth recognising when it is misspelt; not a root.
        package static let derived = Classes(rawValue: 1 << 5)
        /// A name, or a word of another language: left as it is, and nothing else is taken for it.
        package static let known = Classes(rawValue: 1 << 6)

        /// The lists of `config/bahasa/roots.yaml`.
        package static let lists: [(list: String, classes: Classes)] = [
            ("verbs", .verb), ("adjectives", .adjective), ("nouns", .noun), ("others", .other), ("places", .place),
            ("derived", .derived), ("known", .known),
        ]

        static let roots: Classes = [.verb, .adjective, .noun, .other]
    }

    private struct Entry {
        var start: Int
        var count: Int
        var classes: Classes
    }

    private var letters: [UInt8] = []
    private var entries: [Entry] = []
    /// Positions in ``entries``, open addressing; -1 is free.
    ///
    /// As long as a power of two, less than half full.
    private var slots: [Int32]

    /// Takes words in lower case, with the classes of each; a word given twice is of both classes.
    package init(_ words: [(word: String, classes: Classes)] = []) {
        var size = 16
        while size < words.count * 3 { size *= 2 }
        slots = Array(repeating: -1, count: size)
        entries.reserveCapacity(words.count)
        for (word, classes) in words where !word.isEmpty { insert(Array(word.utf8), classes) }
    }

    package var count: Int { entries.count }

    /// All words, in the order given.
    package var words: [String] {
        entries.map { String(decoding: letters[$0.start..<$0.start + $0.count], as: UTF8.self) }
    }

    /// The words that a misspelt one may have been meant to be.
    var intended: [String] { zip(words, entries).compactMap { $1.classes == .known ? nil : $0 } }

    /// What a word is; empty for one that is not listed.
    package subscript(word: String) -> Classes { classes(of: word.utf8) }

    private mutating func insert(_ word: [UInt8], _ classes: Classes) {
        let slot = slot(of: word)
        if slots[slot] >= 0 {
            entries[Int(slots[slot])].classes.formUnion(classes)
        } else {
            slots[slot] = Int32(entries.count)
            entries.append(Entry(start: letters.count, count: word.count, classes: classes))
            letters.append(contentsOf: word)
        }
    }

    func classes(of word: some Collection<UInt8>) -> Classes {
        let position = slots[slot(of: word)]
        return position < 0 ? [] : entries[Int(position)].classes
    }

    /// Where a word is, or the free place it would take.
    private func slot(of word: some Collection<UInt8>) -> Int {
        // FNV-1a: the words are short and our own, nobody can choose them to collide.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for letter in word { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3 }
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
        while slots[slot] >= 0, !holds(entries[Int(slots[slot])], word) { slot = (slot + 1) & mask }
        return slot
    }

    private func holds(_ entry: Entry, _ word: some Collection<UInt8>) -> Bool {
        guard entry.count == word.count else { return false }
        var position = entry.start
        for letter in word {
            if letters[position] != letter { return false }
            position += 1
        }
        return true
    }
}
