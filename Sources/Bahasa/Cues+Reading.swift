extension Cues {
    static func read(_ saying: Saying, normaliser: Normaliser) -> Cues {
        let words = normaliser.words(of: saying)
        return Cues(
            isQuestion: saying.tokens.contains { $0.isSign("?") } || QuestionCues.ask(words),
            isAccident: tells(words, of: accidentWords) || tellsOfFall(words),
            isDeath: tells(words, of: deathWords) || containsPair(words, of: deathPairs))
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
    private static let deathWords: Set<String> = [
        "meninggal", "meninggl", "meningal", "mninggal", "wafat", "tewas", "almarhum", "almarhumah", "alm", "almh",
        "kematian",
        "mendiang", "innalillahi", "duka", "berduka", "dukacita", "jenazah", "pemakaman", "dimakamkan", "berpulang",
    ]
    private static let deathPairs: [(String, String)] = [
        ("tutup", "usia"), ("sudah", "tiada"), ("udah", "tiada"), ("telah", "tiada"), ("inna", "lillahi"),
        ("ninggal", "dunia"),
    ]
    /// Before these words, the programme is meant and not the misfortune: "jaminan kematian".
    private static let programmeWords: Set<String> = [
        "jaminan", "santunan", "program", "asuransi", "iuran", "manfaat", "jkk", "jkm", "perlindungan",
    ]

    private static func tells(_ words: [String], of misfortunes: Set<String>) -> Bool {
        words.indices.contains { position in
            misfortunes.contains(words[position])
                && !(position > 0 && programmeWords.contains(words[position - 1]))
        }
    }

    private static let fallWords: Set<String> = ["jatuh", "jatoh", "jtuh", "nyungsep", "nyusruk", "tabrak"]
    private static let otherFalls: Set<String> = ["tempo", "cinta", "miskin"]

    /// "Jatuh" is a fall, but not in "jatuh tempo", the due date.
    private static func tellsOfFall(_ words: [String]) -> Bool {
        words.indices.contains { position in
            fallWords.contains(words[position])
                && !(position + 1 < words.count && otherFalls.contains(words[position + 1]))
        }
    }

    private static func containsPair(_ words: [String], of pairs: [(String, String)]) -> Bool {
        zip(words, words.dropFirst()).contains { word, next in pairs.contains { $0 == (word, next) } }
    }
}
