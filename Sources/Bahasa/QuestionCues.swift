/// Tells a question from a statement by its words, since few people type a question mark.
enum QuestionCues {
    static func ask(_ words: [String]) -> Bool {
        for position in words.indices where asks(words, at: position) { return true }
        if let first = words.first(where: { !Courtesy.address.contains($0) }), openers.contains(first), words.count > 1
        {
            return true
        }
        return endsAskingWhether(words)
    }

    /// Words that ask wherever they stand.
    private static let askingWords: Set<String> = [
        "apakah", "bagaimana", "berapa", "berapakah", "kapankah", "siapa", "siapakah", "mengapa", "kenapa", "gimana",
        "gmn",
        "gmna", "brp", "brapa", "knp", "knapa", "bisakah", "bolehkah", "adakah", "benarkah", "haruskah", "perlukah",
        "caranya", "emangnya", "syaratnya", "maksudnya", "bedanya",
    ]
    /// Words that ask, but not before "saja" or "pun": "di mana aja" is an answer.
    private static let opening: Set<String> = ["mana", "kapan", "dimana", "kemana", "kpn", "dmn", "kmn"]
    private static let closing: Set<String> = ["saja", "aja", "aj", "pun", "mana", "kapan", "doang"]

    private static func asks(_ words: [String], at position: Int) -> Bool {
        let word = words[position]
        if askingWords.contains(word) { return true }
        let next = position + 1 < words.count ? words[position + 1] : ""
        let before = position > 0 ? words[position - 1] : ""
        if opening.contains(word) { return !closing.contains(next) && !opening.contains(before) }
        // "Tidak apa apa" asks nothing.
        guard word == "apa" else { return false }
        return !Negation.words.contains(before) && before != "apa" && next != "apa" && next != "adanya"
    }

    private static let openers: Set<String> = ["kok", "ko", "masa", "bukannya", "bukankah", "emang", "memang"]
    /// "Bisa gak": a verb and its negation side by side ask.
    private static let verbs: Set<String> = ["bisa", "bs", "boleh", "dapat", "perlu", "harus", "mau"]
    /// These ask so only at the end: "ada denda gak".
    private static let lateVerbs: Set<String> = verbs.union([
        "ada", "masih", "msh", "sudah", "udah", "benar", "betul", "sama",
    ])

    private static func endsAskingWhether(_ words: [String]) -> Bool {
        if zip(words, words.dropFirst()).contains(where: { verbs.contains($0) && Negation.words.contains($1) }) {
            return true
        }
        let clause = words.reversed().drop { Courtesy.isFiller($0) }
        guard let last = clause.first, Negation.words.contains(last) else { return false }
        return clause.dropFirst().prefix(5).contains(where: lateVerbs.contains) && !words.contains("kadang")
    }
}
