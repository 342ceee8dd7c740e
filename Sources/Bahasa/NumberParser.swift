/// Puts number words and literals together, as in `1jt 500rb`, `dua juta setengah` or `dua puluh lima ribu`.
///
/// Grammar: groups below a thousand, each with a smaller unit than the one before; the last may have none.
struct NumberParser {
    let lexemes: [NumberLexeme]
    var position: Int

    /// A number below a thousand, or a literal of any size, before its unit.
    private struct Group {
        var mantissa: Int
        var decimals = 0
        var literal: NumberLiteral?
    }

    private var role: NumberWords.Role? { position < lexemes.count ? lexemes[position].role : nil }

    /// The number that begins at the position, which moves behind it; nil and unmoved where none does.
    mutating func number() -> SpokenNumber? {
        let start = position
        var number = SpokenNumber(value: 0, tokens: 0..<0)
        var smallestUnit = Int.max
        while smallestUnit > 1 {
            let before = position
            guard let (value, unit) = term(below: smallestUnit, into: &number) else {
                position = before
                break
            }
            let (sum, overflow) = number.value.addingReportingOverflow(value)
            number.value = overflow ? .max : sum
            number.isTooLarge = number.isTooLarge || overflow
            smallestUnit = unit
        }
        guard position > start else { return nil }
        number.tokens = lexemes[start].tokens.lowerBound..<lexemes[position - 1].tokens.upperBound
        number.isAbout = number.isAbout || lexemes[start..<position].contains(where: \.isAbout)
        return number
    }

    /// One group with its unit, if that is smaller than the last one; a unit of 1 ends the number.
    private mutating func term(below limit: Int, into number: inout SpokenNumber) -> (value: Int, unit: Int)? {
        if case .one(let unit) = role {
            guard unit < limit else { return nil }
            position += 1
            number.hasUnit = true
            return (unit + half(of: unit), unit)
        }
        guard var group = group() else { return nil }
        if limit == .max { number.literal = group.literal }
        if group.literal?.isTooLong == true { number.isTooLarge = true }
        if case .large(let unit) = role {
            guard unit < limit else { return nil }
            position += 1
            number.hasUnit = true
            if group.literal?.isCommaOpen == true { group.decimals = 3 }
            let (value, isTooLarge) = scaled(group, by: unit)
            number.isTooLarge = number.isTooLarge || isTooLarge
            return (value + half(of: unit), unit)
        }
        return last(group, below: limit, into: &number)
    }

    /// A group without a unit, which ends the number.
    private mutating func last(_ group: Group, below limit: Int, into number: inout SpokenNumber) -> (Int, Int)? {
        guard limit == .max else {
            guard group.decimals == 0, group.mantissa < 1000 else { return nil }
            guard let literal = group.literal else { return (group.mantissa, 1) }
            // "1 juta 500" is said for 1.500.000; "1 juta 5" is two numbers.
            guard literal.digits == 3, limit >= 1_000_000 else { return nil }
            number.isAssumed = true
            return (group.mantissa * (limit / 1000), 1)
        }
        number.hasUnit = number.hasUnit || group.literal == nil
        let (value, isTooLarge) = scaled(group, by: 1)
        number.isTooLarge = number.isTooLarge || isTooLarge
        number.hasFraction = group.mantissa % powerOfTen(group.decimals) != 0
        return (value, 1)
    }

    /// The half of a unit said after it: `dua juta setengah`.
    private mutating func half(of unit: Int) -> Int {
        guard role == .half else { return 0 }
        position += 1
        return unit / 2
    }

    /// What a small literal may count: hundreds, or coins as in "3 noban".
    private var countable: Int? {
        switch role {
        case .small(let factor): factor
        case .whole(let coin) where coin >= 1000: coin
        default: nil
        }
    }

    private mutating func group() -> Group? {
        guard position < lexemes.count else { return nil }
        let before = position
        var group: Group
        if let literal = lexemes[position].literal {
            position += 1
            group = Group(mantissa: literal.mantissa, decimals: literal.decimals, literal: literal)
            if let factor = countable, literal.decimals == 0, literal.digits < 3 {
                position += 1
                group = Group(mantissa: literal.mantissa * factor)
            }
        } else if role == .half {
            position += 1
            guard case .large = role else {
                position = before
                return nil
            }
            return Group(mantissa: 5, decimals: 1)
        } else if let words = belowThousand() {
            group = Group(mantissa: words)
        } else {
            return nil
        }
        takeDecimals(into: &group)
        return group
    }

    /// `koma dua lima`, or the half before a unit: `dua setengah juta`.
    private mutating func takeDecimals(into group: inout Group) {
        guard group.decimals == 0, group.literal?.isTooLong != true, group.mantissa < 1_000_000 else { return }
        if role == .half, position + 1 < lexemes.count, case .large = lexemes[position + 1].role {
            position += 1
            group.mantissa = group.mantissa * 10 + 5
            group.decimals = 1
        } else if role == .point, position + 1 < lexemes.count, case .digit = lexemes[position + 1].role {
            position += 1
            while case .digit(let digit) = role, group.decimals < 6 {
                group.mantissa = group.mantissa * 10 + digit
                group.decimals += 1
                position += 1
            }
        }
    }

    private func scaled(_ group: Group, by unit: Int) -> (value: Int, isTooLarge: Bool) {
        let (product, overflow) = group.mantissa.multipliedReportingOverflow(by: unit)
        return overflow ? (.max / 4, true) : (product / powerOfTen(group.decimals), false)
    }
}

/// For exponents from 0 to 18.
func powerOfTen(_ exponent: Int) -> Int {
    (0..<min(exponent, 18)).reduce(1) { power, _ in power * 10 }
}
