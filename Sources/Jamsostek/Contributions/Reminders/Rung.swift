/// Why a member is written to: a step of the ladder, or somebody's wish.
package enum Rung: String, CaseIterable, Hashable, Sendable {
    /// Some days before the oldest owed month is due.
    case weekBefore = "week_before"
    /// The last working day before that.
    case dayBefore = "day_before"
    /// The day the member asked to be reminded on, in place of the two before.
    case payday
    /// One month is late.
    case firstArrears = "arrears_first"
    /// The second month of arrears has begun.
    case secondArrears = "arrears_second"
    /// Protection lapses within days.
    case last
    /// The member wanted to be reminded later, and it is later.
    case snoozed
    /// A head of the RT or RW asked for it.
    case asked

    /// Whether it is said once at most for an owed month; the others once for each time somebody wished it.
    package var isOfLadder: Bool { self != .snoozed && self != .asked }
}

/// A reminder as it is told apart from all others of a member: each is said once at most.
package struct Reminder: Hashable, Sendable {
    package var rung: Rung
    /// The oldest contribution month that was owed.
    package var month: ContributionMonth
    /// The day somebody wished it for; nil on the ladder.
    package var occasion: CalendarDate?

    package init(_ rung: Rung, month: ContributionMonth, occasion: CalendarDate? = nil) {
        self.rung = rung
        self.month = month
        self.occasion = occasion
    }
}

/// A reminder that was said.
package struct SaidReminder: Hashable, Sendable {
    package var reminder: Reminder
    /// Seconds since 1970, UTC.
    package var at: Int64

    package init(_ reminder: Reminder, at: Int64) {
        self.reminder = reminder
        self.at = at
    }
}
