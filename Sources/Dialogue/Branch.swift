package import Jamsostek

/// The branch office as its members know it, from `config/branch.yaml`.
package struct Branch: Sendable, Hashable {
    package var name: String
    package var zone: Zone
    /// Minutes of the day between which nobody is written to unasked; the range may run over midnight.
    package var quietFrom: Int
    package var quietUntil: Int
    /// Nil where the branch has not told them: then no hour is promised to anybody.
    package var officeHours: OfficeHours?
    /// How long the bot keeps quiet for staff, in seconds of which at least some fall into office hours.
    package var botReturnsAfter: Int64

    package init(
        name: String, zone: Zone, quietFrom: Int, quietUntil: Int, officeHours: OfficeHours? = nil,
        botReturnsAfter: Int64 = 24 * 3600
    ) {
        self.name = name
        self.zone = zone
        self.quietFrom = quietFrom
        self.quietUntil = quietUntil
        self.officeHours = officeHours
        self.botReturnsAfter = botReturnsAfter
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

    /// When the bot takes a conversation back that staff were given at that instant.
    ///
    /// A night or a weekend does not count: nobody could have come. Nobody is written to in the quiet hours either.
    package func botReturns(after instant: Int64) -> Int64 {
        let isOpen = officeHours.map { $0.closing(at: instant, in: zone) != nil } ?? true
        let begin = isOpen ? instant : officeHours?.opening(after: instant, in: zone) ?? instant
        return outsideQuietHours(begin + botReturnsAfter)
    }
}
