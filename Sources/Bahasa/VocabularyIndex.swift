/// The words of the example questions by their letter triples, to recognise one that is misspelt or inflected.
struct VocabularyIndex: Sendable {
    private let words: [String]
    private let known: Set<String>
    private let triples: [Set<UInt32>]
    private var byTriple: [UInt32: [Int]] = [:]

    /// How alike two words must be, by the Dice coefficient of their triples.
    private static let likeEnough = 0.5
    /// Shorter words have too few triples to be told apart.
    private static let shortest = 4

    init(_ words: [String]) {
        self.words = words
        known = Set(words)
        triples = words.map(VocabularyIndex.triples)
        for (position, triples) in triples.enumerated() {
            for triple in triples { byTriple[triple, default: []].append(position) }
        }
    }

    /// The known word most like a word, and how like it is, from 0 to 1; nil where none is.
    func nearest(to word: String) -> (word: String, likeness: Double)? {
        if known.contains(word) { return (word, 1) }
        guard (VocabularyIndex.shortest...40).contains(word.utf8.count) else { return nil }
        let wanted = VocabularyIndex.triples(of: word)
        var shared: [Int: Int] = [:]
        for triple in wanted {
            for position in byTriple[triple] ?? [] { shared[position, default: 0] += 1 }
        }
        var best: (position: Int, likeness: Double)?
        for (position, count) in shared where words[position].utf8.count >= VocabularyIndex.shortest {
            let likeness = 2 * Double(count) / Double(wanted.count + triples[position].count)
            guard likeness >= VocabularyIndex.likeEnough else { continue }
            // Equal likeness goes to the first in the alphabet, so that the same text always reads the same.
            if best.map({ (likeness, $0.position) > ($0.likeness, position) }) ?? true { best = (position, likeness) }
        }
        return best.map { (words[$0.position], $0.likeness) }
    }

    /// Three letters in a row, the word's ends marked, packed into a number.
    private static func triples(of word: String) -> Set<UInt32> {
        let bytes = [1] + Array(word.utf8) + [2]
        guard bytes.count >= 3 else { return [] }
        return Set(
            (0...bytes.count - 3).map { start in
                bytes[start..<start + 3].reduce(0) { $0 << 8 | UInt32($1) }
            })
    }
}
