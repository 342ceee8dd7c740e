// Ages and lengths in months; a number of years can be either.
extension EntityScan {
    private static let ages = 1...120
    /// Years from which somebody speaks of age rather than of a length of time.
    private static let grown = 17

    mutating func readCounts() {
        readLabelledAges()
        for (place, number) in numbers.enumerated() where !number.isNegative {
            guard let stated = MonthCount.stated(number, in: saying) else { continue }
            let unit = stated.tokens.upperBound - 1
            // "3 bulan ini", "kerja 6 bulan" are lengths; "bulan 3" is March.
            let years = number.value
            if stated.isYears, !number.hasFraction, EntityScan.ages.contains(years), isAge(years, number.tokens) {
                add(.age(years), stated.tokens, 0.8)
            } else if (1...MonthCount.longest).contains(stated.months) {
                add(.months(stated.months), stated.tokens, tokens[unit].isGlued ? 0.9 : 0.88)
                readBorrower(before: place, of: stated)
            }
        }
        readSpokenUnits()
    }

    /// "Umur saya 47", "usia udah enam puluh tahun".
    private mutating func readLabelledAges() {
        for (_, label) in cues.all(.age) {
            var position = label.upperBound
            let last = min(position + 4, tokens.count)
            while position < last, number(at: position) == nil, !cues.is(.age, at: position) { position += 1 }
            guard position < last, let number = number(at: position), EntityScan.ages.contains(number.value),
                !number.hasFraction, !number.isNegative
            else { continue }
            var end = number.tokens.upperBound
            if let (unit, after) = cues.cue(.units, at: end) {
                guard unit == TimeUnit.year.index else { continue }
                end = after
            }
            add(.age(number.value), number.tokens.lowerBound..<end, 0.96)
        }
    }

    private func isAge(_ years: Int, _ range: Range<Int>) -> Bool {
        let before = max(0, range.lowerBound - 3)..<range.lowerBound
        let after = range.upperBound + 1..<range.upperBound + 3
        if cues.contains(.age, in: after) { return true }
        if cues.contains(.lasting, in: before) || cues.is(.lasting, at: range.upperBound + 1) { return false }
        return years >= EntityScan.grown || cues.contains(.kin, in: before)
    }

    /// "3 atau 6 bulan": the first has borrowed the unit of the second.
    private mutating func readBorrower(before place: Int, of stated: MonthCount.Stated) {
        guard place > 0, !stated.isYears else { return }
        let (lender, borrower) = (numbers[place], numbers[place - 1])
        guard borrower.tokens.upperBound + 1 == lender.tokens.lowerBound, (1...60).contains(borrower.value),
            borrower.value < lender.value
        else { return }
        let between = borrower.tokens.upperBound
        guard cues.is(.until, at: between) || tokens[between].isSign(oneOf: "-/") || cues.is(.either, at: between)
        else { return }
        add(.months(borrower.value), borrower.tokens, 0.7)
    }

    /// "Setahun", "setengah tahun"; not "3jt sebulan", which is a rate, nor "sebulan berapa".
    private mutating func readSpokenUnits() {
        for stated in MonthCount.spokenUnits(in: saying) where stated.months > 0 {
            let (start, end) = (stated.tokens.lowerBound, stated.tokens.upperBound)
            if saying.period(at: start) != nil, isRate(stated.tokens) { continue }
            let isAsked =
                (start > 0 && tokens[start - 1].is(.asking)) || (end < tokens.count && tokens[end].is(.asking))
            if isAsked || tokens[start].text.hasPrefix("per") { continue }
            add(.months(stated.months), stated.tokens, 0.8)
        }
    }

    /// Whether a time beside an amount tells what the amount is for.
    private func isRate(_ range: Range<Int>) -> Bool {
        let near = max(0, range.lowerBound - 3)..<min(tokens.count, range.upperBound + 4)
        if cues.contains(.earning, in: near) { return true }
        return found.contains { candidate in
            guard case .amount(let amount) = candidate.value else { return false }
            return amount.per != nil && candidate.tokens.overlaps(near)
        }
    }
}
