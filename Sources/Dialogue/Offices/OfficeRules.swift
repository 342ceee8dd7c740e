package import Jamsostek

/// When heads of RT and RW hear of their residents, and by which words they ask, from `config/offices.yaml`.
package struct OfficeRules: Hashable, Sendable {
    /// The day of the weekly figures; on a holiday the next working day.
    package var weekday: Weekday
    /// The minute of that day, in the branch's zone.
    package var minute: Int
    /// How many days must lie between two times that all are reminded.
    package var remindEvery: Int
    /// Below so many residents a group hears no figures: they would be about somebody.
    package var fewestInGroup: Int
    package var codeLife: CodeLife
    /// How long an office may be given for, in months.
    package var terms: [Int]
    package var words: Words

    /// Words of one kind each, in small letters.
    package struct Words: Hashable, Sendable {
        /// "Rekap": asks for the figures by itself.
        package var figures: Set<String>
        /// "Data", "lihat": asks for them beside an RT or RW.
        package var looking: Set<String>
        /// "Ingatkan", beside one of ``everybody``.
        package var reminding: Set<String>
        package var everybody: Set<String>

        package init(
            figures: Set<String>, looking: Set<String>, reminding: Set<String>, everybody: Set<String>
        ) {
            self.figures = figures
            self.looking = looking
            self.reminding = reminding
            self.everybody = everybody
        }
    }

    package init(
        weekday: Weekday, minute: Int, remindEvery: Int, fewestInGroup: Int, codeLife: CodeLife, terms: [Int],
        words: Words
    ) {
        self.weekday = weekday
        self.minute = minute
        self.remindEvery = remindEvery
        self.fewestInGroup = fewestInGroup
        self.codeLife = codeLife
        self.terms = terms
        self.words = words
    }
}

extension Knowledge {
    /// When the next weekly figures are said after an instant; seconds since 1970, UTC.
    func nextDigest(after instant: Int64) -> Int64 {
        let today = zone.date(ofUnixSeconds: instant)
        let moments = (0...14).map { today.advanced(byDays: $0) }.filter { $0.weekday == offices.weekday }
            .map(workingMoment)
        return moments.first { $0 > instant } ?? workingMoment(onOrAfter: today.advanced(byDays: 7))
    }

    /// That instant, or the next at which a head may be written to unasked.
    func officeMoment(notBefore instant: Int64) -> Int64 {
        let today = zone.date(ofUnixSeconds: instant)
        let allowed = branch.outsideQuietHours(instant)
        guard contributions.calendar.isWorkingDay(today), allowed == instant else {
            return workingMoment(
                onOrAfter: allowed == instant ? today.advanced(byDays: 1) : zone.date(ofUnixSeconds: allowed))
        }
        return instant
    }

    private func workingMoment(onOrAfter day: CalendarDate) -> Int64 {
        branch.outsideQuietHours(
            zone.instant(contributions.calendar.workingDay(onOrAfter: day), minuteOfDay: offices.minute))
    }
}
