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
