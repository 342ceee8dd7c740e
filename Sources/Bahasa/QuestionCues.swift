/// Tells a question from a statement by its words, since few people type a question mark.
enum QuestionCues {
    static func ask(_ words: [Word]) -> Bool {
        for position in words.indices where asks(words, at: position) { return true }
        if let first = words.first(where: { !$0.is(.address) }), first.is(.opening), words.count > 1 { return true }
        return endsAskingWhether(words)
    }

    private static func asks(_ words: [Word], at position: Int) -> Bool {
        let word = words[position]
        if word.is(.asking) { return true }
        let next = position + 1 < words.count ? words[position + 1] : nil
        let before = position > 0 ? words[position - 1] : nil
        if word.is(.askingWhere) { return next?.is(.settling) != true && before?.is(.askingWhere) != true }
        // "Tidak apa apa" asks nothing.
        guard word.text == "apa" else { return false }
        return before?.is(.negation) != true && before?.text != "apa" && next?.text != "apa" && next?.text != "adanya"
    }

    private static func endsAskingWhether(_ words: [Word]) -> Bool {
        if zip(words, words.dropFirst()).contains(where: { $0.is(.asksWhether) && $1.is(.negation) }) { return true }
        let clause = words.reversed().drop { $0.is(.filler) }
        guard let last = clause.first, last.is(.negation) else { return false }
        return clause.dropFirst().prefix(5).contains { $0.is(.asksWhetherAtEnd) }
            && !words.contains { $0.text == "kadang" }
    }
}
