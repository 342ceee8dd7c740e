extension TariffBook {
    /// Far above any income, far below what arithmetic could overflow on.
    static let greatestAmount = Rupiah(1_000_000_000_000)

    static func check(_ brackets: [Bracket]) throws(TariffFault) {
        guard let first = brackets.first else { throw .noBrackets }
        guard first.lowerBound == .zero else { throw .firstBracketAbove(first.lowerBound) }
        for bracket in brackets {
            try check(bracket.lowerBound)
            try check(bracket.base)
        }
        for (lower, upper) in zip(brackets, brackets.dropFirst())
        where lower.lowerBound >= upper.lowerBound || lower.base >= upper.base {
            throw .bracketOutOfOrder(lowerBound: upper.lowerBound)
        }
    }

    static func check(_ charges: [Charge]) throws(TariffFault) {
        for programme in Programme.allCases {
            let listed = charges.filter { $0.programme == programme }
            guard let charge = listed.first else { throw .missingCharge(programme) }
            guard listed.count == 1 else { throw .duplicateCharge(programme) }
            if case .flat(let amount) = charge.amount { try check(amount) }
        }
    }

    static func check(_ discounts: [Discount]) throws(TariffFault) {
        var windows: [(id: String, window: Discount.Window)] = []
        var ids: Set<String> = []
        for discount in discounts {
            guard ids.insert(discount.id).inserted else { throw .duplicateDiscount(discount.id) }
            guard !discount.programmes.isEmpty, !discount.windows.isEmpty,
                (1...10_000).contains(discount.rate.basisPoints)
            else { throw .emptyDiscount(discount.id) }
            for window in discount.windows {
                guard !window.sectors.isEmpty else { throw .emptyDiscount(discount.id) }
                for other in windows where !other.window.sectors.isDisjoint(with: window.sectors) {
                    guard !other.window.months.overlaps(window.months) else {
                        let month = max(other.window.months.lowerBound, window.months.lowerBound)
                        throw .overlappingDiscounts(other.id, discount.id, month: month)
                    }
                }
                windows.append((discount.id, window))
            }
        }
    }

    private static func check(_ amount: Rupiah) throws(TariffFault) {
        guard amount >= .zero, amount <= greatestAmount else { throw .amountOutOfRange(amount) }
    }

    /// Computes every amount there can be once, so that none needs rounding later.
    func checkAmountsAreWhole() throws(TariffFault) {
        for bracket in brackets {
            for charge in charges {
                guard let full = charge.amount(onBase: bracket.base) else {
                    throw .notWhole(charge.programme, base: bracket.base, discount: nil)
                }
                for discount in discounts where discount.programmes.contains(charge.programme) {
                    guard discount.rate.share(of: full) != nil else {
                        throw .notWhole(charge.programme, base: bracket.base, discount: discount.id)
                    }
                }
            }
        }
    }
}
