/// What stands at the end of a word: particle, possessive and derivational suffix, from the outside in.
enum Suffix: Equatable {
    case none, i, kan, an
    /// The chat's -in, which does the work of -kan and -i: "bayarin".
    case colloquial
    /// -is, -isme, -isasi.
    case foreign

    /// Calls with every way to take suffixes off a word, the word as it is among them.
    ///
    /// Nazief and Adriani's order: particles (-lah, -kah, -tah, -pun), then possessives (-ku, -mu, -nya), then one of
    /// -i, -kan, -an.
    static func strip(_ word: Stem, _ take: (Stem, Suffix) -> Void) {
        derivations(word, take)
        possessives(word, take)
        for particle in ["lah", "kah", "tah", "pun"] as [StaticString] where word.ends(with: particle) {
            let rest = word.droppingEnd(3)
            derivations(rest, take)
            possessives(rest, take)
        }
    }

    private static func possessives(_ word: Stem, _ take: (Stem, Suffix) -> Void) {
        if word.ends(with: "nya") { derivations(word.droppingEnd(3), take) }
        if word.ends(with: "ku") || word.ends(with: "mu") { derivations(word.droppingEnd(2), take) }
    }

    private static func derivations(_ word: Stem, _ take: (Stem, Suffix) -> Void) {
        take(word, .none)
        if word.ends(with: "kan") { take(word.droppingEnd(3), .kan) }
        if word.ends(with: "an") { take(word.droppingEnd(2), .an) }
        if word.ends(with: "in") { take(word.droppingEnd(2), .colloquial) }
        if word.ends(with: "i") { take(word.droppingEnd(1), .i) }
        if word.ends(with: "isasi") { take(word.droppingEnd(5), .foreign) }
        if word.ends(with: "isme") { take(word.droppingEnd(4), .foreign) }
        if word.ends(with: "is") { take(word.droppingEnd(2), .foreign) }
    }

    /// Whether it makes a verb of what it is put to.
    var makesVerb: Bool { self == .kan || self == .i || self == .colloquial }
}
