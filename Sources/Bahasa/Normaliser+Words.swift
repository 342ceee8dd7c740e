extension Normaliser {
    func normalised(_ saying: Saying) -> [String] {
        var words: [String] = []
        words.reserveCapacity(saying.tokens.count)
        var lastWord: Int?
        for (position, token) in saying.tokens.enumerated() {
            switch token.kind {
            case .symbol: break
            case .number:
                // "kata2": the figure doubles the word before it and adds nothing to its meaning.
                if token.text == "2", token.isGlued, lastWord == position - 1, doublesWord(saying, at: position) {
                    continue
                }
                words.append(token.text)
            case .word:
                append(token.text, to: &words)
                lastWord = position
            }
        }
        return words
    }

    /// A figure 2 after a word, and not the beginning of something measured, as in "rt2/3".
    private func doublesWord(_ saying: Saying, at position: Int) -> Bool {
        guard position + 1 < saying.tokens.count else { return true }
        return !(saying.tokens[position + 1].isGlued && saying.tokens[position + 1].isSign("/"))
    }

    private func append(_ word: String, to words: inout [String]) {
        if let meaning = lexicon[word] {
            words.append(contentsOf: meaning)
            return
        }
        let once = word.reducingRuns(to: 1)
        guard once != word, word.hasLongRun else {
            words.append(word)
            return
        }
        // "maaaf" may be "maaf" or "maf"; the spelling the lexicon knows is the one.
        words.append(contentsOf: lexicon[once] ?? lexicon[word.reducingRuns(to: 2)] ?? [once])
    }
}

extension String {
    /// Whether a letter stands three times in a row.
    fileprivate var hasLongRun: Bool {
        var last: UInt8?
        var run = 0
        for byte in utf8 {
            run = byte == last ? run + 1 : 1
            if run == 3 { return true }
            last = byte
        }
        return false
    }

    /// Runs of one letter cut to so many of it: "iyaaaa" → "iya".
    fileprivate func reducingRuns(to longest: Int) -> String {
        var bytes: [UInt8] = []
        var run = 0
        for byte in utf8 {
            run = byte == bytes.last ? run + 1 : 1
            if run <= longest || byte >= 0x80 { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
