extension Saying {
    /// The words and numbers alone, with where they stand.
    var contents: [(position: Int, text: String)] {
        tokens.enumerated().compactMap { $1.kind == .symbol ? nil : ($0, $1.text) }
    }
}

/// Words that carry no answer: how people address the bot, and particles that soften a sentence.
enum Courtesy {
    static let address: Set<String> = [
        "pak", "bapak", "bu", "ibu", "bang", "abang", "bg", "kak", "kakak", "ka", "mas", "mbak", "mba", "min", "mimin",
        "admin", "gan", "agan", "bro", "bos", "boss", "om", "tante", "mang", "cak", "bot", "sis", "kk", "pakde", "bude",
    ]
    static let particles: Set<String> = [
        "ya", "yah", "yaa", "dong", "donk", "deh", "dh", "nih", "ni", "sih", "kok", "aja", "saja", "aj", "lah", "kan",
        "tuh", "loh", "lho", "yuk", "mah", "atuh", "euy", "nya", "dulu", "dlu", "tolong", "tlg", "mohon", "maaf", "mf",
        "permisi", "punten", "please", "pls", "plis", "trims", "makasih", "mksh", "thanks", "thx", "terima", "kasih",
    ]

    static func isFiller(_ word: String) -> Bool { address.contains(word) || particles.contains(word) }
}
