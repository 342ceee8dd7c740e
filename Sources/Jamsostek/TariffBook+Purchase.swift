extension TariffBook {
    /// What an amount pays for from a contribution month on.
    ///
    /// - Parameter periods: The numbers of months that can be paid at once, each within ``payableMonths``.
    package func spending(
        _ amount: Rupiah, sector: Sector, payer: Payer, from month: ContributionMonth, periods: [Int]
    ) -> Spending {
        let buyer = Buyer(sector: sector, payer: payer, month: month)
        let exact = periods.flatMap { purchases(by: buyer, months: $0) }.filter { $0.total == amount }
        if !exact.isEmpty { return .exact(exact.sorted { $0.months < $1.months }) }
        let monthly = purchases(by: buyer, months: 1)
        let undiscounted = monthly.filter { fullContribution($0.bracket, $0.programmes) == amount }
        if !undiscounted.isEmpty { return .undiscounted(undiscounted) }
        return .between(
            below: monthly.filter { $0.total < amount }.max { $0.total < $1.total },
            above: monthly.filter { $0.total > amount }.min { $0.total < $1.total })
    }

    /// Where a bracket ends: the lower bound of the next, which is no longer in it; nil for the last.
    package func end(of bracket: Bracket) -> Rupiah? {
        brackets.first { $0.lowerBound > bracket.lowerBound }?.lowerBound
    }

    private struct Buyer {
        let sector: Sector
        let payer: Payer
        let month: ContributionMonth
    }

    /// Both bundles of every bracket.
    private func purchases(by buyer: Buyer, months: Int) -> [Purchase] {
        brackets.flatMap { bracket in
            [Programmes.protection, .protectionAndSavings].compactMap { programmes in
                purchase(bracket, programmes, by: buyer, months: months)
            }
        }
    }

    private func purchase(_ bracket: Bracket, _ programmes: Programmes, by buyer: Buyer, months: Int) -> Purchase? {
        func total(_ programmes: Programmes) -> Rupiah? {
            let enrolment = Enrolment(
                income: bracket.lowerBound, programmes: programmes, sector: buyer.sector, payer: buyer.payer)
            return try? outlook(for: enrolment, from: buyer.month).total(months: months)
        }
        guard let whole = total(programmes) else { return nil }
        let parts = programmes.list.compactMap { programme in
            total(Programmes([programme])).map { Purchase.Part(programme: programme, amount: $0) }
        }
        return Purchase(bracket: bracket, programmes: programmes, months: months, parts: parts, total: whole)
    }

    /// A month's contribution as the tables have it, before anything is taken off.
    private func fullContribution(_ bracket: Bracket, _ programmes: Programmes) -> Rupiah {
        charges.filter { programmes.contains($0.programme) }
            .reduce(.zero) { $0 + ($1.amount(onBase: bracket.base) ?? .zero) }
    }
}
