/// What is owed for one contribution month.
package struct Contribution: Hashable, Sendable {
    /// One programme's share of it.
    package struct Part: Hashable, Sendable {
        package let programme: Programme
        /// Before any discount.
        package let full: Rupiah
        /// What is to be paid.
        package let due: Rupiah
    }

    package let bracket: TariffBook.Bracket
    /// The programmes' parts, in their customary order.
    package let parts: [Part]
    /// The discount that lowers it, with its rule and source; nil where none does.
    package let discount: TariffBook.Discount?

    /// What is to be paid for the month.
    package var total: Rupiah { parts.reduce(.zero) { $0 + $1.due } }
    /// What it would be without the discount.
    package var fullTotal: Rupiah { parts.reduce(.zero) { $0 + $1.full } }

    package subscript(programme: Programme) -> Part? { parts.first { $0.programme == programme } }
}

extension TariffBook {
    /// What a worker owes for one contribution month, by PP 44/2015 (JKK, JKM) and PP 46/2015 (JHT).
    ///
    /// Priced by the month it is owed for, not the day it is paid. Where sector or payer is unknown, ask: the discount
    /// hangs on both.
    package func contribution(
        income: Rupiah, programmes: Programmes, sector: Sector, payer: Payer, month: ContributionMonth
    ) -> Contribution {
        let bracket = bracket(for: income)
        let discount = discounts.first { $0.applies(to: sector, payer: payer, in: month) }
        let parts = charges.filter { programmes.contains($0.programme) }.map { charge in
            let full = charge.amount(onBase: bracket.base) ?? .zero
            let lowered = discount.flatMap { $0.programmes.contains(charge.programme) ? $0.rate.share(of: full) : nil }
            return Contribution.Part(programme: charge.programme, full: full, due: full - (lowered ?? .zero))
        }
        let isLowered = parts.contains { $0.due != $0.full }
        return Contribution(bracket: bracket, parts: parts, discount: isLowered ? discount : nil)
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
    func applies(to sector: Sector, payer: Payer, in month: ContributionMonth) -> Bool {
        !excludedPayers.contains(payer)
            && windows.contains { $0.sectors.contains(sector) && $0.months.contains(month) }
    }
}
