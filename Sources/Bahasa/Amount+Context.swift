// What stands around a number tells whether it is money, and for how long a time.
extension Saying {
    /// Words that make the number before them count something other than rupiah.
    private static let measures: Set<String> = [
        "hari", "hr", "jam", "menit", "minggu", "mgg", "bulan", "bln", "bl", "tahun", "thn", "th", "x", "kali", "orang",
        "org", "anak", "km", "trip", "order", "orderan", "tarikan", "persen",
        "e",
    ]
    private static let foreignCurrency: Set<String> = [
        "$", "€", "£", "¥", "dolar", "dollar", "usd", "euro", "euros", "eur", "pound", "poundsterling", "gbp",
        "ringgit", "riyal",
        "yen", "won", "sgd", "myr",
    ]
    private static let currency: Set<String> = ["rp", "idr", "rupiah", "rph", "perak"]
    /// Words that may follow a number without a space and leave it a number.
    private static let endings: Set<String> = [
        "an", "sebulan", "perbulan", "bulan", "sehari", "perhari", "seminggu", "perminggu", "lebih", "sd",
    ]

    func canBeMoney(_ number: SpokenNumber) -> Bool {
        if let literal = number.literal, literal.digits >= 9, tokens[number.tokens.lowerBound].text.first == "0" {
            return false
        }
        // "s15", "1tiga100": neither begins where a number does.
        if let before = token(before: number), tokens[number.tokens.lowerBound].isGlued, before.kind != .symbol,
            !Saying.currency.contains(before.text)
        {
            return false
        }
        guard let next = token(after: number) else { return true }
        if next.isSign("%") || (number.value < 1000 && Saying.measures.contains(next.text)) { return false }
        return !next.isGlued || next.kind == .symbol || Saying.currency.contains(next.text)
            || Saying.endings.contains(next.text)
    }

    func isCurrency(at position: Int) -> Bool { Saying.currency.contains(tokens[position].text) }

    var namesForeignCurrency: Bool { tokens.contains { Saying.foreignCurrency.contains($0.text) } }

    func namesCurrency(at number: SpokenNumber) -> Bool {
        if let next = token(after: number), Saying.currency.contains(next.text) { return true }
        guard let before = token(before: number) else { return false }
        if before.isSign("."), number.tokens.lowerBound >= 2 {
            return Saying.currency.contains(tokens[number.tokens.lowerBound - 2].text)
        }
        return Saying.currency.contains(before.text)
    }

    /// Whether only a dash or a word such as "sampai" stands between two numbers.
    func isRange(from lower: SpokenNumber, to upper: SpokenNumber) -> Bool {
        guard lower.tokens.upperBound < upper.tokens.lowerBound else { return false }
        let between = tokens[lower.tokens.upperBound..<upper.tokens.lowerBound]
            .map(\.text).filter { !Saying.currency.contains($0) }.joined()
        return ["-", "~", "sd", "s/d", "s.d", "s.d.", "sampai", "sampe", "ampe", "smp", "smpe", "hingga", "an-", "ke"]
            .contains(between)
    }

    /// Whether a unit stands apart from every number, as in "100 aja jt": the number is likely not what was meant.
    ///
    /// A single letter may be short for anything: "2jt k" addresses somebody.
    func hasStrayUnit(besides numbers: [SpokenNumber]) -> Bool {
        tokens.indices.contains { position in
            guard tokens[position].text.utf8.count > 1, NumberWords.isUnit(tokens[position].text) else { return false }
            return !numbers.contains { $0.tokens.contains(position) }
        }
    }

    /// What a bare number may stand for when its unit went without saying.
    func liftings(of number: SpokenNumber) -> [Int] {
        if number.isSmallWord { return [1000, 1_000_000].map { number.value * $0 } }
        guard let literal = number.literal else { return [] }
        return [1000, 1_000_000].compactMap(literal.times)
    }

    func token(before number: SpokenNumber) -> Token? {
        number.tokens.lowerBound > 0 ? tokens[number.tokens.lowerBound - 1] : nil
    }

    func token(after number: SpokenNumber) -> Token? {
        number.tokens.upperBound < tokens.count ? tokens[number.tokens.upperBound] : nil
    }
}

extension Saying {
    private static let periods: [String: Amount.Period] = [
        "sehari": .day, "perhari": .day, "harian": .day, "seharian": .day, "hari": .day, "hr": .day, "hri": .day,
        "seminggu": .week, "perminggu": .week, "mingguan": .week, "minggu": .week, "sepekan": .week, "mgg": .week,
        "sebulan": .month, "perbulan": .month, "bulanan": .month, "bulan": .month, "bln": .month, "sebln": .month,
        "perbln": .month, "setahun": .year, "seharinya": .day, "pertahun": .year, "tahunan": .year, "tahun": .year,
        "thn": .year,
    ]

    /// The first time named that an amount can be for.
    var period: Amount.Period? { tokens.indices.lazy.compactMap(period).first }

    /// The time a word names that an amount can be for; "6 hari" is a length, "150 sehari" a rate.
    func period(at position: Int) -> Amount.Period? {
        guard let period = Saying.periods[tokens[position].text] else { return nil }
        let isCounted = position > 0 && tokens[position - 1].kind == .number
        return isCounted && Saying.measures.contains(tokens[position].text) ? nil : period
    }

    private static let aboutWords: Set<String> = [
        "kira", "kira2", "sekitar", "sekitaran", "kurleb", "kurang", "lebih", "lebihan", "paling", "rata", "kisaran",
        "hampir", "an", "kadang", "~", "±", "+",
    ]

    var soundsApproximate: Bool { soundsApproximate(in: tokens.indices) }

    func soundsApproximate(in range: Range<Int>) -> Bool {
        tokens[range].contains { Saying.aboutWords.contains($0.text) }
    }

    private static let steady: Set<String> = [
        "tentu", "nentu", "menentu", "tntu", "pasti", "tetap", "tetep", "stabil", "jelas", "rutin", "tertentu",
    ]
    private static let unsteady: Set<String> = ["tergantung", "gantung", "serabutan", "kadang", "fluktuatif"]

    /// "Gak nentu", "tergantung orderan", "naik turun".
    var soundsUnsteady: Bool {
        for (word, next) in zip(tokens, tokens.dropFirst()) {
            if word.is(.negation), Saying.steady.contains(next.text) { return true }
            if word.text == "naik", next.text == "turun" { return true }
        }
        return tokens.contains { Saying.unsteady.contains($0.text) }
    }
}
