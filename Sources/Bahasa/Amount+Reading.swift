extension Amount {
    /// More than a worker could earn or owe in any sense: a thousand trillion.
    static let limit = 1_000_000_000_000_000

    static func amount(in saying: Saying, plausible: ClosedRange<Int>?) throws(AmountFault) -> Amount {
        guard !saying.namesForeignCurrency else { throw .nothing }
        let numbers = saying.numbers().filter { saying.canBeMoney($0) }
        guard !numbers.isEmpty else { throw saying.soundsUnsteady ? .unsteady : .nothing }
        guard numbers.allSatisfy({ !$0.isTooLarge && $0.value <= limit }) else { throw .tooLarge }
        if numbers.contains(where: \.isNegative) { throw .negative }

        let period = saying.period
        let monthly = plausible.map { range(in: $0, per: period) }
        var amounts: [Amount] = []
        for stated in all(of: numbers, in: saying, plausible: { _ in monthly }) {
            var amount = try stated.amount.get()
            amount.per = period
            amount.isApproximate = amount.isApproximate || saying.soundsApproximate
            amounts.append(amount)
        }
        let distinct = amounts.distinct
        guard distinct.count == 1, let amount = distinct.first, !saying.hasStrayUnit(besides: numbers) else {
            throw .several(distinct.map(\.rupiah))
        }
        guard amount.rupiah > 0 else { throw .zero }
        return amount
    }

    /// An amount, or why it is none, with the tokens of its number or of both ends of its range.
    struct Stated {
        var amount: Result<Amount, AmountFault>
        var tokens: Range<Int>
        /// The number, or the upper end.
        var number: SpokenNumber
    }

    /// Numbers that can be money as amounts, the two ends of a range as one; what they are for is not looked at.
    static func all(
        of numbers: [SpokenNumber], in saying: Saying, plausible: (SpokenNumber) -> ClosedRange<Int>?
    ) -> [Stated] {
        var amounts: [Stated] = []
        var position = 0
        while position < numbers.count {
            let number = numbers[position]
            if position + 1 < numbers.count, saying.isRange(from: number, to: numbers[position + 1]) {
                let upper = numbers[position + 1]
                if let range = range(from: number, to: upper, in: saying, plausible: plausible(upper)) {
                    let tokens = number.tokens.lowerBound..<upper.tokens.upperBound
                    amounts.append(Stated(amount: .success(range), tokens: tokens, number: upper))
                    position += 2
                    continue
                }
            }
            let amount = Result { () throws(AmountFault) in
                try single(number, in: saying, plausible: plausible(number))
            }
            amounts.append(Stated(amount: amount, tokens: number.tokens, number: number))
            position += 1
        }
        return amounts
    }

    private static func single(
        _ number: SpokenNumber, in saying: Saying, plausible: ClosedRange<Int>?
    ) throws(AmountFault) -> Amount {
        // "Cepek" and "dua" name no unit, though they are spoken.
        let isExplicit = (number.hasUnit && !number.isSmallWord) || saying.namesCurrency(at: number)
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
    static func range(in monthly: ClosedRange<Int>, per period: Period?) -> ClosedRange<Int> {
        switch period {
        case .day: monthly.lowerBound / 25...monthly.upperBound / 25
        case .week: monthly.lowerBound / 4...monthly.upperBound / 4
        case .year: monthly.lowerBound...max(monthly.upperBound, min(monthly.upperBound, .max / 12) * 12)
        case .month, nil: monthly
        }
    }
}
