/// Example questions as weighted features, and the entries they belong to.
///
/// An example is the unit vector of its words and word pairs, each weighted by its inverse document frequency (Spärck
/// Jones 1972); a question is compared by the cosine. Pairs count half of what a word counts.
struct QuestionIndex: Sendable {
    private struct Posting {
        var example: Int
        var weight: Double
    }

    private let normaliser: Normaliser
    private let ids: [String]
    /// The entry of each example, as a position in ``ids``.
    private let entryOfExample: [Int]
    private var postings: [String: [Posting]] = [:]
    private let rarity: [String: Double]
    /// The rarity of a word no example has.
    private let rarityOfUnknown: Double
    private let vocabulary: VocabularyIndex

    init(_ entries: [QuestionMatcher.Entry], normaliser: Normaliser) {
        let examples = entries.enumerated().flatMap { position, entry in
            (entry.questions + entry.keywords).map {
                (entry: position, words: QuestionIndex.telling(normaliser.words(in: $0)))
            }
        }.filter { !$0.words.isEmpty }
        var frequency: [String: Int] = [:]
        for example in examples {
            for feature in Set(QuestionIndex.features(of: example.words).map(\.text)) {
                frequency[feature, default: 0] += 1
            }
        }
        let count = Double(examples.count)
        self.normaliser = normaliser
        ids = entries.map(\.id)
        entryOfExample = examples.map(\.entry)
        rarity = frequency.mapValues { QuestionIndex.rarity(count: count, frequency: Double($0)) }
        rarityOfUnknown = QuestionIndex.rarity(count: count, frequency: 0.5)
        vocabulary = VocabularyIndex(Set(examples.flatMap(\.words)).sorted())
        for (position, example) in examples.enumerated() {
            for (feature, weight) in weighted(QuestionIndex.features(of: example.words)) {
                postings[feature, default: []].append(Posting(example: position, weight: weight))
            }
        }
    }

    func ranked(_ saying: Saying, limit: Int) -> [QuestionMatcher.Match] {
        let words = QuestionIndex.telling(normaliser.words(of: saying)).prefix(QuestionIndex.mostWords)
        let known = words.map { vocabulary.nearest(to: $0) ?? ($0, 1) }
        let features = QuestionIndex.features(of: known.map(\.word))
        var scores = [Double](repeating: 0, count: ids.count)
        var sums: [Int: Double] = [:]
        for (feature, weight) in weighted(features, trust: known.map(\.likeness)) {
            for posting in postings[feature] ?? [] { sums[posting.example, default: 0] += weight * posting.weight }
        }
        for (example, sum) in sums {
            scores[entryOfExample[example]] = max(scores[entryOfExample[example]], min(sum, 1))
        }
        return scores.enumerated().filter { $0.element > 0 }
            .sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
            .prefix(limit).map { QuestionMatcher.Match(id: ids[$0.offset], likeness: $0.element) }
    }
}

extension QuestionIndex {
    /// As like as a slip of the finger leaves a word; "cabai" is less like "cabang" than that.
    private static let surelyMeant = 0.6
    /// Shorter words nobody knows are noises more often than things.
    private static let shortestThing = 4

    /// Whether a text is about things that no example knows, and about nothing that is ours.
    ///
    /// A long question may mention such a thing in passing; a short one is about it.
    func isForeign(_ saying: Saying) -> Bool {
        let words = normaliser.words(of: saying)
        if words.contains(where: isOurs) { return false }
        let telling = QuestionIndex.telling(words)
        let things = telling.lazy.filter(isForeign).count
        return things > 0 && things * 4 >= telling.count
    }

    /// "Iuran", "iurannya".
    private func isOurs(_ word: Word) -> Bool {
        word.is(.domain)
            || (word.text.hasSuffix("nya") && normaliser.lexicon[String(word.text.dropLast(3))].contains(.domain))
    }

    private func isForeign(_ word: String) -> Bool {
        guard word.utf8.count >= QuestionIndex.shortestThing, Int(word) == nil, NumberWords.role(of: word) == nil else {
            return false
        }
        return (vocabulary.nearest(to: word)?.likeness ?? 0) < QuestionIndex.surelyMeant
    }
}

extension QuestionIndex {
    /// A long story is judged by its beginning.
    private static let mostWords = 64

    private struct Feature {
        var text: String
        /// What it counts beside a word: a pair of words is half.
        var share: Double
        /// The words it is made of, to ask how surely they were read.
        var words: Range<Int>
    }

    private static func rarity(count: Double, frequency: Double) -> Double {
        1 + logarithm((count + 1) / (frequency + 0.5))
    }

    private static func features(of words: [String]) -> [Feature] {
        var features = words.enumerated().map { Feature(text: $1, share: 1, words: $0..<$0 + 1) }
        for position in words.indices.dropLast() {
            features.append(
                Feature(text: "\(words[position]) \(words[position + 1])", share: 0.5, words: position..<position + 2))
        }
        return features
    }

    /// The features as a unit vector.
    ///
    /// A word nobody knows counts in the length, so that a text mostly about other things is like nothing; an unknown
    /// pair of known words does not.
    private func weighted(_ features: [Feature], trust: [Double] = []) -> [(feature: String, weight: Double)] {
        // In the order of the text, so that sums round the same way every time.
        var weights: [(feature: String, weight: Double)] = []
        var places: [String: Int] = [:]
        var squares = 0.0
        for feature in features {
            guard let rarity = rarity[feature.text] else {
                if feature.words.count == 1 { squares += rarityOfUnknown * rarityOfUnknown }
                continue
            }
            let weight = rarity * feature.share * (trust.isEmpty ? 1 : trust[feature.words].reduce(1, *))
            if let place = places[feature.text] {
                weights[place].weight += weight
            } else {
                places[feature.text] = weights.count
                weights.append((feature.text, weight))
            }
        }
        squares += weights.reduce(0) { $0 + $1.weight * $1.weight }
        guard squares > 0 else { return [] }
        let length = squares.squareRoot()
        return weights.map { ($0.feature, $0.weight / length) }
    }

    /// The words that tell what a text is about.
    private static func telling(_ words: [Word]) -> [String] {
        let telling = words.filter { !$0.is(.untelling) }
        return (telling.isEmpty ? words : telling).map(\.text)
    }
}
