extension Assent {
    static func answer(in saying: Saying) -> Assent? {
        var reader = AssentReader()
        for token in saying.tokens {
            guard reader.take(token) else { return nil }
        }
        return reader.answer
    }
}

/// Follows a short text word by word; any word it does not know ends the reading.
private struct AssentReader {
    private(set) var answer: Assent?
    private var isNegated = false

    mutating func take(_ token: Token) -> Bool {
        switch token.kind {
        case .number: return false
        case .symbol: return take(symbol: token.text)
        case .word: return take(word: token.text)
        }
    }

    private mutating func take(symbol: String) -> Bool {
        if AssentReader.yesSigns.contains(symbol) { return settle(.yes) }
        if AssentReader.noSigns.contains(symbol) { return settle(.no) }
        // What is asked is not yet agreed to.
        return symbol != "?"
    }

    private mutating func take(word: String) -> Bool {
        if AssentReader.negations.contains(word) {
            // "boleh gak" is a question.
            guard answer == nil || (answer == .no && !isNegated) else { return isNegated }
            isNegated = true
            return settle(.no)
        }
        if isNegated, AssentReader.harmless.contains(word) {
            isNegated = false
            answer = .yes
            return true
        }
        if AssentReader.yesWords.contains(word) {
            // "gak setuju": the negation covers it.
            if isNegated { return true }
            // "ya" softens a no as well as it says yes.
            if answer == .no { return AssentReader.soft.contains(word) }
            return settle(.yes)
        }
        if AssentReader.noWords.contains(word) { return settle(.no) }
        return Courtesy.isFiller(word) || AssentReader.neutral.contains(word)
    }

    private mutating func settle(_ value: Assent) -> Bool {
        guard answer == nil || answer == value else { return false }
        answer = value
        return true
    }

    private static let yesWords: Set<String> = [
        "ya", "iya", "iy", "y", "yes", "yoi", "yup", "yap", "yep", "ye", "yaudah", "yaudh", "ok", "oke", "okey", "okay",
        "oks",
        "okeh", "okee", "okelah", "sip", "siip", "siap", "setuju", "stuju", "setujui", "menyetujui", "boleh", "bole",
        "blh",
        "mau", "mw", "lanjut", "lanjutkan", "lanjutin", "lnjut", "lanjt", "benar", "bnr", "betul", "btl", "bener",
        "sudah",
        "udah", "udh", "sdh", "gas", "gass", "gaskeun", "gaskan", "cocok", "sepakat", "sesuai", "bersedia", "acc",
        "hooh",
        "ho'oh", "tentu", "pasti", "silakan", "silahkan", "gpp", "gapapa", "deal", "bisa", "ayo", "ayok", "hayu",
        "hayuk", "yuk",
        "injih", "inggih", "nggih", "enggih", "kirim", "iyaa", "iyah", "iyo", "yo", "ahsiap", "true", "alright",
    ]
    private static let noWords: Set<String> = [
        "jangan", "jgn", "jngn", "jng", "no", "nope", "nanti", "ntar", "entar", "nnti", "salah", "slh", "enggan",
        "tolak",
        "menolak", "keberatan", "n", "false",
    ]
    private static let negations = Negation.words.union(["tak", "gamau", "gakmau", "gausah", "gk"])
    /// After a negation: nothing stands against it.
    private static let harmless: Set<String> = [
        "apa", "apa2", "papa", "masalah", "keberatan", "salah", "pa", "pa2", "popo",
    ]
    private static let soft: Set<String> = ["ya", "iya", "y", "ok", "oke", "sudah", "udah", "udh", "yuk"]
    private static let neutral: Set<String> = [
        "saya", "sy", "aku", "gw", "gue", "gua", "ane", "kami", "kita", "ini", "itu", "data", "datanya", "semua",
        "semuanya",
        "daftar", "aja", "usah", "perlu", "apa", "papa", "sekali", "banget", "bgt", "sangat", "jadi", "jd", "dah",
        "udahan",
        "dengan", "dgn", "untuk", "utk", "dilanjut", "dilanjutkan", "kok", "hal", "insyaallah", "insya", "allah",
        "alhamdulillah",
    ]
    private static let yesSigns: Set<String> = ["👍", "👌", "✅", "✔", "☑", "🆗", "🙆", "🤝", "✓"]
    private static let noSigns: Set<String> = ["👎", "❌", "✖", "⛔", "🚫", "🙅", "❎"]
}
