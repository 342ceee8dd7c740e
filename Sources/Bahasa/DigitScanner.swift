/// Digits side by side, in a text.
struct DigitRun {
    var digits: [UInt8]
    var range: Range<String.Index>
    /// The sign between this run and the one before, if it was a single one.
    var separator: UInt8?
}

extension DigitRun {
    /// Where runs from one on come to exactly so many digits.
    static func end(of count: Int, in cluster: [DigitRun], from start: Int) -> Int? {
        var sum = 0
        for position in start..<cluster.count {
            sum += cluster[position].digits.count
            if sum == count { return position + 1 }
            if sum > count { return nil }
        }
        return nil
    }

    /// `2026-10-14`, `14/10/26`: three runs that can be nothing but a day.
    static func isDate(_ cluster: [DigitRun], at start: Int) -> Bool {
        guard start + 2 < cluster.count else { return false }
        let parts = cluster[start...start + 2].map(\.digits)
        let values = parts.map { $0.reduce(0) { min($0 * 10 + Int($1 - 48), 100_000) } }
        guard let separator = cluster[start + 1].separator, separator == cluster[start + 2].separator,
            separator != UInt8(ascii: " ")
        else { return false }
        let lengths = parts.map(\.count)
        guard lengths[1] <= 2, values[1] <= 12 else { return false }
        let years = 1900...2100
        if lengths[0] == 4 { return years.contains(values[0]) && lengths[2] <= 2 && values[2] <= 31 }
        guard lengths[0] <= 2, values[0] <= 31 else { return false }
        return lengths[2] == 2 || (lengths[2] == 4 && years.contains(values[2]))
    }

    /// `850.000.000`: thousands with dots or commas.
    static func isMoney(_ runs: ArraySlice<DigitRun>) -> Bool {
        guard let first = runs.first, runs.count > 1, first.digits.count <= 3, first.digits.first != 48 else {
            return false
        }
        return runs.dropFirst().allSatisfy {
            $0.digits.count == 3 && ($0.separator == UInt8(ascii: ".") || $0.separator == UInt8(ascii: ","))
        }
    }
}

/// Goes through a text once and gives its digits in clusters: runs with little between them.
struct DigitScanner {
    private let text: String
    private var index: String.Index
    /// How many separators may stand between two runs of one number, as in `0812 - 3456`.
    private static let widestGap = 3
    /// Runs in one cluster; more are no one number, and would make the search quadratic.
    private static let mostRuns = 64

    init(_ text: String) {
        self.text = text
        index = text.unicodeScalars.startIndex
    }

    /// The next cluster; nil at the end.
    mutating func next() -> [DigitRun]? {
        var cluster: [DigitRun] = []
        var gap: [UInt8] = []
        while index < text.unicodeScalars.endIndex, cluster.count < DigitScanner.mostRuns {
            if let run = takeRun(after: gap) {
                cluster.append(run)
                gap = []
                continue
            }
            let scalar = text.unicodeScalars[index]
            if !cluster.isEmpty {
                switch Folded(scalar) {
                case .nothing: break
                case .space where scalar != "\n" && scalar != "\r" && scalar != "\t": gap.append(UInt8(ascii: " "))
                case .sign(let sign) where ".-/()+,_".utf8.contains(sign): gap.append(sign)
                default: return finish(cluster)
                }
                if gap.count > DigitScanner.widestGap { return finish(cluster) }
            }
            index = text.unicodeScalars.index(after: index)
        }
        return cluster.isEmpty ? nil : cluster
    }

    private mutating func finish(_ cluster: [DigitRun]) -> [DigitRun] {
        index = text.unicodeScalars.index(after: index)
        return cluster
    }

    /// The run of digits that begins here; an O or an l between digits is a digit to those who type it.
    private mutating func takeRun(after gap: [UInt8]) -> DigitRun? {
        let scalars = text.unicodeScalars
        let start = index
        var digits: [UInt8] = []
        var end = index
        var next = index
        while next < scalars.endIndex {
            let folded = Folded(scalars[next])
            if case .nothing = folded, !digits.isEmpty {
                next = scalars.index(after: next)
                continue
            }
            guard let digit = digit(folded, at: next, isWithin: !digits.isEmpty) else { break }
            digits.append(digit)
            next = scalars.index(after: next)
            end = next
        }
        guard !digits.isEmpty else { return nil }
        index = end
        return DigitRun(digits: digits, range: start..<end, separator: gap.count == 1 ? gap[0] : nil)
    }

    /// The digit a character is, or passes for between digits.
    private func digit(_ folded: Folded, at position: String.Index, isWithin: Bool) -> UInt8? {
        switch folded {
        case .digit(let digit): digit
        case .letter(UInt8(ascii: "o")) where isWithin && isDigit(after: position): UInt8(ascii: "0")
        case .letter(UInt8(ascii: "l")) where isWithin && isDigit(after: position): UInt8(ascii: "1")
        case .letter(UInt8(ascii: "i")) where isWithin && isDigit(after: position): UInt8(ascii: "1")
        default: nil
        }
    }

    private func isDigit(after position: String.Index) -> Bool {
        let next = text.unicodeScalars.index(after: position)
        guard next < text.unicodeScalars.endIndex else { return false }
        if case .digit = Folded(text.unicodeScalars[next]) { return true }
        return false
    }
}
