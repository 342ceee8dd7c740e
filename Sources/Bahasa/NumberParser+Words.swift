extension NumberParser {
    private var role: NumberWords.Role? { position < lexemes.count ? lexemes[position].role : nil }

    /// `tiga ratus dua puluh lima`, `sebelas`, `gocap`: a number below a thousand in words, or a coin's name.
    mutating func belowThousand() -> Int? {
        switch role {
        case .whole(100):
            position += 1
            return 100 + (belowHundred() ?? 0)
        case .whole(let value) where value >= 100:
            position += 1
            return value
        case .digit(let digit) where digit > 0 && isNext(.small(100)):
            position += 2
            return digit * 100 + (belowHundred() ?? 0)
        default:
            return belowHundred()
        }
    }

    private mutating func belowHundred() -> Int? {
        switch role {
        case .whole(let value) where value < 100:
            position += 1
            return value
        case .digit(let digit):
            position += 1
            if role == .teen, digit > 1 {
                position += 1
                return 10 + digit
            }
            guard role == .small(10), digit > 0 else { return digit }
            position += 1
            guard case .digit(let unit) = role, unit > 0 else { return digit * 10 }
            // "dua puluh lima ratus" is no number: leave the five to what follows.
            if isNext(.small(100)) || isNext(.small(10)) || isNext(.teen) { return digit * 10 }
            position += 1
            return digit * 10 + unit
        default:
            return nil
        }
    }

    private func isNext(_ role: NumberWords.Role) -> Bool {
        position + 1 < lexemes.count && lexemes[position + 1].role == role
    }
}
