/// When contributions are due and how long they may be late, from `config/tariffs/contributions.yaml`.
package struct ContributionRules: Hashable, Sendable {
    /// The day of the contribution month itself by which it is to be paid.
    package let dueDay: Sourced<Int>
    /// How many contribution months after the end of protection can still be paid before membership lapses.
    package let grace: Sourced<Int>
    package let calendar: WorkingCalendar

    package init(dueDay: Sourced<Int>, grace: Sourced<Int>, calendar: WorkingCalendar) {
        self.dueDay = dueDay
        self.grace = grace
        self.calendar = calendar
    }

    /// The last day on which a month is paid in time: the due day, or the next working day after it.
    package func dueDate(of month: ContributionMonth) -> CalendarDate {
        calendar.workingDay(onOrAfter: month.firstDay.advanced(byDays: dueDay.value - 1))
    }
}
