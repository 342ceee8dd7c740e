extension CalendarDate {
    /// Days since 1 January 1970, negative before.
    ///
    /// After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil).
    package var daysSinceEpoch: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day that many days after 1 January 1970; numbers beyond the calendar's ends give its first or last day.
    package init(daysSinceEpoch days: Int) {
        let days = min(max(days, CalendarDate.first.daysSinceEpoch), CalendarDate.last.daysSinceEpoch) + 719_468
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            knownYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static let first = CalendarDate(knownYear: 1, month: 1, day: 1)
    private static let last = CalendarDate(knownYear: 9999, month: 12, day: 31)

    /// The day so many days later, or earlier for a negative count; stays within the calendar.
    package func advanced(byDays days: Int) -> CalendarDate {
        let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
        return CalendarDate(daysSinceEpoch: overflow ? days : sum)
    }

    /// Completed years of life on a day; negative for somebody not yet born.
    ///
    /// Who is born on 29 February completes a year on 1 March of common years.
    package func age(on date: CalendarDate) -> Int {
        let hadBirthday = (date.month, date.day) >= (month, day)
        return date.year - year - (hadBirthday ? 0 : 1)
    }
}
