/// Up to where a member has paid: what a ledger comes to, small enough to be kept beside every member.
package struct Coverage: Hashable, Sendable {
    /// The oldest contribution month that is not paid.
    package private(set) var owedFrom: ContributionMonth
    /// The last day of protection; nil where nothing was ever paid.
    package private(set) var protectionEnd: CalendarDate?
    /// Paid beyond full months, in rupiah; carried to the next one.
    package internal(set) var credit: Rupiah

    /// As it was kept.
    package init(owedFrom: ContributionMonth, protectionEnd: CalendarDate?, credit: Rupiah) {
        self.owedFrom = owedFrom
        self.protectionEnd = protectionEnd
        self.credit = credit
    }

    /// Before any payment is counted.
    package init(opening membership: Membership) {
        credit = .zero
        protectionEnd = membership.statedEnd?.protectionEnd
        owedFrom = protectionEnd.map { ContributionMonth($0.advanced(byDays: 1)) } ?? membership.firstMonth
    }

    mutating func fill(_ month: ContributionMonth, for price: Rupiah) {
        credit -= price
        owedFrom = month.advanced(by: 1)
        protectionEnd = month.lastDay
    }

    /// The last day on which the oldest owed month can still be paid.
    package func lastSafeDate(by rules: ContributionRules) -> CalendarDate {
        owedFrom.advanced(by: rules.grace.value - 1).lastDay
    }

    package func hasLapsed(on day: CalendarDate, by rules: ContributionRules) -> Bool {
        day > lastSafeDate(by: rules)
    }

    /// The last day on which the oldest owed month is paid in time.
    ///
    /// Protection that the official system lets run on into the month is not cut short.
    package func dueDate(by rules: ContributionRules) -> CalendarDate {
        max(rules.dueDate(of: owedFrom), protectionEnd ?? rules.dueDate(of: owedFrom))
    }
}
