/// The rare words with something inside: "gerigi" of "gigi", "kinerja" of "kerja", "lelembut" of "lembut".
enum Infix {
    /// The root of such a word (rules 35 to 42 of Arifin et al.); nil for any other.
    static func root(of word: Stem, isRoot: (Stem) -> Bool) -> Stem? {
        guard word.count >= 5, !word.letter(0).isVowel else { return nil }
        let readings: [Stem]
        switch (word.letter(1), word.letter(2)) {
        case (UInt8(ascii: "e"), word.letter(0)): readings = [word.dropping(2)]
        case (UInt8(ascii: "e"), UInt8(ascii: "r")), (UInt8(ascii: "e"), UInt8(ascii: "l")),
            (UInt8(ascii: "e"), UInt8(ascii: "m")), (UInt8(ascii: "i"), UInt8(ascii: "n")):
            readings = [word.dropping(3, restoring: Unicode.Scalar(word.letter(0)))]
        default: return nil
        }
        return readings.first(where: isRoot)
    }
}
