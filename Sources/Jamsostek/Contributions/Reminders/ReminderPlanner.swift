/// Decides when a member is reminded next, and of what.
///
/// Pure, so that the bot, the dry run and a test's oracle can be held against one another.
package struct ReminderPlanner: Hashable, Sendable {
    package let rules: ReminderRules
    package let contributions: ContributionRules
    /// The branch's.
    package let zone: Zone

    package init(rules: ReminderRules, contributions: ContributionRules, zone: Zone) {
        self.rules = rules
        self.contributions = contributions
        self.zone = zone
    }

    /// The next reminder from that instant on, which is itself where one may be said at once; seconds since 1970, UTC.
    ///
    /// At most one on a day and so many in a month, on working days, in the hours that rules allow, and nothing twice.
    package func plan(for subject: ReminderSubject, from now: Int64) -> ReminderPlan {
        if let reason = silence(subject, on: zone.date(ofUnixSeconds: now)) { return .silent(reason) }
        let search = Search(subject, planner: self, from: now)
        guard let (reminder, day) = search.next else { return .silent(.allSaid) }
        return .say(reminder, at: search.instant(day))
    }

    private func silence(_ subject: ReminderSubject, on day: CalendarDate) -> ReminderPlan.Reason? {
        if let ending = subject.ending { return .ended(ending) }
        if subject.payer.kind != .own { return .paidBy(subject.payer) }
        if subject.hasOptedOut { return .optedOut }
        if subject.coverage.hasLapsed(on: day, by: contributions) { return .lapsed }
        return subject.hasOpenClaim ? .claimed : nil
    }
}

/// The search for the first day on which something may be said.
private struct Search {
    private let subject: ReminderSubject
    private let planner: ReminderPlanner
    /// Nothing is said before.
    private let start: Int64
    private let firstDay: CalendarDate
    private let steps: [ReminderLadder.Step]
    private let lastSafe: CalendarDate
    /// The days on which something was said.
    private let saidOn: [CalendarDate]

    init(_ subject: ReminderSubject, planner: ReminderPlanner, from now: Int64) {
        self.subject = subject
        self.planner = planner
        let zone = planner.zone
        let waits = [subject.wishes.pausedUntil, subject.wishes.snoozedUntil].compactMap(\.self)
        start = waits.reduce(now, max)
        let day = zone.date(ofUnixSeconds: start)
        let isOver = zone.minuteOfDay(ofUnixSeconds: start) >= planner.rules.hours.upperBound
        firstDay = isOver ? day.advanced(byDays: 1) : day
        steps =
            ReminderLadder(
                for: subject.coverage, payday: subject.wishes.payday, rules: planner.rules,
                contributions: planner.contributions
            ).steps
        lastSafe = subject.coverage.lastSafeDate(by: planner.contributions)
        saidOn = subject.said.map { zone.date(ofUnixSeconds: $0.at) }
    }

    /// Where two would come on one day, the ladder's: it says all that there is to say.
    var next: (Reminder, CalendarDate)? {
        let candidates = [ladder, snoozed, asked].compactMap(\.self)
        return candidates.min { $0.1 < $1.1 }.flatMap { first in candidates.first { $0.1 == first.1 } }
    }

    /// From when on that day.
    func instant(_ day: CalendarDate) -> Int64 {
        max(start, planner.zone.instant(day, minuteOfDay: planner.rules.hours.lowerBound))
    }

    private var month: ContributionMonth { subject.coverage.owedFrom }

    private var ladder: (Reminder, CalendarDate)? {
        for step in steps {
            let reminder = Reminder(step.rung, month: month)
            guard !subject.said.contains(where: { $0.reminder == reminder }) else { continue }
            if let day = day(within: step.days) { return (reminder, day) }
        }
        return nil
    }

    /// Once, when the time has come that the member wished for; a reminder said since has granted it.
    private var snoozed: (Reminder, CalendarDate)? {
        guard let until = subject.wishes.snoozedUntil, !subject.said.contains(where: { $0.at >= until }) else {
            return nil
        }
        return wished(.snoozed, for: planner.zone.date(ofUnixSeconds: until), until: lastSafe)
    }

    private var asked: (Reminder, CalendarDate)? {
        guard let at = subject.wishes.askedAt, !subject.said.contains(where: { $0.at >= at }) else { return nil }
        let occasion = planner.zone.date(ofUnixSeconds: at)
        let expiry = occasion.advanced(byDays: planner.rules.askedEvery - 1)
        let earlier = subject.said.filter { $0.reminder.rung == .asked }
            .contains { planner.zone.date(ofUnixSeconds: $0.at).advanced(byDays: planner.rules.askedEvery) > occasion }
        return earlier ? nil : wished(.asked, for: occasion, until: min(expiry, lastSafe))
    }

    /// Nothing is wished of a month that is not yet to be paid, as when the owed one was paid meanwhile.
    private func wished(_ rung: Rung, for occasion: CalendarDate, until last: CalendarDate) -> (Reminder, CalendarDate)?
    {
        let reminder = Reminder(rung, month: month, occasion: occasion)
        let begin = min(month.firstDay, steps.first?.days.lowerBound ?? month.firstDay)
        guard occasion >= begin, occasion <= last, !subject.said.contains(where: { $0.reminder == reminder }) else {
            return nil
        }
        return day(within: occasion...last).map { (reminder, $0) }
    }

    /// The first day there is, and no earlier than may be, on which one more may be said.
    private func day(within days: ClosedRange<CalendarDate>) -> CalendarDate? {
        var day = max(days.lowerBound, firstDay)
        while day <= days.upperBound {
            let month = ContributionMonth(day)
            if saidOn.count(where: { ContributionMonth($0) == month }) >= planner.rules.mostPerMonth {
                day = month.advanced(by: 1).firstDay
            } else if saidOn.contains(day) || !planner.contributions.calendar.allowsReminders(on: day) {
                day = day.advanced(byDays: 1)
            } else {
                return day
            }
        }
        return nil
    }
}
