/// The days on which each rung of the ladder may be said for one owed month.
///
/// The spans follow one another without touching, so that on any day one rung holds at most: after a time in which
/// nothing could be said, only what holds now is said, and nothing is made up for.
package struct ReminderLadder: Hashable, Sendable {
    package struct Step: Hashable, Sendable {
        package let rung: Rung
        /// From the day it is meant for until the last on which it still says something true and useful.
        package let days: ClosedRange<CalendarDate>
    }

    /// In the order of their days.
    package let steps: [Step]

    /// - Parameter payday: The day of the month the member asked for, which takes the place of the rungs before the due date.
    package init(
        for coverage: Coverage, payday: Int? = nil, rules: ReminderRules, contributions: ContributionRules
    ) {
        let calendar = contributions.calendar
        let due = coverage.dueDate(by: contributions)
        let lastSafe = coverage.lastSafeDate(by: contributions)
        // What comes before a deadline gives way to a holiday by coming earlier, the rest by coming later.
        let before = { (date: CalendarDate, days: Int) in
            calendar.reminderDay(.onOrBefore, date.advanced(byDays: -days))
        }
        let after = { (days: Int) in calendar.reminderDay(.onOrAfter, due.advanced(byDays: days)) }
        let early: [(Rung, CalendarDate)] =
            if let payday {
                [(.payday, Self.payday(payday, before: due, calendar))]
            } else {
                [(.weekBefore, before(due, rules.weekBefore)), (.dayBefore, before(due, rules.dayBefore))]
            }
        let late: [(Rung, CalendarDate)] = [
            (.firstArrears, after(rules.firstArrears)), (.secondArrears, after(rules.secondArrears)),
            (.last, before(lastSafe, rules.last)),
        ]
        steps = Self.spans(of: early, until: due) + Self.spans(of: late.filter { $0.1 > due }, until: lastSafe)
    }

    /// Each lasts until the next begins; one that would begin no earlier than the next is left out.
    private static func spans(of rungs: [(Rung, CalendarDate)], until end: CalendarDate) -> [Step] {
        var steps: [Step] = []
        var end = end
        for (rung, first) in rungs.reversed() where first <= end {
            steps.append(Step(rung: rung, days: first...end))
            end = first.advanced(byDays: -1)
        }
        return steps.reversed()
    }

    /// The last such day of a month on or before the due date; on a holiday the next day that is still in time.
    private static func payday(_ day: Int, before due: CalendarDate, _ calendar: WorkingCalendar) -> CalendarDate {
        let month = ContributionMonth(due)
        let date = [month, month.advanced(by: -1)].map { $0.day(day) }.first { $0 <= due } ?? due
        let later = calendar.reminderDay(.onOrAfter, date)
        return later <= due ? later : calendar.reminderDay(.onOrBefore, date)
    }
}

extension ContributionMonth {
    /// That day of the month, or its last where it has not so many.
    package func day(_ day: Int) -> CalendarDate {
        min(firstDay.advanced(byDays: max(1, day) - 1), lastDay)
    }
}
