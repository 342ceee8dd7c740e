extension Cues {
    static func read(_ words: [Word], isAsked: Bool) -> Cues {
        let isQuestion = isAsked || QuestionCues.ask(words)
        let isAccident = tellsOfAccident(words)
        let isDeath = tells(words, of: .death) || containsPair(words, of: deathPairs)
        return Cues(
            isQuestion: isQuestion, isAccident: isAccident, isDeath: isDeath,
            isReport: happened(words, isQuestion))
    }

    /// "Tadi" tells that it happened whatever else is said; after "kalau" nothing did; and a question that names nobody
    /// it happened to asks what to do if.
    private static func happened(_ words: [Word], _ isQuestion: Bool) -> Bool {
        if words.contains(where: { $0.is(.lately) }) { return true }
        if words.contains(where: { $0.is(.supposing) }) { return false }
        return !isQuestion || words.contains { $0.is(.concerned) }
    }

    private static func tells(_ words: [Word], of misfortune: WordRoles) -> Bool {
        words.indices.contains { position in
            words[position].is(misfortune) && !(position > 0 && words[position - 1].is(.cover))
        }
    }

    private static func tellsOfAccident(_ words: [Word]) -> Bool {
        tells(words, of: .accident)
            || words.indices.contains { position in
                words[position].is(.fall) && !(position + 1 < words.count && words[position + 1].is(.idiom))
            }
    }

    private static let deathPairs: [(String, String)] = [
        ("tutup", "usia"), ("sudah", "tiada"), ("udah", "tiada"), ("telah", "tiada"), ("inna", "lillahi"),
        ("ninggal", "dunia"), ("tidak", "tertolong"), ("tidak", "bernyawa"), ("tak", "bernyawa"), ("tidak", "selamat"),
    ]

    private static func containsPair(_ words: [Word], of pairs: [(String, String)]) -> Bool {
        zip(words, words.dropFirst()).contains { word, next in pairs.contains { $0 == (word.text, next.text) } }
    }
}
