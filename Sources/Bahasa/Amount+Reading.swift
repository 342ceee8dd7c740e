extension Amount {
    /// More than a worker could earn or owe in any sense: a thousand trillion.
    private static let limit = 1_000_000_000_000_000

    static func amount(in saying: Saying, plausible: ClosedRange<Int>?) throws(AmountFault) -> Amount {
        guard !saying.namesForeignCurrency else { throw .nothing }
        let numbers = saying.numbers().filter { saying.canBeMoney($0) }
        guard !numbers.isEmpty else { throw saying.soundsUnsteady ? .unsteady : .nothing }
        guard numbers.allSatisfy({ !$0.isTooLarge && $0.value <= limit }) else { throw .tooLarge }
        if numbers.contains(where: \.isNegative) { throw .negative }

        let period = saying.period
        var amounts = try readings(of: numbers, in: saying, plausible: plausible.map { range(in: $0, per: period) })
        amounts = amounts.map { amount in
            var amount = amount
            amount.per = period
            amount.isApproximate = amount.isApproximate || saying.soundsApproximate
            return amount
        }
        let distinct = amounts.distinct
        guard distinct.count == 1, let amount = distinct.first else { throw .several(distinct.map(\.rupiah)) }
        guard amount.rupiah > 0 else { throw .zero }
        return amount
    }

    /// The numbers as amounts, the two ends of a range as one.
    private static func readings(
        of numbers: [SpokenNumber], in saying: Saying, plausible: ClosedRange<Int>?
    ) throws(AmountFault) -> [Amount] {
        var amounts: [Amount] = []
        var position = 0
        while position < numbers.count {
            let number = numbers[position]
            if position + 1 < numbers.count, saying.isRange(from: number, to: numbers[position + 1]),
                let range = range(from: number, to: numbers[position + 1], in: saying, plausible: plausible)
            {
                amounts.append(range)
                position += 2
            } else {
                amounts.append(try single(number, in: saying, plausible: plausible))
                position += 1
            }
        }
        return amounts
    }

    private static func single(
        _ number: SpokenNumber, in saying: Saying, plausible: ClosedRange<Int>?
    ) throws(AmountFault) -> Amount {
        let isExplicit = number.hasUnit || saying.namesCurrency(at: number)
        var amount = Amount(
            rupiah: number.value, isApproximate: number.isAbout, isAssumed: number.isAssumed)
        guard !isExplicit, let plausible, !plausible.contains(number.value), number.value > 0 else { return amount }
        let lifted = saying.liftings(of: number).filter(plausible.contains)
        guard lifted.count <= 1 else { throw .several(lifted) }
        if let value = lifted.first {
            amount.rupiah = value
            amount.isAssumed = true
        }
        return amount
    }

    /// `3-4 juta`: the lower end takes the upper's unit where it has none.
    private static func range(
        from lower: SpokenNumber, to upper: SpokenNumber, in saying: Saying, plausible: ClosedRange<Int>?
    ) -> Amount? {
        guard let upperAmount = try? single(upper, in: saying, plausible: plausible) else { return nil }
        var low = lower.value
        if !lower.hasUnit {
            let factors = [1_000_000_000, 1_000_000, 1000]
            let fitting = factors.lazy.compactMap { lower.literal?.times($0) }.first { $0 < upperAmount.rupiah }
            low = fitting ?? low
        }
        guard low > 0, low < upperAmount.rupiah else { return nil }
        return Amount(
            rupiah: low, upTo: upperAmount.rupiah, isApproximate: true,
            isAssumed: lower.isAssumed || upperAmount.isAssumed)
    }

    /// What a plausible monthly range comes to per day, week or year; a day counts 25 to the month, as branches reckon.
    private static func range(in monthly: ClosedRange<Int>, per period: Period?) -> ClosedRange<Int> {
        switch period {
        case .day: monthly.lowerBound / 25...monthly.upperBound / 25
        case .week: monthly.lowerBound / 4...monthly.upperBound / 4
        case .year: monthly.lowerBound...max(monthly.upperBound, min(monthly.upperBound, .max / 12) * 12)
        case .month, nil: monthly
        }
    }
}
