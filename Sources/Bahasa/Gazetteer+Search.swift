extension Gazetteer {
    /// Every complete mention in the order of the text; where mentions overlap, the one with most letters wins.
    package func mentions(in saying: Saying) -> [Match] { mentions(among: ReadWords(saying)) }

    /// The same among words that may be chat spellings of others.
    func mentions(among words: ReadWords) -> [Match] {
        var hits: [Hit] = []
        for first in words.list.indices {
            index.complete.visit(words, from: first) { phrase, tokens in
                let names = index.spelling[phrase]
                let letters = names.first.map { index.names[$0].letters.count } ?? 0
                hits.append(Hit(tokens: tokens, letters: letters, names: names))
            }
        }
        return select(hits)
    }

    /// The one entry meant.
    ///
    /// A text that holds only the beginning of several names, as "pejaten", or the name of a group is ambiguous between
    /// them; so are several mentions, unless all are of one entry. Misspellings are considered where nothing is spelt right.
    package func find(in saying: Saying) throws(GazetteerFault) -> Match {
        let stretches = Stretch.all(in: saying, mostWords: index.mostWords)
        let exact = mentions(in: saying)
        if exact.contains(where: { !isAfter(labels.misleading, $0, in: saying) }),
            let match = try theOne(of: exact, in: saying)
        {
            return index.beginsLonger(match.name) ? completion(of: [match], in: stretches) ?? match : match
        }
        let partial = select(
            stretches.compactMap { stretch in index.beginnings[stretch.text].map { Hit(stretch, names: $0) } })
        if exact.isEmpty, let match = completion(of: partial, in: stretches) { return match }
        let members = group(among: stretches)
        guard members.isEmpty else { throw .several(members) }
        if let match = try theOne(of: exact.isEmpty ? partial : exact, in: saying) { return match }
        if let match = try theOne(of: misspelt(stretches), in: saying) { return match }
        throw .unknown
    }

    /// The entries of the group with the longest name in the text, after those whose own name begins with it.
    private func group(among stretches: [Stretch]) -> [String] {
        let named = stretches.filter { index.groups[$0.text]?.isEmpty == false }
        guard let name = named.max(by: { $0.text.utf8.count < $1.text.utf8.count })?.text else { return [] }
        let beginning = index.beginnings[name]?.map { index.names[$0].entry } ?? []
        return (beginning + (index.groups[name] ?? [])).distinct
    }

    /// The one complete name that a stretch comes near to which holds more than a name or its beginning.
    ///
    /// "Gandaria utra" begins two names and is nearly one of them; "karet smeanggi" is not Karet.
    private func completion(of found: [Match], in stretches: [Stretch]) -> Match? {
        guard !found.isEmpty else { return nil }
        let longer = stretches.filter { stretch in
            found.contains { stretch.tokens.contains($0.tokens.lowerBound) && stretch.tokens.count > $0.tokens.count }
        }
        let near = misspelt(longer).filter { !$0.isPartial }
        return near.map(\.id).distinct.count == 1 ? near.first : nil
    }

    /// Guessing is dear; an answer to a question about a place or a job comes within its first words.
    private static let mostGuesses = 200

    /// The mentions with the fewest wrong letters, where none has none.
    func misspelt(_ stretches: [Stretch]) -> [Match] {
        let near = stretches.prefix(Gazetteer.mostGuesses).compactMap { stretch in
            index.nearest(to: Array(stretch.text.utf8)).map { Hit(stretch, names: $0.names, distance: $0.distance) }
        }
        guard let least = near.map(\.distance).min() else { return [] }
        return select(near.filter { $0.distance == least })
    }

    private func theOne(of matches: [Match], in saying: Saying) throws(GazetteerFault) -> Match? {
        guard let first = matches.first else { return nil }
        let preferred = matches.filter { isAfter(labels.preferred, $0, in: saying) }
        let likely = preferred.isEmpty ? matches.filter { !isAfter(labels.misleading, $0, in: saying) } : preferred
        let ids = likely.map(\.id).distinct
        if ids.count == 1 { return likely[0] }
        throw .several(ids.isEmpty ? [first.id] : ids)
    }

    func isAfter(_ words: Set<String>, _ match: Match, in saying: Saying) -> Bool {
        let before = saying.tokens[..<match.tokens.lowerBound].last { $0.kind != .symbol }
        return before.map { words.contains($0.text) } ?? false
    }

    /// Where some names may be meant.
    fileprivate struct Hit {
        var tokens: Range<Int>
        var letters: Int
        var names: [Int]
        var distance = 0
    }

    /// The longest of overlapping hits, as matches in the order of the text.
    private func select(_ hits: [Hit]) -> [Match] {
        guard hits.count > 1 else { return hits.flatMap(matches) }
        var chosen: [Hit] = []
        for hit in hits.sorted(by: { $0.letters > $1.letters })
        where !chosen.contains(where: { $0.tokens.overlaps(hit.tokens) }) {
            chosen.append(hit)
        }
        return chosen.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }.flatMap(matches)
    }

    private func matches(_ hit: Hit) -> [Match] {
        hit.names.map { position in
            let name = index.names[position]
            return Match(
                id: name.entry, name: name.text, distance: hit.distance, isPartial: name.isPartial, tokens: hit.tokens)
        }
    }
}

extension Gazetteer.Hit {
    fileprivate init(_ stretch: Stretch, names: [Int], distance: Int = 0) {
        self.init(tokens: stretch.tokens, letters: stretch.text.utf8.count, names: names, distance: distance)
    }
}

/// A few neighbouring words of a saying, written together.
struct Stretch {
    var text: String
    var tokens: Range<Int>

    /// Every stretch of up to so many words, symbols passed over.
    static func all(in saying: Saying, mostWords: Int) -> [Stretch] {
        let contents = saying.contents
        var stretches: [Stretch] = []
        stretches.reserveCapacity(contents.count * mostWords)
        for first in contents.indices {
            var text = ""
            for last in first..<min(first + mostWords, contents.count) {
                text += contents[last].text
                guard text.utf8.count <= longest else { break }
                stretches.append(Stretch(text: text, tokens: contents[first].position..<contents[last].position + 1))
            }
        }
        return stretches
    }

    /// No name has more letters.
    private static let longest = 48
}
