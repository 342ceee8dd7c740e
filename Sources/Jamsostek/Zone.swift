/// One of Indonesia's three time zones; none has summer time, so each is a fixed offset.
package enum Zone: String, CaseIterable, Sendable {
    case wib = "WIB"
    case wita = "WITA"
    case wit = "WIT"

    /// Seconds ahead of UTC.
    package var offset: Int64 {
        switch self {
        case .wib: 7 * 3600
        case .wita: 8 * 3600
        case .wit: 9 * 3600
        }
    }

    /// The local day at an instant, given in seconds since 1970 UTC; instants beyond the calendar give its nearest end.
    package func date(ofUnixSeconds unixSeconds: Int64) -> CalendarDate {
        CalendarDate(daysSinceEpoch: Int(local(unixSeconds).day))
    }

    /// The local minute of the day at an instant, from 0 to 1439.
    package func minuteOfDay(ofUnixSeconds unixSeconds: Int64) -> Int {
        Int(local(unixSeconds).second / 60)
    }

    /// The instant a local day begins, in seconds since 1970 UTC.
    package func startOfDay(_ date: CalendarDate) -> Int64 {
        Int64(date.daysSinceEpoch) * Zone.secondsPerDay - offset
    }

    /// The instant of a local wall-clock time; minutes beyond the day run on into its neighbours.
    package func instant(_ date: CalendarDate, minuteOfDay: Int) -> Int64 {
        startOfDay(date) + Int64(min(max(minuteOfDay, -1_000_000), 1_000_000)) * 60
    }

    private static let secondsPerDay: Int64 = 86_400

    private func local(_ unixSeconds: Int64) -> (day: Int64, second: Int64) {
        let (shifted, overflow) = unixSeconds.addingReportingOverflow(offset)
        let seconds = overflow ? Int64.max : shifted
        let remainder = seconds % Zone.secondsPerDay
        let second = remainder < 0 ? remainder + Zone.secondsPerDay : remainder
        return (seconds / Zone.secondsPerDay - (remainder < 0 ? 1 : 0), second)
    }
}
