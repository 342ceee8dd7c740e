/// Words in one line of bytes, a space before, between and behind them, and the hash of each.
struct WordLine {
    private(set) var bytes: [UInt8] = [UInt8(ascii: " ")]
    /// Each word with the spaces around it.
    private(set) var padded: [Range<Int>] = []
    private(set) var hashes: [UInt64] = []

    mutating func append(_ word: String) {
        let start = bytes.count - 1
        bytes.append(contentsOf: word.utf8)
        hashes.append(FeatureKey.word(word.utf8))
        bytes.append(UInt8(ascii: " "))
        padded.append(start..<bytes.count)
    }

    mutating func clear() {
        bytes.removeSubrange(1...)
        padded.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
    }
}

extension FeatureSheet {
    /// Words and pairs of neighbours.
    mutating func writeWords(_ line: WordLine, in block: FeatureBlock) {
        for hash in line.hashes { write(hash, in: block) }
        for (first, second) in zip(line.hashes, line.hashes.dropFirst()) {
            write(FeatureKey.pair(first, second), in: block)
        }
        end(block)
    }

    /// Runs of 2 to 5 letters of each word with its spaces, which tell beginnings and ends; a shorter word whole, once.
    mutating func writeLetters(_ line: WordLine, in block: FeatureBlock) {
        line.bytes.withUnsafeBufferPointer { bytes in
            for word in line.padded {
                for start in word {
                    // The bytes so far with their number above them, which tells "a" from "\0a".
                    var packed = UInt64(bytes[start])
                    let longest = min(5, word.upperBound - start)
                    guard longest > 1 else { break }
                    for length in 2...longest {
                        packed = packed << 8 | UInt64(bytes[start + length - 1])
                        write(packed | UInt64(length) << 56, in: block)
                    }
                }
            }
        }
        end(block)
    }

    /// Each word, and any two of the first distinct ones.
    mutating func writeCompany(_ line: WordLine, in block: FeatureBlock) {
        var distinct: [UInt64] = []
        distinct.reserveCapacity(line.hashes.count)
        for hash in line.hashes where !distinct.contains(hash) {
            // A story of thousands of words is judged by its beginning.
            if distinct.count == 64 { break }
            distinct.append(hash)
        }
        for hash in distinct { write(hash, in: block) }
        let first = distinct.prefix(14)
        for (position, one) in first.enumerated() {
            for other in first[..<position] { write(FeatureKey.company(one, other), in: block) }
        }
        end(block)
    }
}
