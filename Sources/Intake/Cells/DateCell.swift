import Bahasa
package import Jamsostek

/// A day as lists have it: `01-11-2026`, `1/11/26`, `17 Agt 1985`, `2026-11-01`, `2026-11-01 00:00:00`, or the number a
/// spreadsheet keeps for it.
package enum DateCell {
    package enum Kind: Hashable, Sendable {
        case birth
        /// A year of two digits lies near the present.
        case recent
    }

    /// The day comes before the month; nil where there is no such day.
    package static func read(_ cell: String, _ kind: Kind, today: CalendarDate) -> CalendarDate? {
        let text = withoutTime(cell)
        if let date = CalendarDate(text) { return date }
        if let date = serial(text) ?? figures(text) { return date }
        let saying = Saying(text)
        let spoken =
            switch kind {
            case .birth: try? SpokenDate.readBirth(saying, currentYear: today.year)
            case .recent: try? SpokenDate.read(saying, around: today.year)
            }
        return spoken.flatMap { try? CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
    }

    /// A contribution month: `2026-11`, `11/2026`, `Nov 2026`, or any day in it.
    package static func month(_ cell: String, today: CalendarDate) -> ContributionMonth? {
        let text = cell.filter { !$0.isWhitespace }
        if let month = ContributionMonth(text) { return month }
        let parts = text.split { "-/.".contains($0) }
        if parts.count == 2, parts[1].count == 4, let month = Int(parts[0]), let year = Int(parts[1]) {
            return try? ContributionMonth(year: year, month: month)
        }
        if let date = read(cell, .recent, today: today) { return ContributionMonth(date) }
        return read("1 " + cell, .recent, today: today).map { ContributionMonth($0) }
    }

    /// Spreadsheets write midnight behind a day.
    private static func withoutTime(_ cell: String) -> String {
        guard cell.contains(":"), let end = cell.firstIndex(where: { $0 == " " || $0 == "T" }) else { return cell }
        return String(cell[..<end])
    }

    /// Days since 30 December 1899, which is how spreadsheets count; only for days between 1927 and 2099, since fewer
    /// digits are more likely a year.
    private static func serial(_ text: String) -> CalendarDate? {
        let whole = text.hasSuffix(".0") || text.hasSuffix(",0") ? text.dropLast(2) : text[...]
        guard whole.utf8.count == 5, let days = Int(whole), (10_000...73_050).contains(days) else { return nil }
        return CalendarDate(daysSinceEpoch: days - 25_569)
    }

    /// `01-11-2026` and `2026/11/01`, without a detour through language: most cells are of this kind.
    private static func figures(_ text: String) -> CalendarDate? {
        let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
        let numbers = parts.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
        guard parts.count == 3, numbers.count == 3, numbers.allSatisfy({ $0 > 0 }) else { return nil }
        if parts[0].utf8.count == 4 { return try? CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) }
        guard parts[2].utf8.count == 4 else { return nil }
        return try? CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
    }
}
