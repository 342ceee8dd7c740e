/// What one party has to pay for a member up to a month.
package struct Obligation: Hashable, Sendable {
    /// What the month of the day costs that party, whether it is paid already or not.
    package let monthly: Rupiah
    /// The contribution months it has not paid, the oldest first; those that are somebody else's are not among them.
    package let openMonths: [ContributionMonth]
    /// For ``openMonths``, less what is left of earlier payments.
    package let open: Rupiah

    package static let none = Obligation(monthly: .zero, openMonths: [], open: .zero)
}

extension Membership {
    /// What a kind of payer has to carry for the member up to the month of a day.
    ///
    /// After a lapse only that month counts: the months between are owed no more. Nothing where the membership is over.
    package func obligation(
        of payer: Payer, coverage: Coverage, on day: CalendarDate, tariffs: TariffBook, rules: ContributionRules
    ) -> Obligation {
        guard ending == nil else { return .none }
        let present = ContributionMonth(day)
        let first = coverage.hasLapsed(on: day, by: rules) ? present : coverage.owedFrom
        let months = first <= present ? (first...present).filter { payers.payer(in: $0).kind == payer } : []
        let prices = months.map { price(of: $0, by: tariffs) }
        let open = prices.reduce(.zero, +)
        return Obligation(
            monthly: payers.payer(in: present).kind == payer ? price(of: present, by: tariffs) : .zero,
            openMonths: months, open: months.isEmpty ? .zero : max(.zero, open - coverage.credit))
    }
}
