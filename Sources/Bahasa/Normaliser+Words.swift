extension Normaliser {
    func normalised(_ saying: Saying) -> [Word] {
        var words: [Word] = []
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
                words.append(Word(token.text, lexicon[token.text]))
            case .word:
                append(token, to: &words)
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

    private func append(_ token: Token, to words: inout [Word]) {
        if let meaning = meanings[token.text] {
            words.append(contentsOf: meaning)
            return
        }
        guard token.text.hasLongRun else {
            words.append(Word(token.text, token.roles))
            return
        }
        // "maaaf" may be "maaf" or "maf"; the spelling that stands for something is the one.
        let once = token.text.reducingRuns(to: 1)
        words.append(
            contentsOf: meanings[once] ?? meanings[token.text.reducingRuns(to: 2)] ?? [Word(once, lexicon[once])])
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
