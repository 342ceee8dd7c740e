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

/// A run of contribution months with one and the same contribution.
package struct PriceSpan: Hashable, Sendable {
    package let first: ContributionMonth
    /// The last month known to have this price; nil where no end is in sight.
    package let last: ContributionMonth?
    /// What each of the months costs.
    package let monthly: Contribution
}

/// The price of some months paid at once.
package struct Quote: Hashable, Sendable {
    /// One span after another without a gap, each with an end.
    package let spans: [PriceSpan]
    package let months: ClosedRange<ContributionMonth>

    package var total: Rupiah {
        spans.reduce(.zero) { sum, span in
            sum + span.monthly.total * (span.first.distance(to: span.last ?? span.first) + 1)
        }
    }
}

/// A number of months that cannot be paid at once.
package enum QuoteFault: Error, Hashable, Sendable {
    case months(Int)
}

extension TariffBook {
    /// How the monthly price goes on from a month: "Rp8.400 until March 2027 and Rp16.800 after".
    ///
    /// Neighbouring spans differ in an amount or in the discount behind it; the last is open.
    package func outlook(for enrolment: Enrolment, from month: ContributionMonth) -> [PriceSpan] {
        let changes = Set(
            discounts.flatMap(\.windows).flatMap { [$0.months.lowerBound, $0.months.upperBound.advanced(by: 1)] })
        let starts = [month] + changes.filter { $0 > month }.sorted()
        var spans: [PriceSpan] = []
        for start in starts {
            let monthly = contribution(for: enrolment, month: start)
            guard let previous = spans.last else {
                spans.append(PriceSpan(first: start, last: nil, monthly: monthly))
                continue
            }
            guard previous.monthly != monthly else { continue }
            spans[spans.count - 1] = previous.ending(start.advanced(by: -1))
            spans.append(PriceSpan(first: start, last: nil, monthly: monthly))
        }
        return spans
    }

    /// What so many months cost from a contribution month on, at most ``payableMonths``.
    package func quote(
        for enrolment: Enrolment, from first: ContributionMonth, months: Int
    ) throws(QuoteFault) -> Quote {
        guard TariffBook.payableMonths.contains(months) else { throw .months(months) }
        let last = first.advanced(by: months - 1)
        let spans = outlook(for: enrolment, from: first).filter { $0.first <= last }
        return Quote(spans: spans.map { $0.ending(min($0.last ?? last, last)) }, months: first...last)
    }

    /// What a worker owes for one contribution month.
    package func contribution(for enrolment: Enrolment, month: ContributionMonth) -> Contribution {
        contribution(
            income: enrolment.income, programmes: enrolment.programmes, sector: enrolment.sector,
            payer: enrolment.payer, month: month)
    }
}

extension PriceSpan {
    fileprivate func ending(_ last: ContributionMonth) -> PriceSpan {
        PriceSpan(first: first, last: last, monthly: monthly)
    }
}
