package import Jamsostek

/// The branch office as its members know it, from `config/branch.yaml`.
package struct Branch: Sendable, Hashable {
    package var name: String
    package var zone: Zone
    /// Minutes of the day between which nobody is written to unasked; the range may run over midnight.
    package var quietFrom: Int
    package var quietUntil: Int

    package init(name: String, zone: Zone, quietFrom: Int, quietUntil: Int) {
        self.name = name
        self.zone = zone
        self.quietFrom = quietFrom
        self.quietUntil = quietUntil
    }

    /// That instant, or the end of the quiet hours it falls into; seconds since 1970, UTC.
    package func outsideQuietHours(_ instant: Int64) -> Int64 {
        let minute = zone.minuteOfDay(ofUnixSeconds: instant)
        let isOvernight = quietFrom > quietUntil
        let isQuiet =
            isOvernight
            ? minute >= quietFrom || minute < quietUntil
            : minute >= quietFrom && minute < quietUntil
        guard isQuiet else { return instant }
        let today = zone.date(ofUnixSeconds: instant)
        let ends = isOvernight && minute >= quietFrom ? today.advanced(byDays: 1) : today
        return zone.instant(ends, minuteOfDay: quietUntil)
    }
}
