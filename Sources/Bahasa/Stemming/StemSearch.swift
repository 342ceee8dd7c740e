/// Every way to read a word as prefixes, root and suffixes, and which of them is the likeliest.
///
/// The papers strip in a fixed order and put suffixes back where that led nowhere. Trying all the combinations they
/// allow, and then choosing, finds the same words without depending on the order: "menilai" is "nilai", not "nila".
struct StemSearch {
    /// More prefixes than these no word has: Nazief and Adriani.
    private static let mostPrefixes = 3

    struct Reading {
        var stem: Stem
        var outermost: Prefix?
        var suffix: Suffix
        /// A verb where the affixes want one: "mengurus" is of "urus", not of "kurus".
        var fits: Bool
        var isColloquial: Bool
        var affixes: Int

        fileprivate func isBetter(than other: Reading) -> Bool {
            if fits != other.fits { return fits }
            if stem.count != other.stem.count { return stem.count > other.stem.count }
            if isColloquial != other.isColloquial { return !isColloquial }
            if stem.isRestored != other.stem.isRestored { return !stem.isRestored }
            return affixes < other.affixes
        }
    }

    private let roots: RootWords
    private var best: Reading?

    /// The likeliest reading of a word that is no root itself; nil where none leads to a known one.
    static func reading(of word: Stem, in roots: RootWords) -> Reading? {
        var search = StemSearch(roots: roots)
        Suffix.strip(word) { rest, suffix in
            search.consider(rest, suffix, fits: suffix.makesVerb, outermost: nil, affixes: suffix == .none ? 0 : 1)
            search.strip(rest, suffix, fits: suffix.makesVerb, outermost: nil, before: PrefixSet())
        }
        return search.best
    }

    private init(roots: RootWords) { self.roots = roots }

    private mutating func strip(
        _ word: Stem, _ suffix: Suffix, fits: Bool, outermost: Prefix?, before: PrefixSet
    ) {
        guard before.count < StemSearch.mostPrefixes else { return }
        for prefix in Prefix.allCases where !before.contains(prefix) && (outermost == nil || !prefix.isOutermost) {
            let first = outermost ?? prefix
            prefix.strip(word) { rest in
                guard rest.count >= 2 else { return }
                consider(
                    rest, suffix, fits: fits || prefix.takesVerb, outermost: first, affixes: before.count + 1)
                strip(rest, suffix, fits: fits || prefix.takesVerb, outermost: first, before: before.adding(prefix))
            }
        }
    }

    private mutating func consider(_ stem: Stem, _ suffix: Suffix, fits: Bool, outermost: Prefix?, affixes: Int) {
        let classes = roots.classes(of: stem)
        guard !classes.isDisjoint(with: .roots), outermost?.forbids(suffix) != true || isKnown(stem) else { return }
        let reading = Reading(
            stem: stem, outermost: outermost, suffix: suffix, fits: fits && classes.contains(.verb),
            isColloquial: outermost == .colloquial || suffix == .colloquial, affixes: affixes)
        if best.map(reading.isBetter) ?? true { best = reading }
    }

    /// "Ketahui" is the one word of its kind: Nazief and Adriani.
    private func isKnown(_ stem: Stem) -> Bool { stem.elementsEqual("tahu".utf8) }
}
