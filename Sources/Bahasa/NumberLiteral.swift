/// A number written in digits, exact: `mantissa` with so many of its last digits after the decimal comma.
struct NumberLiteral: Equatable {
    var mantissa: Int
    var decimals: Int
    /// The three digits after a single comma are decimals only if a unit follows: `1,500 juta`, but `1,500` is 1500.
    var isCommaOpen = false
    /// More digits than any number of rupiah or months has.
    var isTooLong = false
    /// How many digits were written, leading zeros included.
    var digits: Int

    /// Reads the literal that begins at a token, and tells the token after it.
    ///
    /// Nil where none begins, or separators stand as in no number (`12.08.1985`).
    static func read(_ tokens: [Token], at start: Int) -> (NumberLiteral, end: Int)? {
        guard tokens[start].kind == .number else { return readLeadingComma(tokens, at: start) }
        var parts = [tokens[start].text]
        var signs: [String] = []
        var position = start + 1
        while position + 1 < tokens.count, tokens[position].isSeparator, tokens[position].isGlued,
            tokens[position + 1].kind == .number, tokens[position + 1].isGlued
        {
            signs.append(tokens[position].text)
            parts.append(tokens[position + 1].text)
            position += 2
        }
        return NumberLiteral(parts: parts, signs: signs).map { ($0, position) }
    }

    /// Reads decimals without a whole, as in `,77`.
    private static func readLeadingComma(_ tokens: [Token], at start: Int) -> (NumberLiteral, end: Int)? {
        guard tokens[start].isSign(","), !tokens[start].isGlued, start + 1 < tokens.count,
            tokens[start + 1].kind == .number, tokens[start + 1].isGlued
        else { return nil }
        return NumberLiteral(whole: [], decimals: tokens[start + 1].text).map { ($0, start + 2) }
    }

    private init?(parts: [String], signs: [String]) {
        guard let last = parts.last, let sign = signs.last else {
            self.init(whole: parts, decimals: "")
            return
        }
        let groups = parts.dropLast()
        let othersGroup = groups.dropFirst().allSatisfy { $0.utf8.count == 3 } && (1...3).contains(parts[0].utf8.count)
        let isUniform = signs.allSatisfy { $0 == sign }
        if othersGroup, isUniform, last.utf8.count == 3, parts[0].first != "0" {
            self.init(whole: parts, decimals: "")
            isCommaOpen = signs == [","]
        } else if signs.count == 1
            || (othersGroup && signs.dropLast().allSatisfy { $0 == signs[0] } && last.utf8.count != 3)
        {
            self.init(whole: Array(groups), decimals: last)
        } else if othersGroup, !isUniform, signs.dropLast().allSatisfy({ $0 == signs[0] }) {
            self.init(whole: Array(groups), decimals: last)
        } else {
            return nil
        }
    }

    private init?(whole: [String], decimals: String) {
        let digits = whole.joined() + decimals
        self.digits = digits.utf8.count
        self.decimals = decimals.utf8.count
        let significant = digits.drop { $0 == "0" }
        isTooLong = significant.utf8.count > 15
        guard decimals.utf8.count <= 15 else { return nil }
        mantissa = isTooLong ? 0 : Int(significant) ?? 0
    }
}

extension NumberLiteral {
    /// The number times a unit, in whole; nil where it is too large.
    func times(_ unit: Int) -> Int? {
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: unit)
        return overflow || isTooLong ? nil : product / powerOfTen(decimals)
    }
}

extension Token {
    /// A dot or a comma, which may stand within a number.
    fileprivate var isSeparator: Bool { isSign(".") || isSign(",") }
}
