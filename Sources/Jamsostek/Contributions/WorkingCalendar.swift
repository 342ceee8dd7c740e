/// The days on which nobody is expected to pay: weekends and public holidays, from `config/holidays.yaml`.
package struct WorkingCalendar: Hashable, Sendable {
    /// What each holiday is, by its day.
    package let holidays: [CalendarDate: String]

    package init(holidays: [CalendarDate: String] = [:]) { self.holidays = holidays }

    package func isWorkingDay(_ date: CalendarDate) -> Bool {
        date.weekday.rawValue <= Weekday.friday.rawValue && holidays[date] == nil
    }

    /// That day, or the first working day after it; the same day where a month brings none.
    package func workingDay(onOrAfter date: CalendarDate) -> CalendarDate {
        (0...31).lazy.map { date.advanced(byDays: $0) }.first(where: isWorkingDay) ?? date
    }
}
