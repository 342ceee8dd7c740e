// Sums of money, by the reading that forms have of an income.
extension EntityScan {
    /// How far from a number a word may stand that tells what it is.
    private static let reach = 4

    mutating func readAmounts() {
        guard !saying.namesForeignCurrency else { return }
        let possible = numbers.filter { number in
            saying.canBeMoney(number) && !number.isTooLarge && !number.isNegative && number.value <= Amount.limit
                && number.value > 0
        }
        let amounts = Amount.all(of: possible, in: saying) { number in
            let per = period(around: number.tokens)
            let hasNoUnit = !number.hasUnit || number.isSmallWord
            guard isEarned(number) || (per == .day && hasNoUnit) || (per != nil && number.isAbout) else { return nil }
            return Amount.range(in: recogniser.plausibleIncome, per: per)
        }
        for stated in amounts {
            guard var amount = try? stated.amount.get(), amount.rupiah > 0,
                let confidence = confidence(stated, amount)
            else { continue }
            let near = around(stated.tokens)
            amount.per = period(around: stated.tokens)
            amount.isApproximate = amount.isApproximate || saying.soundsApproximate(in: near)
            add(.amount(amount), written(stated.tokens), confidence)
        }
    }

    /// How surely a number is money; nil where nothing says so.
    private func confidence(_ stated: Amount.Stated, _ amount: Amount) -> Double? {
        let number = stated.number
        if saying.namesCurrency(at: number) { return 0.98 }
        if number.hasUnit, !number.isSmallWord, number.value >= 1000 { return isDistance(number) ? 0.5 : 0.93 }
        if amount.isAssumed { return 0.75 }
        guard number.value >= 1000, let literal = number.literal, literal.digits <= 9 else { return nil }
        let isGrouped = number.tokens.count > 1 && literal.decimals == 0
        if isGrouped { return 0.9 }
        let before = max(0, number.tokens.lowerBound - EntityScan.reach)..<number.tokens.lowerBound
        guard literal.digits >= 4, tokens[number.tokens.lowerBound].text.first != "0", !isAmongDigits(number),
            !isYear(number, from: stated.tokens.lowerBound)
        else { return nil }
        if cues.contains(.paying, in: before) || cues.contains(.earning, in: before) { return 0.85 }
        if amount.per != nil || period(around: stated.tokens) != nil { return 0.8 }
        return cues.contains(.numberOf, in: before) || (1900...2100).contains(number.value) ? nil : 0.5
    }

    /// "Tahun 1985", "thn 2019 sampe 2023".
    private func isYear(_ number: SpokenNumber, from start: Int) -> Bool {
        guard (1900...2100).contains(number.value) else { return false }
        return cues.cue(.units, at: start - 1)?.value == TimeUnit.year.index
    }

    /// Whether other digits stand beside a number, as in a card's.
    private func isAmongDigits(_ number: SpokenNumber) -> Bool {
        let (start, end) = (number.tokens.lowerBound, number.tokens.upperBound)
        return (start > 0 && tokens[start - 1].kind == .number) || (end < tokens.count && tokens[end].kind == .number)
    }

    /// "5 m" may be metres.
    private func isDistance(_ number: SpokenNumber) -> Bool {
        let unit = tokens[number.tokens.upperBound - 1].text
        guard unit == "m" || unit == "t" || unit == "k" else { return false }
        let near = max(0, number.tokens.lowerBound - EntityScan.reach)..<number.tokens.lowerBound
        return !cues.contains(.paying, in: near) && !cues.contains(.earning, in: near) && unit != "k"
    }

    /// A bare number is an income only where a word for one stands before it and nothing else is counted.
    private func isEarned(_ number: SpokenNumber) -> Bool {
        let start = number.tokens.lowerBound
        let before = max(0, start - 3)..<start
        guard cues.contains(.earning, in: before) else { return false }
        let next = number.tokens.upperBound
        guard next < tokens.count, tokens[next].kind == .word else { return true }
        return saying.period(at: next) != nil || tokens[next].is(.particle) || tokens[next].is(.address)
            || tokens[next].text == "an"
    }

    /// What the amount is for, if that is told near by: after it, or else before.
    private func period(around range: Range<Int>) -> Amount.Period? {
        let after = range.upperBound..<min(tokens.count, range.upperBound + 3)
        for position in after {
            if tokens[position].kind == .number { break }
            if let period = saying.period(at: position), !isStep(after: position) { return period }
        }
        for position in stride(from: range.lowerBound - 1, through: max(0, range.lowerBound - EntityScan.reach), by: -1)
        {
            if tokens[position].kind == .number { break }
            if let period = saying.period(at: position), tokens[position].isRate || position == range.lowerBound - 1 {
                return period
            }
        }
        return nil
    }

    /// "Bulan depan" is a time and no rate.
    private func isStep(after position: Int) -> Bool {
        [Cue.Kind.next, .last, .this, .ahead, .ago].contains { cues.is($0, at: position + 1) }
    }

    private func around(_ range: Range<Int>) -> Range<Int> {
        max(0, range.lowerBound - 2)..<min(tokens.count, range.upperBound + 2)
    }

    /// The number with the currency before or behind it.
    private func written(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        if start > 0, saying.isCurrency(at: start - 1) {
            start -= 1
        } else if start > 1, tokens[start - 1].isSign("."), saying.isCurrency(at: start - 2) {
            start -= 2
        }
        var end = range.upperBound
        if end < tokens.count, saying.isCurrency(at: end) || tokens[end].text == "an" { end += 1 }
        return start..<end
    }
}

extension Token {
    /// Tells by itself that something is for a time: "sehari", "perbulan", "harian".
    fileprivate var isRate: Bool { text.hasPrefix("se") || text.hasPrefix("per") || text.hasSuffix("an") }
}
