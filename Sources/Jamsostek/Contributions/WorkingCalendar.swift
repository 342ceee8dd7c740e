/// The days on which nobody is expected to pay: weekends and public holidays, from `config/holidays.yaml`.
package struct WorkingCalendar: Hashable, Sendable {
    /// What each holiday is, by its day; a due date that falls on one moves to the next working day.
    package let holidays: [CalendarDate: String]
    /// Days on which nobody is written to though a due date does not move: joint leave, and holidays that are not sure.
    ///
    /// A due date told a day too late would cost somebody their protection, one told a day too early nothing.
    package let restDays: [CalendarDate: String]
    /// The years whose holidays are known.
    package let years: Set<Int>

    package init(
        holidays: [CalendarDate: String] = [:], restDays: [CalendarDate: String] = [:], years: Set<Int> = []
    ) {
        self.holidays = holidays
        self.restDays = restDays
        self.years = years
    }

    package func isWorkingDay(_ date: CalendarDate) -> Bool {
        date.weekday.rawValue <= Weekday.friday.rawValue && holidays[date] == nil
    }

    /// That day, or the first working day after it; the same day where a month brings none.
    package func workingDay(onOrAfter date: CalendarDate) -> CalendarDate {
        (0...31).lazy.map { date.advanced(byDays: $0) }.first(where: isWorkingDay) ?? date
    }
}

// Reminders come on working days alone.
extension WorkingCalendar {
    package func allowsReminders(on date: CalendarDate) -> Bool { isWorkingDay(date) && restDays[date] == nil }

    /// That day, or the nearest one before or after it on which reminders may come; the same where a month brings none.
    package func reminderDay(_ direction: Direction, _ date: CalendarDate) -> CalendarDate {
        (0...31).lazy.map { date.advanced(byDays: $0 * direction.rawValue) }.first(where: allowsReminders) ?? date
    }

    package enum Direction: Int, Sendable { case onOrBefore = -1, onOrAfter = 1 }
}
