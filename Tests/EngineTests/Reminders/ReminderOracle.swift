import Jamsostek

/// What one member should hear, told day by day from the rules as people read them; shares no code with the planner.
struct ReminderOracle: Sendable {
    struct Said: Hashable, Comparable, Sendable {
        var day: CalendarDate
        var rung: String
        var month: ContributionMonth

        static func < (left: Self, right: Self) -> Bool { left.day < right.day }
    }

    var owed: ContributionMonth
    let payers: PayerHistory
    var isOver = false
    var hasOptedOut = false
    var hasClaim = false
    var payday: Int?
    var snoozedTo: CalendarDate?
    var pausedTo: CalendarDate?
    /// The evening on which a head asked.
    var askedOn: CalendarDate?
    private(set) var said: [Said] = []

    /// In which nobody writes to anybody.
    let freeDays: Set<CalendarDate>
    /// In which nobody pays.
    let holidays: Set<CalendarDate>

    private func isWeekend(_ day: CalendarDate) -> Bool { day.weekday == .saturday || day.weekday == .sunday }
    private func isFree(_ day: CalendarDate) -> Bool { isWeekend(day) || freeDays.contains(day) }

    var due: CalendarDate {
        var day = owed.firstDay.advanced(byDays: 14)
        while isWeekend(day) || holidays.contains(day) { day = day.advanced(byDays: 1) }
        return day
    }

    /// Three months can be late, no more.
    var lastSafe: CalendarDate { owed.advanced(by: 2).lastDay }

    private func earlier(_ day: CalendarDate) -> CalendarDate {
        var day = day
        while isFree(day) { day = day.advanced(byDays: -1) }
        return day
    }

    private func later(_ day: CalendarDate) -> CalendarDate {
        var day = day
        while isFree(day) { day = day.advanced(byDays: 1) }
        return day
    }

    private var starts: [(rung: String, day: CalendarDate)] {
        var starts: [(String, CalendarDate)] = []
        if let payday {
            let this = min(ContributionMonth(due).firstDay.advanced(byDays: payday - 1), ContributionMonth(due).lastDay)
            let before = ContributionMonth(due).advanced(by: -1)
            let wanted = this <= due ? this : min(before.firstDay.advanced(byDays: payday - 1), before.lastDay)
            starts.append(("payday", later(wanted) <= due ? later(wanted) : earlier(wanted)))
        } else {
            starts.append(("week_before", earlier(due.advanced(byDays: -7))))
            starts.append(("day_before", earlier(due.advanced(byDays: -1))))
        }
        starts.append(("arrears_first", later(due.advanced(byDays: 7))))
        starts.append(("arrears_second", later(due.advanced(byDays: 24))))
        starts.append(("last", earlier(lastSafe.advanced(byDays: -7))))
        return starts
    }

    /// What is said on that day, where the bot runs within the hours.
    mutating func hear(on day: CalendarDate) -> Said? {
        guard !isFree(day), !isOver, !hasOptedOut, !hasClaim, payers.payer(in: owed).kind == .own, day <= lastSafe,
            pausedTo.map({ day >= $0 }) ?? true, snoozedTo.map({ day >= $0 }) ?? true,
            said.last?.day != day, said.count(where: { ContributionMonth($0.day) == ContributionMonth(day) }) < 3,
            let rung = rung(on: day)
        else { return nil }
        let now = Said(day: day, rung: rung, month: owed)
        said.append(now)
        return now
    }

    private func rung(on day: CalendarDate) -> String? {
        if let last = starts.last(where: { $0.day <= day }),
            !said.contains(where: { $0.rung == last.rung && $0.month == owed }),
            ["week_before", "day_before", "payday"].contains(last.rung) ? day <= due : true
        {
            return last.rung
        }
        let concerns = min(owed.firstDay, starts[0].day)
        if let snoozedTo, snoozedTo >= concerns, snoozedTo <= day, !said.contains(where: { $0.day >= snoozedTo }) {
            return "snoozed"
        }
        // Asked in the evening, so that a reminder of that day came before.
        if let askedOn, askedOn >= concerns, day > askedOn, day <= askedOn.advanced(byDays: 6),
            !said.contains(where: { $0.day > askedOn }),
            !said.contains(where: { $0.rung == "asked" && $0.day > askedOn.advanced(byDays: -7) })
        {
            return "asked"
        }
        return nil
    }
}
