/// The month a contribution is owed for, which fixes its price, whenever it is paid.
///
/// Lies between January of the year 1 and December 9999; arithmetic beyond gives the nearest end.
package struct ContributionMonth: Hashable, Sendable {
    private let ordinal: Int

    package init(year: Int, month: Int) throws(CalendarFault) {
        guard CalendarDate.years.contains(year) else { throw .year(year) }
        guard (1...12).contains(month) else { throw .month(month) }
        ordinal = year * 12 + month - 1
    }

    /// The month a day lies in.
    package init(_ date: CalendarDate) {
        ordinal = date.year * 12 + date.month - 1
    }

    private init(ordinal: Int) {
        self.ordinal = min(max(ordinal, 12), 9999 * 12 + 11)
    }

    package var year: Int { ordinal / 12 }
    package var month: Int { ordinal % 12 + 1 }

    package var firstDay: CalendarDate { CalendarDate(knownYear: year, month: month, day: 1) }
    package var lastDay: CalendarDate {
        CalendarDate(knownYear: year, month: month, day: CalendarDate.days(inMonth: month, year: year))
    }
}

extension ContributionMonth: Strideable {
    package func distance(to other: Self) -> Int { other.ordinal - ordinal }

    package func advanced(by months: Int) -> Self {
        let (sum, overflow) = ordinal.addingReportingOverflow(months)
        return Self(ordinal: overflow ? months : sum)
    }
}

extension ContributionMonth: LosslessStringConvertible {
    /// ISO 8601, as in `2026-11`.
    package var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }

    /// Reads exactly `YYYY-MM`; nil for anything else.
    package init?(_ iso: String) {
        guard let first = CalendarDate("\(iso)-01") else { return nil }
        self.init(first)
    }
}
