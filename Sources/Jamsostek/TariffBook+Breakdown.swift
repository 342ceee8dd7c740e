/// How a month's contribution comes about, programme by programme.
package struct PriceBreakdown: Hashable, Sendable {
    package struct Part: Hashable, Sendable {
        package let programme: Programme
        /// As the tables have it.
        package let full: Rupiah
        /// What the month's discount takes off; zero where there is none for the programme.
        package let reduction: Rupiah
        package var amount: Rupiah { full - reduction }
    }

    package let month: ContributionMonth
    /// In their customary order.
    package let parts: [Part]
    /// The ``TariffBook/Discount/id`` of what lowers a part; nil where nothing does.
    package let discount: String?
    /// The discount that the sector has in this month and this payer is excluded from.
    package let withheld: String?

    package var total: Rupiah { parts.reduce(.zero) { $0 + $1.amount } }
}

extension TariffBook {
    /// The same sum as ``contribution(for:month:)``, taken apart for whoever wants to see why.
    package func breakdown(for enrolment: Enrolment, month: ContributionMonth) -> PriceBreakdown {
        let base = bracket(for: enrolment.income).base
        let offered = discounts.first { $0.runs(for: enrolment.sector, in: month) }
        let isExcluded = offered?.excludedPayers.contains(enrolment.payer) ?? false
        let parts = charges.filter { enrolment.programmes.contains($0.programme) }.map { charge in
            let full = charge.amount(onBase: base) ?? .zero
            let discount = isExcluded ? nil : offered.flatMap { $0.programmes.contains(charge.programme) ? $0 : nil }
            return PriceBreakdown.Part(
                programme: charge.programme, full: full, reduction: discount?.rate.share(of: full) ?? .zero)
        }
        let lowers = parts.contains { $0.reduction > .zero }
        return PriceBreakdown(
            month: month, parts: parts, discount: lowers ? offered?.id : nil,
            withheld: isExcluded ? offered?.id : nil)
    }
}
