/// A word prepared to be compared with many others.
///
/// Counts how many letters must be added, dropped, changed or swapped with a neighbour to make one word of another
/// (optimal string alignment), all letters at once in the bits of a machine word: H. Hyyrö, "A Bit-Vector Algorithm for
/// Computing Levenshtein and Damerau Edit Distances", Nordic Journal of Computing 10 (2003).
package struct EditPattern {
    /// As many letters as a machine word has bits.
    static let longest = 64

    /// For each byte, the places where the pattern has it.
    private var places = [UInt64](repeating: 0, count: 256)
    private let count: Int

    /// Takes a word of 1 to ``longest`` bytes; nil for any other.
    package init?(_ word: [UInt8]) {
        guard (1...EditPattern.longest).contains(word.count) else { return nil }
        count = word.count
        for (position, byte) in word.enumerated() { places[Int(byte)] |= 1 << UInt64(position) }
    }

    package func distance(to word: [UInt8]) -> Int {
        var positive = UInt64.max
        var negative: UInt64 = 0
        var diagonal: UInt64 = 0
        var previous: UInt64 = 0
        var distance = count
        let end: UInt64 = 1 << UInt64(count - 1)
        for byte in word {
            let matches = places[Int(byte)]
            let swapped = ((~diagonal & matches) << 1) & previous
            diagonal = (((matches & positive) &+ positive) ^ positive) | matches | negative | swapped
            let up = negative | ~(diagonal | positive)
            let down = diagonal & positive
            if up & end != 0 { distance += 1 }
            if down & end != 0 { distance -= 1 }
            let carried = up << 1 | 1
            positive = down << 1 | ~(diagonal | carried)
            negative = carried & diagonal
            previous = matches
        }
        return distance
    }
}
