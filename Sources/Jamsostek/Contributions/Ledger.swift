/// One payment of contributions that stands; one that was reversed is left out before.
package struct Payment: Hashable, Sendable {
    package var paidOn: CalendarDate
    package var amount: Rupiah

    package init(paidOn: CalendarDate, amount: Rupiah) {
        self.paidOn = paidOn
        self.amount = amount
    }
}

/// Which contribution months payments filled: the oldest first, what is left over carried on.
///
/// A fold over the payments by day, so that neither the order they came in nor that within a day matters. After a
/// membership lapsed, the next payment that is enough begins anew with its own month, and the months between are owed
/// no more (sources differ on it: `domain.md` §1; staff confirm).
package struct Ledger: Hashable, Sendable {
    /// A month that was paid.
    package struct Entry: Hashable, Sendable {
        package let month: ContributionMonth
        package let price: Rupiah
        package let payer: PayingParty
        /// The day on which it was paid in full.
        package let filledOn: CalendarDate
    }

    /// By month.
    ///
    /// What was paid before ``Membership/StatedEnd/readOn`` is not among them.
    package private(set) var entries: [Entry] = []
    package private(set) var coverage: Coverage
    /// The first months of memberships that began anew after a lapse.
    package private(set) var restarts: [ContributionMonth] = []

    package init(
        _ membership: Membership, payments: some Sequence<Payment>, tariffs: TariffBook, rules: ContributionRules
    ) {
        coverage = Coverage(opening: membership)
        let counted = payments.filter { payment in membership.statedEnd.map { payment.paidOn > $0.readOn } ?? true }
        let days = Dictionary(grouping: counted, by: \.paidOn).sorted { $0.key < $1.key }
        for (day, payments) in days {
            coverage.credit += payments.reduce(.zero) { $0 + $1.amount }
            fill(membership, on: day, tariffs, rules)
        }
    }

    private mutating func fill(
        _ membership: Membership, on day: CalendarDate, _ tariffs: TariffBook, _ rules: ContributionRules
    ) {
        var month = coverage.owedFrom
        if coverage.hasLapsed(on: day, by: rules) { month = ContributionMonth(day) }
        // Nobody pays a century ahead: what is left of a mistyped amount stays credit.
        let limit = max(month, ContributionMonth(day)).advanced(by: TariffBook.payableMonths.upperBound)
        while month <= limit {
            let price = membership.price(of: month, by: tariffs)
            guard price > .zero, coverage.credit >= price else { return }
            if month != coverage.owedFrom { restarts.append(month) }
            let payer = membership.payers.payer(in: month)
            entries.append(Entry(month: month, price: price, payer: payer, filledOn: day))
            coverage.fill(month, for: price)
            month = coverage.owedFrom
        }
    }
}
