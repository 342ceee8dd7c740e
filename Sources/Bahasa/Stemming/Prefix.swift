/// A prefix, and how the word behind it is found again.
enum Prefix: UInt16, CaseIterable {
    case di, me, pe, be, te, ke, se
    /// Ku-, kau-: who does it.
    case person
    /// The chat's own nasal: ngecek, nyari, nanya, minjem.
    case colloquial

    /// Whether a verb is to be expected behind it.
    var takesVerb: Bool {
        switch self {
        case .di, .me, .pe, .te, .person, .colloquial: true
        case .be, .ke, .se: false
        }
    }

    /// Whether nothing can stand before it.
    var isOutermost: Bool {
        switch self {
        case .di, .me, .person, .colloquial: true
        case .pe, .be, .te, .ke, .se: false
        }
    }

    /// The pairs that make no word, after Nazief and Adriani; "tahu" alone is known as "ketahui".
    func forbids(_ suffix: Suffix) -> Bool {
        switch (self, suffix) {
        case (.be, .i), (.be, .colloquial), (.di, .an), (.ke, .i), (.ke, .kan), (.me, .an), (.se, .i), (.se, .kan),
            (.te, .an), (.pe, .colloquial):
            true
        default: false
        }
    }

    /// Calls with everything the word may be without this prefix.
    func strip(_ word: Stem, _ take: (Stem) -> Void) {
        switch self {
        case .di: if word.starts(with: "di") { take(word.dropping(2)) }
        case .ke: if word.starts(with: "ke") { take(word.dropping(2)) }
        case .se: if word.starts(with: "se") { take(word.dropping(2)) }
        case .person:
            if word.starts(with: "ku") { take(word.dropping(2)) }
            if word.starts(with: "kau") { take(word.dropping(3)) }
        case .me: if word.starts(with: "me") { Prefix.nasal(word, take) }
        case .pe:
            guard word.starts(with: "pe") else { return }
            Prefix.nasal(word, take)
            Prefix.liquid(word, UInt8(ascii: "l"), take)
        case .be: if word.starts(with: "be") { Prefix.liquid(word, UInt8(ascii: "l"), take) }
        case .te: if word.starts(with: "te") { Prefix.liquid(word, 0, take) }
        case .colloquial: Prefix.bareNasal(word, take)
        }
    }
}

// The recoding rules of Asian's table, in the numbering of Adriani et al. (2007), table 2 and 3.
extension Prefix {
    /// Ber-, ter-, per- and their forms be-, te-, pe- and bel-, pel- (rules 1 to 9, 21 to 24, 32 to 34).
    private static func liquid(_ word: Stem, _ second: UInt8, _ take: (Stem) -> Void) {
        let third = word.letter(2)
        if third == UInt8(ascii: "r") {
            take(word.dropping(3))
            take(word.dropping(2))
        } else if third == second, word.letter(3) == UInt8(ascii: "a") {
            // Bel- and pel- are found before "ajar" alone.
            if word.dropping(3).starts(with: "aja") { take(word.dropping(3)) }
        } else if !third.isVowel, word.letter(3) == UInt8(ascii: "e"), word.letter(4) == UInt8(ascii: "r") {
            // "Bekerja", "tepercaya": the r is gone before another.
            take(word.dropping(2))
        }
    }

    /// Me- and pe- with the nasal that fits the word behind (rules 10 to 20 and 25 to 31).
    private static func nasal(_ word: Stem, _ take: (Stem) -> Void) {
        switch (word.letter(2), word.letter(3)) {
        case (UInt8(ascii: "m"), let next):
            if next.isVowel {
                take(word.dropping(2))
                take(word.dropping(3, restoring: "p"))
            } else {
                take(word.dropping(3))
            }
        case (UInt8(ascii: "n"), UInt8(ascii: "g")): velar(word, take)
        case (UInt8(ascii: "n"), UInt8(ascii: "y")):
            take(word.dropping(2))
            take(word.dropping(4, restoring: "s"))
        case (UInt8(ascii: "n"), let next):
            if next.isVowel {
                take(word.dropping(2))
                take(word.dropping(3, restoring: "t"))
            } else {
                take(word.dropping(3))
            }
        default: take(word.dropping(2))
        }
    }

    /// Meng- and peng- (rules 16, 17, 29 and 30).
    private static func velar(_ word: Stem, _ take: (Stem) -> Void) {
        take(word.dropping(4))
        guard word.letter(4).isVowel else { return }
        take(word.dropping(4, restoring: "k"))
        // "Menganga" keeps its own ng.
        take(word.dropping(2))
        // Words of one syllable are eased in by an e: "mengebom", "pengetes".
        if word.letter(4) == UInt8(ascii: "e") { take(word.dropping(5)) }
    }

    /// The nasal without its me-, as in the chats of Jakarta: "ngirim", "nyoba", "nunggu", "mukul", "mbayar".
    private static func bareNasal(_ word: Stem, _ take: (Stem) -> Void) {
        let (first, second) = (word.letter(0), word.letter(1))
        switch (first, second) {
        case (UInt8(ascii: "n"), UInt8(ascii: "g")):
            take(word.dropping(2))
            if word.letter(2).isVowel { take(word.dropping(2, restoring: "k")) }
            if word.letter(2) == UInt8(ascii: "e") { take(word.dropping(3)) }
        case (UInt8(ascii: "n"), UInt8(ascii: "y")):
            take(word.dropping(2, restoring: "s"))
            take(word.dropping(2, restoring: "c"))
        case (UInt8(ascii: "n"), _) where second.isVowel: take(word.dropping(1, restoring: "t"))
        case (UInt8(ascii: "m"), _) where second.isVowel: take(word.dropping(1, restoring: "p"))
        case (UInt8(ascii: "n"), UInt8(ascii: "c")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
            (UInt8(ascii: "n"), UInt8(ascii: "j")), (UInt8(ascii: "m"), UInt8(ascii: "b")):
            take(word.dropping(1))
        default: break
        }
    }
}

/// The prefixes already taken off a word, in bits: a search makes many of these.
struct PrefixSet {
    private var bits: UInt16 = 0

    var count: Int { bits.nonzeroBitCount }

    func contains(_ prefix: Prefix) -> Bool { bits & 1 << prefix.rawValue != 0 }

    func adding(_ prefix: Prefix) -> PrefixSet {
        var set = self
        set.bits |= 1 << prefix.rawValue
        return set
    }
}
