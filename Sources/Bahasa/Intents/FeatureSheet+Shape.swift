extension FeatureSheet {
    /// What a message looks like, whatever it is about: its numbers, its dates, plain words between them, its length.
    mutating func writeShape(of saying: Saying, in block: FeatureBlock) {
        var words = 0
        var last: UInt64?
        for (position, token) in saying.tokens.enumerated() where token.kind != .symbol {
            if saying.continuesWord(at: position) { continue }
            words += 1
            let form = Form(saying, at: position).feature
            if form == Form.word.feature, form == last { continue }
            write(form, in: block)
            if let last { write(FeatureKey.pair(last, form), in: block) }
            last = form
        }
        let length = UInt64(words < 4 ? words : words < 7 ? 4 : words < 12 ? 7 : 12) | 1 << 32
        write(length, in: block)
        if let last { write(FeatureKey.pair(last, length), in: block) }
        end(block)
    }

    private enum Form {
        case word, month, weekday, relativeDay, mixed
        case number(digits: Int)

        init(_ saying: Saying, at position: Int) {
            let token = saying.tokens[position]
            if saying.continuesWord(at: position + 1) {
                self = .mixed
            } else if token.kind == .number {
                self = .number(digits: min(token.text.utf8.count, 6))
            } else if DatePart.months[token.text] != nil {
                self = .month
            } else if token.is(.weekday) {
                self = .weekday
            } else {
                self = token.is(.relativeDay) ? .relativeDay : .word
            }
        }

        var feature: UInt64 {
            switch self {
            case .word: 1
            case .month: 2
            case .weekday: 3
            case .relativeDay: 4
            case .mixed: 5
            case .number(let digits): 16 + UInt64(digits)
            }
        }
    }
}

extension Saying {
    /// Whether a word or number is glued to one before it: "16rb", "rata2".
    fileprivate func continuesWord(at position: Int) -> Bool {
        tokens.indices.contains(position) && position > 0 && tokens[position].isGlued
            && tokens[position].kind != .symbol && tokens[position - 1].kind != .symbol
    }
}
