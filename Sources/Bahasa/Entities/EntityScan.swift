/// One saying while its entities are read: each reader adds what it sees, and at last the best that fit together stay.
struct EntityScan {
    let saying: Saying
    let recogniser: EntityRecogniser
    let words: ReadWords
    let cues: CueSheet
    let numbers: [SpokenNumber]
    /// The present one.
    let year: Int
    var found: [Candidate] = []

    struct Candidate {
        /// Nil for words that are known to be something else, so that nobody else takes them.
        var value: Entity.Value?
        var tokens: Range<Int>
        var confidence: Double
    }

    var tokens: [Token] { saying.tokens }

    init(_ saying: Saying, by recogniser: EntityRecogniser, year: Int) {
        self.saying = saying
        self.recogniser = recogniser
        self.year = year
        words = ReadWords(saying, meaning: recogniser.meaning)
        cues = CueSheet(saying, words: words, by: recogniser.words)
        numbers = saying.numbers()
    }

    mutating func add(_ value: Entity.Value?, _ tokens: Range<Int>, _ confidence: Double) {
        found.append(Candidate(value: value, tokens: tokens, confidence: confidence))
    }

    /// The first token at or after one that is more than a dot, a comma or a colon.
    func skippingStops(_ position: Int) -> Int {
        var position = position
        while position < tokens.count, tokens[position].isSign(oneOf: ".:,=;") { position += 1 }
        return position
    }

    /// The number that begins at a token.
    func number(at position: Int) -> SpokenNumber? {
        var low = 0
        var high = numbers.count
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle].tokens.lowerBound < position { low = middle + 1 } else { high = middle }
        }
        return low < numbers.count && numbers[low].tokens.lowerBound == position ? numbers[low] : nil
    }

    /// Whether a label stands before a token, with only a few words between.
    func isLabelled(_ kind: Cue.Kind, before position: Int, within reach: Int) -> Bool {
        cues.contains(kind, in: max(0, position - reach)..<max(0, position))
    }
}

extension EntityScan {
    /// The candidates that keep their words against the others, in order.
    func chosen() -> [Entity] {
        var taken: [(bytes: Range<Int>, candidate: Candidate)] = []
        for candidate in found.sorted(by: { $0.weight > $1.weight }) {
            let bytes = bytes(of: candidate.tokens)
            guard !taken.contains(where: { $0.bytes.overlaps(bytes) }) else { continue }
            taken.append((bytes, candidate))
        }
        return taken.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }.compactMap { bytes, candidate in
            candidate.value.map { Entity(value: $0, confidence: candidate.confidence, bytes: bytes) }
        }
    }

    /// Where tokens stand, widened to whole characters: an accent goes with its letter.
    private func bytes(of range: Range<Int>) -> Range<Int> {
        let source = saying.source
        let start = tokens[range.lowerBound].range.lowerBound
        let end = tokens[range.upperBound - 1].range.upperBound
        let first = source.characterBorders(around: start)?.lowerBound ?? start
        let last = source.characterBorders(around: end)?.upperBound ?? end
        return first..<last
    }
}

extension EntityScan.Candidate {
    /// A longer reading explains more of the message.
    fileprivate var weight: Double { confidence + 0.05 * Double(min(tokens.count, 6)) }
}

extension String {
    /// Where the character begins and ends that some offset in UTF-8 lies within; nil for one between two characters.
    fileprivate func characterBorders(around offset: Int) -> Range<Int>? {
        let index = utf8.index(utf8.startIndex, offsetBy: offset)
        guard index < endIndex, index.samePosition(in: self) == nil else { return nil }
        // The index after one within a character is that of the next character.
        let next = self.index(after: index)
        let start = self.index(before: next)
        return utf8.distance(from: utf8.startIndex, to: start)..<utf8.distance(from: utf8.startIndex, to: next)
    }
}
