/// How a monthly price goes on from a month: so much until some month, so much after.
package struct PriceOutlook: Hashable, Sendable {
    /// A run of contribution months with one and the same price.
    package struct Span: Hashable, Sendable {
        package let first: ContributionMonth
        /// The last month known to have this price; nil where no end is in sight.
        package fileprivate(set) var last: ContributionMonth?
        /// What each of the months costs.
        package let monthly: Rupiah
    }

    /// One span after another without a gap, the last one open; never empty.
    package let spans: [Span]

    /// What so many months cost at once, from the first on; at most ``TariffBook/payableMonths``.
    package func total(months: Int) throws(QuoteFault) -> Rupiah {
        guard TariffBook.payableMonths.contains(months) else { throw .months(months) }
        var total = Rupiah.zero
        var rest = months
        for span in spans {
            let length = span.last.map { min(rest, span.first.distance(to: $0) + 1) } ?? rest
            total += span.monthly * length
            rest -= length
        }
        return total
    }
}

/// A number of months that cannot be paid at once.
package enum QuoteFault: Error, Hashable, Sendable {
    case months(Int)
}

extension TariffBook {
    /// How the monthly price goes on from a month; neighbouring spans differ in it.
    package func outlook(for enrolment: Enrolment, from month: ContributionMonth) -> PriceOutlook {
        var spans = [PriceOutlook.Span(first: month, last: nil, monthly: contribution(for: enrolment, month: month))]
        for turn in turns where turn > month {
            let monthly = contribution(for: enrolment, month: turn)
            guard spans[spans.count - 1].monthly != monthly else { continue }
            spans[spans.count - 1].last = turn.advanced(by: -1)
            spans.append(PriceOutlook.Span(first: turn, last: nil, monthly: monthly))
        }
        return PriceOutlook(spans: spans)
    }
}
