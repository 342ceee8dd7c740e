/// Reads for how many months.
package enum MonthCount {
    /// The months in "3 bulan", "setahun", "enam bln" or "1"; years count twelve.
    package static func read(_ saying: Saying) throws(MonthCountFault) -> Int {
        try months(in: saying)
    }
}

/// Why no number of months could be read.
package enum MonthCountFault: Error, Hashable, Sendable {
    case nothing
    case zero
    case negative
    /// More than a thousand months.
    case tooMany
    /// As in "3 atau 6 bulan".
    case several([Int])
}
