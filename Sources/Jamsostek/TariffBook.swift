/// The contributions of self-employed workers, from `config/tariffs`: PP 44/2015 Lampiran II with its temporary discounts.
///
/// Every amount it can ever give is computed and found whole when it is made, so asking it cannot fail on a figure.
package struct TariffBook: Sendable {
    package let brackets: [Bracket]
    package let charges: [Charge]
    package let discounts: [Discount]
    /// Where the table of brackets comes from.
    package let provenance: Provenance
    /// The months in which any price may change, in order: where a discount begins, and the first month after it.
    let turns: [ContributionMonth]

    /// What one payment may cover, in months.
    package static let payableMonths = 1...60

    /// Takes the table as configuration gives it, or says which entry must be mended.
    package init(
        brackets: [Bracket], charges: [Charge], discounts: [Discount], provenance: Provenance
    ) throws(TariffFault) {
        try TariffBook.check(brackets)
        try TariffBook.check(charges)
        try TariffBook.check(discounts)
        self.brackets = brackets
        self.charges = charges.sorted { $0.programme < $1.programme }
        self.discounts = discounts
        let months = discounts.flatMap(\.windows).map(\.months)
        turns = Set(months.map(\.lowerBound) + months.map { $0.upperBound.advanced(by: 1) }).sorted()
        self.provenance = provenance
        try checkAmountsAreWhole()
    }

    /// The bracket an income lies in: the last whose lower bound it reaches.
    ///
    /// The published brackets leave gaps of up to Rp999 between one's end and the next's beginning; with lower bounds
    /// alone there are none. An income below zero counts as none.
    package func bracket(for income: Rupiah) -> Bracket {
        var low = 0
        var high = brackets.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if brackets[middle].lowerBound <= income { low = middle } else { high = middle }
        }
        return brackets[low]
    }
}

extension TariffBook {
    /// Incomes from a bound up to the next bracket's, and the base their contributions and benefits are computed from.
    package struct Bracket: Hashable, Sendable {
        package var lowerBound: Rupiah
        /// The *dasar penghasilan* per month: what a benefit counted in wages is counted in.
        package var base: Rupiah

        package init(lowerBound: Rupiah, base: Rupiah) {
            self.lowerBound = lowerBound
            self.base = base
        }
    }

    /// What a programme costs a month.
    package struct Charge: Hashable, Sendable {
        package enum Amount: Hashable, Sendable {
            case flat(Rupiah)
            case share(Rate)
        }

        package var programme: Programme
        package var amount: Amount
        package var provenance: Provenance

        package init(programme: Programme, amount: Amount, provenance: Provenance) {
            self.programme = programme
            self.amount = amount
            self.provenance = provenance
        }
    }

    /// A share taken off some programmes' contributions for some contribution months.
    package struct Discount: Hashable, Sendable {
        /// When the workers of some sectors have it.
        package struct Window: Hashable, Sendable {
            package var sectors: Set<Sector>
            package var months: ClosedRange<ContributionMonth>

            package init(sectors: Set<Sector>, months: ClosedRange<ContributionMonth>) {
                self.sectors = sectors
                self.months = months
            }
        }

        /// A short name, stable in stored quotes.
        package var id: String
        package var rate: Rate
        package var programmes: Programmes
        package var windows: [Window]
        package var excludedPayers: Set<Payer>
        package var provenance: Provenance

        package init(
            id: String, rate: Rate, programmes: Programmes, windows: [Window], excludedPayers: Set<Payer>,
            provenance: Provenance
        ) {
            self.id = id
            self.rate = rate
            self.programmes = programmes
            self.windows = windows
            self.excludedPayers = excludedPayers
            self.provenance = provenance
        }
    }
}

extension Programme: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .jkk: 0
        case .jkm: 1
        case .jht: 2
        }
    }
}
