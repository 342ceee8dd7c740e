extension Normaliser {
    func normalised(_ saying: Saying) -> [Word] {
        var words: [Word] = []
        words.reserveCapacity(saying.tokens.count)
        var lastWord: Int?
        var position = 0
        while position < saying.tokens.count {
            let token = saying.tokens[position]
            let mixed = saying.mixed(at: position)
            if mixed.count > 1, let meant = leet(saying.tokens[mixed]) {
                append(meant, to: &words)
                lastWord = mixed.upperBound - 1
                position = mixed.upperBound
                continue
            }
            switch token.kind {
            case .symbol: break
            case .number:
                // "kata2": the figure doubles the word before it and adds nothing to its meaning.
                if token.text != "2" || !token.isGlued || lastWord != position - 1
                    || !saying.endsWord(at: position)
                {
                    words.append(Word(token.text, lexicon[token.text]))
                }
            case .word:
                append(token, to: &words)
                lastWord = position
            }
            position += 1
        }
        return words
    }

    /// What a word with digits among its letters says.
    func leet(_ tokens: ArraySlice<Token>) -> [String]? {
        guard tokens.last?.text != "2", tokens.contains(where: { $0.kind == .number }) else { return nil }
        return speller.wordsOfLeet(tokens.lazy.map(\.text).joined())
    }

    private func append(_ token: Token, to words: inout [Word]) {
        if let last = words.last, last.text == "di" || last.text == "ku", !token.isGlued {
            let spelt = speller.words(for: token.text)
            if spelt.count == 1, speller.isPassive(spelt[0]) {
                words.removeLast()
                append([last.text + spelt[0]], to: &words)
                return
            }
        }
        if let meaning = meanings[token.text] {
            words.append(contentsOf: meaning)
        } else if !token.roles.isEmpty {
            words.append(contentsOf: synonyms[token.text] ?? [Word(token.text, token.roles)])
        } else {
            append(speller.words(for: token.text), to: &words)
        }
    }

    private func append(_ spelt: [String], to words: inout [Word]) {
        for word in spelt { words.append(contentsOf: synonyms[word] ?? [Word(word, lexicon[word])]) }
    }
}

extension Saying {
    /// The run of letters and digits without a gap that begins here; empty at a sign and inside a run.
    func mixed(at position: Int) -> Range<Int> {
        guard tokens[position].kind == .word,
            !tokens[position].isGlued || position == 0 || tokens[position - 1].kind == .symbol
        else { return position..<position }
        var end = position + 1
        while end < tokens.count, tokens[end].isGlued, tokens[end].kind != .symbol { end += 1 }
        return position..<end
    }

    /// Whether a figure 2 here doubles a word, and does not begin something measured, as in "rt2/3".
    func endsWord(at position: Int) -> Bool {
        guard position + 1 < tokens.count else { return true }
        return !(tokens[position + 1].isGlued && tokens[position + 1].isSign("/"))
    }
}
