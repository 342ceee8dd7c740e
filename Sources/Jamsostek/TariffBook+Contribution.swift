/// Who pays what for whom: all that a contribution depends on besides the month.
package struct Enrolment: Hashable, Sendable {
    package var income: Rupiah
    package var programmes: Programmes
    package var sector: Sector
    package var payer: Payer

    package init(income: Rupiah, programmes: Programmes, sector: Sector, payer: Payer) {
        self.income = income
        self.programmes = programmes
        self.sector = sector
        self.payer = payer
    }
}

extension TariffBook {
    /// What a worker owes for one contribution month, by PP 44/2015 (JKK, JKM) and PP 46/2015 (JHT).
    ///
    /// Priced by the month it is owed for, not the day it is paid. Where sector or payer is unknown, ask: the discount
    /// hangs on both.
    package func contribution(for enrolment: Enrolment, month: ContributionMonth) -> Rupiah {
        let base = bracket(for: enrolment.income).base
        let discount = discounts.firstIndex {
            $0.applies(to: enrolment.sector, payer: enrolment.payer, in: month)
        }
        return charges.indices.reduce(.zero) { sum, position in
            let programme = charges[position].programme
            guard enrolment.programmes.contains(programme) else { return sum }
            let full = charges[position].amount(onBase: base) ?? .zero
            guard let discount, discounts[discount].programmes.contains(programme) else { return sum + full }
            return sum + full - (discounts[discount].rate.share(of: full) ?? .zero)
        }
    }
}

extension TariffBook.Charge {
    /// The amount a month on a base; nil where it would not be whole rupiah, which no book lets pass.
    func amount(onBase base: Rupiah) -> Rupiah? {
        switch amount {
        case .flat(let rupiah): rupiah
        case .share(let rate): rate.share(of: base)
        }
    }
}

extension TariffBook.Discount {
    /// Whether workers of the sector have it in a month, whoever pays.
    func runs(for sector: Sector, in month: ContributionMonth) -> Bool {
        windows.contains { $0.months.contains(month) && $0.sectors.contains(sector) }
    }

    fileprivate func applies(to sector: Sector, payer: Payer, in month: ContributionMonth) -> Bool {
        runs(for: sector, in: month) && !excludedPayers.contains(payer)
    }
}
