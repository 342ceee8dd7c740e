package import Jamsostek

/// When staff of the branch are at work: the same hours on some days of the week, in the branch's zone.
package struct OfficeHours: Sendable, Hashable {
    package var days: Set<Weekday>
    /// Minutes of the day; the office closes on the day it opened.
    package var from: Int
    package var until: Int

    /// Nil where the office would never open.
    package init?(days: Set<Weekday>, from: Int, until: Int) {
        guard !days.isEmpty, from < until else { return nil }
        self.days = days
        self.from = from
        self.until = until
    }

    /// Whether staff come on that day: the one place where holidays will count too.
    private func opens(on date: CalendarDate) -> Bool { days.contains(date.weekday) }

    /// When the office closes, if it is open at that instant; seconds since 1970, UTC, as all instants here.
    package func closing(at instant: Int64, in zone: Zone) -> Int64? {
        let date = zone.date(ofUnixSeconds: instant)
        let minute = zone.minuteOfDay(ofUnixSeconds: instant)
        guard opens(on: date), minute >= from, minute < until else { return nil }
        return zone.instant(date, minuteOfDay: until)
    }

    /// When the office opens next after that instant.
    package func opening(after instant: Int64, in zone: Zone) -> Int64 {
        let today = zone.date(ofUnixSeconds: instant)
        let openings = (0...Self.longestClosure).lazy.map { today.advanced(byDays: $0) }.filter(opens)
            .map { zone.instant($0, minuteOfDay: from) }
        // Only at the end of the calendar is there none.
        return openings.first { $0 > instant } ?? instant
    }

    /// In days; no holiday lasts as long.
    private static let longestClosure = 31
}
