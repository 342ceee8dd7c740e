/// Finds the word of the dictionary that a misspelt one was meant to be.
///
/// One slip is allowed from four letters on, two from eight; only where a single word is nearest, and only with the same
/// first letter, which people hardly ever miss. Words are found by what is left of them without one or two letters
/// (W. Garbe's symmetric deletions; T. Bocek et al., "Fast Similarity Search in Large Dictionaries", 2007), so that the
/// time does not grow with the dictionary; what is found is measured by ``EditPattern``.
struct Corrector: Sendable {
    private static let shortest = 4
    private static let longest = 24
    /// From here on two slips are forgiven.
    private static let long = 8

    private let words: [[UInt8]]
    /// What is left of each word, as a hash in the upper and the word's position in the lower half, in order.
    private let remains: [UInt64]

    init(_ words: [String]) {
        let letters = words.map { Array($0.utf8) }.filter {
            (Corrector.shortest...Corrector.longest).contains($0.count) && $0.allSatisfy(Corrector.isLetter)
        }
        var remains: [UInt64] = []
        for (position, word) in letters.enumerated() {
            Corrector.deleting(word.count >= Corrector.long - 2 ? 2 : 1, from: word) { hash in
                remains.append(UInt64(hash) << 32 | UInt64(position))
            }
        }
        remains.sort()
        self.words = letters
        self.remains = remains
    }

    /// The word meant; nil where none is near, or several are.
    func nearest(to word: String) -> String? {
        let word = Array(word.utf8)
        guard (Corrector.shortest...Corrector.longest).contains(word.count), word.allSatisfy(Corrector.isLetter),
            let pattern = EditPattern(word)
        else { return nil }
        let slips = word.count >= Corrector.long ? 2 : 1
        var candidates = Set<Int>()
        Corrector.deleting(slips, from: word) { hash in collect(hash, into: &candidates) }
        var best: (distance: Int, positions: [Int]) = (slips + 1, [])
        for position in candidates where words[position].first == word.first {
            let distance = pattern.distance(to: words[position])
            guard distance <= slips, isPlausible(word, words[position], distance: distance)
            else { continue }
            if distance < best.distance { best = (distance, []) }
            if distance == best.distance { best.positions.append(position) }
        }
        guard best.positions.count == 1, let position = best.positions.first else { return nil }
        return String(decoding: words[position], as: UTF8.self)
    }

    /// Whether a slip of the finger makes the one of the other.
    ///
    /// Short words and names lie close together ("agus", "alus"; "batam", "bata"): there only a letter left out in the
    /// middle is one. Two slips leave the end in its place.
    private func isPlausible(_ word: [UInt8], _ candidate: [UInt8], distance: Int) -> Bool {
        if word.count <= 5 { return candidate.count > word.count && candidate.last == word.last }
        return distance < 2 || candidate.last == word.last
    }

    private func collect(_ hash: UInt32, into candidates: inout Set<Int>) {
        var (low, high) = (0, remains.count)
        let wanted = UInt64(hash) << 32
        while low < high {
            let middle = (low + high) / 2
            if remains[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        while low < remains.count, remains[low] >> 32 == UInt64(hash) {
            candidates.insert(Int(remains[low] & 0xFFFF_FFFF))
            low += 1
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }

    /// The word, and it without each letter, and without each two.
    private static func deleting(_ slips: Int, from word: [UInt8], _ take: (UInt32) -> Void) {
        take(hash(word, without: -1, -1))
        for first in word.indices {
            take(hash(word, without: first, -1))
            guard slips > 1 else { continue }
            for second in first + 1..<max(word.count, first + 1) { take(hash(word, without: first, second)) }
        }
    }

    private static func hash(_ word: [UInt8], without first: Int, _ second: Int) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for (position, letter) in word.enumerated() where position != first && position != second {
            hash = (hash ^ UInt32(letter)) &* 0x0100_0193
        }
        return hash
    }
}
