/// Spells one word of a chat as the dictionary does, keeping its meaning and its form.
struct Speller: Sendable {
    /// Chat spellings, each with the words it stands for.
    let spellings: [String: [String]]
    let lexicon: Lexicon
    let stemmer: Stemmer
    private let corrector: Corrector?

    init(spellings: [String: String], lexicon: Lexicon, stemmer: Stemmer) {
        self.spellings = spellings.mapValues { $0.split(separator: " ").map(String.init) }
        self.lexicon = lexicon
        self.stemmer = stemmer
        let targets = self.spellings.values.filter { $0.count == 1 }.compactMap(\.first)
        corrector = stemmer.roots.count == 0 ? nil : Corrector(Array(Set(stemmer.roots.intended + targets)).sorted())
    }

    /// The words of the dictionary that a word stands for; itself where nothing better is known.
    func words(for word: String) -> [String] {
        if let words = spellings[word] { return words }
        if isListed(word) { return [word] }
        if word.hasLongRun { return reduced(word) }
        guard corrector != nil, word.utf8.count >= 3 else { return [word] }
        if let words = apart(word) { return words }
        if let reading = stemmer.reading(of: word) { return [formal(word, reading)] }
        if let words = unstretched(word) ?? affixed(word) { return words }
        return [stemmer.knows(word) ? word : corrector?.nearest(to: word) ?? word]
    }

    /// What a run of letters and digits says; nil where it says nothing.
    func wordsOfLeet(_ text: String) -> [String]? {
        guard text.utf8.count >= 4, text.utf8.first.map({ (97...122).contains($0) }) == true,
            let word = text.withoutLeet
        else { return nil }
        if let words = spellings[word] { return words }
        return isListed(word) || (corrector != nil && stemmer.knows(word)) ? [word] : nil
    }

    /// Whether "di" before this word is its prefix: "di bayar", "di daftarkan".
    func isPassive(_ word: String) -> Bool {
        let classes = stemmer.roots[word]
        if !classes.isDisjoint(with: .roots.union(.place)) {
            return classes.contains(.verb) && classes.isDisjoint(with: [.place, .other])
        }
        guard let reading = stemmer.reading(of: word), reading.outermost == nil else { return false }
        return reading.suffix.makesVerb
    }

    /// A word as it stands in a list of ours.
    private func isListed(_ word: String) -> Bool { !lexicon[word].isEmpty || !stemmer.roots[word].isEmpty }

    /// "Maaaf" may be "maaf" or "maf"; the spelling that stands for something is the one.
    private func reduced(_ word: String) -> [String] {
        let (once, twice) = (word.reducingRuns(to: 1), word.reducingRuns(to: 2))
        if let words = spellings[once] ?? spellings[twice] { return words }
        if isListed(once) { return [once] }
        if isListed(twice) { return [twice] }
        // What begins in a run is no word drawn out: "xxx", "www".
        guard corrector != nil, once != word else { return [once] }
        return once.utf8.prefix(2).elementsEqual(word.utf8.prefix(2)) ? words(for: once) : [word]
    }

    /// "Dirumah", "kesana": the preposition is a word of its own.
    private func apart(_ word: String) -> [String]? {
        guard word.hasPrefix("di") || word.hasPrefix("ke") else { return nil }
        let place = String(word.dropFirst(2))
        return stemmer.roots[place].contains(.place) ? [String(word.prefix(2)), place] : nil
    }

    /// "Akuu", "kakk".
    private func unstretched(_ word: String) -> [String]? {
        let bytes = Array(word.utf8)
        guard bytes.count >= 3, bytes[bytes.count - 1] == bytes[bytes.count - 2] else { return nil }
        let shorter = String(word.dropLast())
        return spellings[shorter] ?? (isListed(shorter) || stemmer.knows(shorter) ? [shorter] : nil)
    }
}

// Chat spellings inside affixes.
extension Speller {
    private static let clitics: [(written: String, meant: String)] = [
        ("nya", "nya"), ("ny", "nya"), ("ku", "ku"), ("mu", "mu"), ("lah", "lah"), ("kah", "kah"), ("pun", "pun"),
    ]
    private static let prefixes: [(written: String, meant: String)] = [
        ("di", "di"), ("ke", "ter"), ("se", "se"), ("ber", "ber"), ("ter", "ter"),
    ]

    /// "Duitnya" → "uangnya", "dibyr" → "dibayar", "dikirimny" → "dikirimnya".
    private func affixed(_ word: String) -> [String]? {
        for clitic in Speller.clitics where word.hasSuffix(clitic.written) {
            let base = String(word.dropLast(clitic.written.utf8.count))
            guard base.utf8.count >= 2, let words = inner(base) ?? (clitic.written == "ny" ? known(base) : nil) else {
                continue
            }
            return words.dropLast() + [(words.last ?? "") + clitic.meant]
        }
        return inner(word)
    }

    private func inner(_ word: String) -> [String]? {
        if let words = spellings[word], words.count == 1 { return words }
        for prefix in Speller.prefixes where word.hasPrefix(prefix.written) {
            let base = String(word.dropFirst(prefix.written.utf8.count))
            guard base.utf8.count >= 3, let words = spellings[base], words.count == 1, let meant = words.first,
                !stemmer.knows(word), stemmer.roots[meant].contains(.verb)
            else { continue }
            return [prefix.meant + meant]
        }
        if word.hasSuffix("in"), let base = inner(String(word.dropLast(2))), let meant = base.first,
            stemmer.knows(meant)
        {
            return [meant + "kan"]
        }
        return nil
    }

    private func known(_ word: String) -> [String]? { stemmer.knows(word) ? [word] : nil }
}

// The chat's affixes on words of the dictionary.
extension Speller {
    /// "Ngirimin" → "mengirimkan", "kepotong" → "terpotong", "bayarin" → "bayarkan".
    private func formal(_ word: String, _ reading: StemSearch.Reading) -> String {
        // Most words of a message are made as the grammar has it.
        guard reading.outermost == .colloquial || reading.outermost == .ke || reading.suffix == .colloquial else {
            return word
        }
        let root = reading.stem.text
        if reading.outermost == .colloquial, let rest = Speller.rest(of: word, after: root) {
            return ActiveVerb.of(root) + (rest.hasPrefix("in") ? "kan" + rest.dropFirst(2) : rest)
        }
        if reading.outermost == .ke, reading.suffix == .none, stemmer.roots[root].contains(.verb), word == "ke" + root {
            return (root.hasPrefix("r") ? "te" : "ter") + root
        }
        if reading.suffix == .colloquial, word.hasSuffix("in") { return word.dropLast(2) + "kan" }
        return word
    }

    /// What follows the root in a word whose prefix may have swallowed its first letter.
    private static func rest(of word: String, after root: String) -> Substring? {
        let tail = root.dropFirst()
        for length in 1...3 {
            let candidate = word.dropFirst(length)
            if candidate.hasPrefix(tail) { return candidate.dropFirst(tail.count) }
            if candidate.hasPrefix(root) { return candidate.dropFirst(root.count) }
        }
        return nil
    }
}
