/// What stands between the cells of a row.
package enum Delimiter: UInt8, CaseIterable, Hashable, Sendable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
    case pipe = 0x7C
}

extension Delimiter {
    /// The delimiter that most lines of a sample agree on; a comma where none is met.
    ///
    /// Amounts with decimals put a comma into every line too, so that lines count first and the number in each second.
    package static func detect(_ sample: [UInt8]) -> Delimiter {
        let lines = counts(in: sample)
        var best = (delimiter: Delimiter.comma, lines: 0, count: 0)
        for delimiter in allCases {
            let counts = lines.compactMap { $0[delimiter] }
            for (count, agreeing) in Dictionary(grouping: counts, by: \.self).mapValues(\.count)
            where (agreeing, count) > (best.lines, best.count) {
                best = (delimiter, agreeing, count)
            }
        }
        return best.delimiter
    }

    /// What a first line `sep=;`, as Excel writes and reads it, says.
    package static func stated(in line: String) -> Delimiter? {
        let bytes = Array(line.lowercased().utf8)
        guard bytes.count == 5, bytes.starts(with: "sep=".utf8) else { return nil }
        return Delimiter(rawValue: bytes[4])
    }

    /// How often each stands outside quotes in each line; a line without any is not counted.
    private static func counts(in sample: [UInt8]) -> [[Delimiter: Int]] {
        var lines: [[Delimiter: Int]] = []
        var line: [Delimiter: Int] = [:]
        var isQuoted = false
        for byte in sample {
            switch byte {
            case .quote: isQuoted.toggle()
            case .lineFeed where !isQuoted, .carriageReturn where !isQuoted:
                lines.append(line)
                line = [:]
            default: if !isQuoted, let delimiter = Delimiter(rawValue: byte) { line[delimiter, default: 0] += 1 }
            }
        }
        return lines + [line]
    }
}

extension UInt8 {
    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
}
