/// Takes Indonesian words back to their roots: "pembayarannya" → "bayar", "ngirimin" → "kirim", "rata2" → "rata".
///
/// Confix stripping against a list of roots: B. Nazief and M. Adriani (1996); J. Asian, "Effective Techniques for
/// Indonesian Text Retrieval", RMIT (2007); M. Adriani et al., "Stemming Indonesian: A Confix-Stripping Approach", ACM
/// TALIP 6 (2007); A. Z. Arifin et al., "Enhanced Confix Stripping Stemmer" (2009). To their rules come the affixes of
/// the chats, and a root that is a verb goes first where the affixes want one.
package struct Stemmer: Sendable {
    /// Longer words are noise; so are those whose every part would be tried.
    private static let longest = 40

    package let roots: RootWords

    package init(_ roots: RootWords = RootWords()) { self.roots = roots }

    /// The root of a word, or the word itself in lower case where none of the known roots is in it.
    ///
    /// Never empty for a word that is not, and never longer than the word. Several words are taken one by one.
    package func stem(_ word: String) -> String {
        let letters = word.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
        guard letters.contains(UInt8(ascii: " ")) else { return stem(letters[...]) }
        return letters.split(separator: UInt8(ascii: " ")).map(stem).joined(separator: " ")
    }

    /// Whether a word is a root or made of one.
    package func knows(_ word: String) -> Bool {
        let letters = Array(word.utf8)
        return letters.count <= Stemmer.longest && root(of: letters[...]) != nil
    }

    /// How a word that is no root is made; nil where it is one, or of no known one.
    func reading(of word: String) -> StemSearch.Reading? {
        let letters = Array(word.utf8)
        guard (4...Stemmer.longest).contains(letters.count), !isRoot(Stem(letters[...])) else { return nil }
        return StemSearch.reading(of: Stem(letters[...]), in: roots)
    }

    private func stem(_ letters: ArraySlice<UInt8>) -> String {
        let text = String(decoding: letters, as: UTF8.self)
        guard letters.count <= Stemmer.longest else { return text }
        if let root = root(of: letters) { return root }
        // "Rata2", "kali2nya": the figure stands for the word once more.
        if let figure = letters.firstIndex(where: { (48...57).contains($0) }), figure > letters.startIndex,
            letters[figure] == UInt8(ascii: "2")
        {
            return stem(letters[..<figure])
        }
        return text
    }

    private func root(of letters: ArraySlice<UInt8>) -> String? {
        let word = Stem(letters)
        guard word.count >= 2 else { return nil }
        if isRoot(word) { return word.text }
        if let hyphen = letters.firstIndex(of: UInt8(ascii: "-")) { return doubled(letters, at: hyphen) }
        guard word.count >= 4 else { return nil }
        return (StemSearch.reading(of: word, in: roots)?.stem ?? Infix.root(of: word, isRoot: isRoot))?.text
    }

    private func isRoot(_ word: Stem) -> Bool { !roots.classes(of: word).isDisjoint(with: .roots) }

    /// "Buku-bukunya", "meniru-nirukan": one root on both sides.
    ///
    /// "Kuasa-Mu": a possessive set off.
    private func doubled(_ letters: ArraySlice<UInt8>, at hyphen: Int) -> String? {
        let (first, second) = (letters[..<hyphen], letters[(hyphen + 1)...])
        guard let one = root(of: first) else { return nil }
        if let next = second.firstIndex(of: UInt8(ascii: "-")) {
            return isClitic(second[(next + 1)...]) ? doubled(letters[..<next], at: hyphen) : nil
        }
        if isClitic(second) || root(of: second) == one { return one }
        // "Beria-ia" alone might be of "ria"; what is doubled tells.
        let word = Stem(second)
        return isRoot(word) && first.reversed().starts(with: second.reversed()) ? word.text : nil
    }

    private func isClitic(_ letters: ArraySlice<UInt8>) -> Bool {
        ["ku", "mu", "nya", "lah", "kah", "pun"].contains { $0.utf8.elementsEqual(letters) }
    }
}
