/// An exact share of an amount, counted in hundredths of a percent.
package struct Rate: Hashable, Sendable {
    /// Hundredths of a percent: 100 is one percent, 10.000 the whole.
    package let basisPoints: Int

    package init(basisPoints: Int) { self.basisPoints = basisPoints }

    /// Reads a percentage as configuration writes it, with a point and at most two decimals: `1`, `50`, `0.24`.
    ///
    /// Nil for anything else and for more than a hundred percent, so no floating point is ever involved.
    package init?(percent text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...3).contains(parts[0].utf8.count),
            let whole = fixedNumber(parts[0], digits: parts[0].utf8.count)
        else { return nil }
        var hundredths = 0
        if parts.count == 2 {
            guard (1...2).contains(parts[1].utf8.count),
                let decimals = fixedNumber(parts[1], digits: parts[1].utf8.count)
            else { return nil }
            hundredths = parts[1].utf8.count == 1 ? decimals * 10 : decimals
        }
        guard whole * 100 + hundredths <= 10_000 else { return nil }
        basisPoints = whole * 100 + hundredths
    }

    /// The share of an amount, or nil where it does not come to whole rupiah.
    ///
    /// No rounding rule is found in the regulations because none is needed: every published amount is whole. We hold
    /// to that and refuse figures that would need one.
    package func share(of rupiah: Rupiah) -> Rupiah? {
        let (product, overflow) = rupiah.amount.multipliedReportingOverflow(by: basisPoints)
        guard !overflow, product % 10_000 == 0 else { return nil }
        return Rupiah(product / 10_000)
    }
}

extension Rate: CustomStringConvertible {
    /// As in `50%` or `0.24%`.
    package var description: String {
        let hundredths = basisPoints % 100
        guard hundredths != 0 else { return "\(basisPoints / 100)%" }
        return "\(basisPoints / 100).\(padded(hundredths, to: 2))%"
    }
}
