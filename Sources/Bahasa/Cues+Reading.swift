extension Cues {
    static func read(_ saying: Saying, normaliser: Normaliser) -> Cues {
        let words = normaliser.words(of: saying)
        return Cues(
            isQuestion: saying.tokens.contains { $0.isSymbol("?") } || asks(words),
            isAccident: words.contains(where: accidentWords.contains) || tellsOfFall(words),
            isDeath: words.contains(where: deathWords.contains) || contains(words, deathPairs))
    }

    /// Words that ask wherever they stand.
    private static let questionWords: Set<String> = [
        "apa", "apakah", "bagaimana", "berapa", "berapakah", "kapan", "kapankah", "dimana", "kemana", "mana", "siapa",
        "siapakah", "mengapa", "kenapa", "gimana", "gmn", "gmna", "brp", "brapa", "knp", "knapa", "kpn", "dmn", "kmn",
        "bisakah", "bolehkah", "adakah", "benarkah", "haruskah", "perlukah", "caranya", "emang", "emangnya",
        "syaratnya",
        "maksudnya", "bedanya",
    ]
    private static let can: Set<String> = [
        "bisa", "bs", "boleh", "ada", "perlu", "harus", "dapat", "masih", "sudah", "udah", "mau",
    ]
    private static let openers: Set<String> = ["kok", "ko", "masa", "bukannya", "bukankah", "apa", "emang", "memang"]

    private static func asks(_ words: [String]) -> Bool {
        if words.contains(where: questionWords.contains) { return true }
        if let first = words.first(where: { !Courtesy.address.contains($0) }), openers.contains(first), words.count > 1
        {
            return true
        }
        // "bisa gak", "ada denda tidak": a verb of being able, and a negation that ends the clause.
        guard let last = words.last(where: { !Courtesy.isFiller($0) }) else { return false }
        if Negation.words.contains(last), words.count > 1, words.contains(where: can.contains) { return true }
        return zip(words, words.dropFirst()).contains { can.contains($0) && Negation.words.contains($1) }
    }

    private static let accidentWords: Set<String> = [
        "kecelakaan", "kclkaan", "kecelakan", "laka", "lakalantas", "celaka", "tabrakan", "tertabrak", "ketabrak",
        "menabrak",
        "nabrak", "ditabrak", "keserempet", "diserempet", "terserempet", "nyerempet", "terlindas", "kelindas",
        "kesetrum",
        "tersetrum", "terjatuh", "kejatuhan", "tertimpa", "ketimpa", "terjepit", "kejepit", "terbakar", "kebakar",
        "dibegal",
        "begal", "kesenggol", "terpeleset", "kepleset", "terguling", "terluka", "luka",
    ]
    private static let fallWords: Set<String> = ["jatuh", "jatoh", "jtuh", "jatoh2", "nyungsep", "nyusruk", "tabrak"]
    private static let otherFalls: Set<String> = ["tempo", "cinta", "tempokah", "miskin", "harga", "sakit"]

    /// "Jatuh" is a fall, but not in "jatuh tempo".
    private static func tellsOfFall(_ words: [String]) -> Bool {
        words.indices.contains { position in
            fallWords.contains(words[position])
                && !(position + 1 < words.count && otherFalls.contains(words[position + 1]))
        }
    }

    private static let deathWords: Set<String> = [
        "meninggal", "meninggl", "meningal", "mninggal", "wafat", "tewas", "almarhum", "almarhumah", "alm", "almh",
        "kematian",
        "gugur", "mendiang", "innalillahi", "duka", "berduka", "dukacita", "jenazah", "pemakaman", "dimakamkan",
        "berpulang",
    ]
    private static let deathPairs: [(String, String)] = [
        ("tutup", "usia"), ("sudah", "tiada"), ("udah", "tiada"), ("telah", "tiada"), ("inna", "lillahi"),
        ("meninggalkan", "dunia"),
        ("ninggal", "dunia"),
    ]

    private static func contains(_ words: [String], _ pairs: [(String, String)]) -> Bool {
        zip(words, words.dropFirst()).contains { word, next in pairs.contains { $0 == (word, next) } }
    }
}
