/// When and how often members are reminded, from `config/reminders.yaml`.
package struct ReminderRules: Hashable, Sendable {
    /// Minutes of the day within which reminders are said, in the branch's zone; outside its quiet hours.
    package var hours: Range<Int>
    /// In days before the due date.
    package var weekBefore: Int
    package var dayBefore: Int
    /// In days after the due date of the oldest owed month.
    package var firstArrears: Int
    package var secondArrears: Int
    /// In days before the last day on which it can be paid.
    package var last: Int
    /// In a calendar month; on a day there is never more than one.
    package var mostPerMonth: Int
    /// How many days must lie between two reminders a head asks for, and for how long one is kept that cannot be said.
    package var askedEvery: Int
    /// The days by which a reminder may be put off, as offered.
    package var snoozes: [Int]
    /// The days of the month offered for a payday.
    package var paydays: [Int]
    /// How long a conversation must have rested before a reminder comes between, in seconds.
    package var rest: Int64

    package init(
        hours: Range<Int>, weekBefore: Int, dayBefore: Int, firstArrears: Int, secondArrears: Int, last: Int,
        mostPerMonth: Int, askedEvery: Int, snoozes: [Int], paydays: [Int], rest: Int64
    ) {
        self.hours = hours
        self.weekBefore = weekBefore
        self.dayBefore = dayBefore
        self.firstArrears = firstArrears
        self.secondArrears = secondArrears
        self.last = last
        self.mostPerMonth = mostPerMonth
        self.askedEvery = askedEvery
        self.snoozes = snoozes
        self.paydays = paydays
        self.rest = rest
    }
}

extension ReminderRules {
    /// When reminders begin next after that instant; both in seconds since 1970, UTC.
    package func nextBeginning(after instant: Int64, in zone: Zone) -> Int64 {
        let today = zone.date(ofUnixSeconds: instant)
        return [today, today.advanced(byDays: 1)].map { zone.instant($0, minuteOfDay: hours.lowerBound) }
            .first { $0 > instant } ?? instant
    }
}
