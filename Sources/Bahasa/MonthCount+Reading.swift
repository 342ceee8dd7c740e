extension MonthCount {
    static let longest = 1000

    /// Words for one of a unit, or for the unit itself, in months.
    private static let units: [String: Int] = [
        "bulan": 1, "bln": 1, "bl": 1, "bulanan": 1, "blan": 1, "bulang": 1, "tahun": 12, "thn": 12, "th": 12,
        "tahunan": 12,
        "taon": 12, "taun": 12, "semester": 6, "triwulan": 3,
    ]
    private static let ones: [String: Int] = [
        "sebulan": 1, "sebln": 1, "perbulan": 1, "setahun": 12, "setaun": 12, "sethn": 12, "setaon": 12,
        "setengahtahun": 6,
        "sesemester": 6,
    ]

    /// A length with a unit, in months, and the tokens that tell it.
    struct Stated {
        var months: Int
        var tokens: Range<Int>
        /// Counted in years or told in them, so that it could be an age.
        var isYears: Bool
    }

    static func months(in saying: Saying) throws(MonthCountFault) -> Int {
        let numbers = saying.numbers()
        if numbers.contains(where: \.isNegative) { throw .negative }
        var counts: [Int] = []
        var unitless: [Int] = []
        for number in numbers {
            guard !number.isTooLarge, number.value <= longest else { throw .tooMany }
            if let stated = stated(number, in: saying) {
                counts.append(stated.months)
            } else {
                unitless.append(number.value)
            }
        }
        counts += spokenUnits(in: saying).map(\.months)
        // "3 atau 6 bulan": the first has borrowed the unit of the last.
        if counts.isEmpty || numbers.count > counts.count { counts = unitless + counts }
        let distinct = counts.distinct
        guard let count = distinct.first else { throw .nothing }
        guard distinct.count == 1 else { throw .several(distinct) }
        guard count > 0 else { throw .zero }
        guard count <= longest else { throw .tooMany }
        return count
    }

    /// A number with a unit of months behind it; nil without one, or beyond a thousand months.
    static func stated(_ number: SpokenNumber, in saying: Saying) -> Stated? {
        guard !number.isTooLarge, number.value <= longest else { return nil }
        let next = number.tokens.upperBound
        let half = saying.isHalf(at: next)
        guard let unit = unit(in: saying, at: half ? next + 1 : next) else { return nil }
        let months = half ? number.value * unit + unit / 2 : number.doubled * unit / 2
        return Stated(
            months: months, tokens: number.tokens.lowerBound..<next + (half ? 2 : 1), isYears: unit == 12)
    }

    private static func unit(in saying: Saying, at position: Int) -> Int? {
        position < saying.tokens.count ? units[saying.tokens[position].text] : nil
    }

    /// `setahun`, `setahun setengah`, `setengah tahun`.
    static func spokenUnits(in saying: Saying) -> [Stated] {
        saying.tokens.indices.compactMap { position in
            if let months = ones[saying.tokens[position].text] {
                let half = saying.isHalf(at: position + 1)
                return Stated(
                    months: months + (half ? months / 2 : 0), tokens: position..<position + (half ? 2 : 1),
                    isYears: months == 12)
            }
            guard saying.isHalf(at: position), position == 0 || !saying.isNumber(at: position - 1) else { return nil }
            return unit(in: saying, at: position + 1).map {
                Stated(months: $0 / 2, tokens: position..<position + 2, isYears: $0 == 12)
            }
        }
    }
}

extension Saying {
    fileprivate func isHalf(at position: Int) -> Bool {
        position < tokens.count && NumberWords.role(of: tokens[position].text) == .half
    }

    fileprivate func isNumber(at position: Int) -> Bool {
        tokens[position].kind == .number || NumberWords.role(of: tokens[position].text) != nil
    }
}

extension SpokenNumber {
    /// Twice the number, so that "1,5 tahun" stays whole.
    fileprivate var doubled: Int { literal?.times(2) ?? value * 2 }
}
