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
        case .symbol: return take(symbol: token)
        case .word: return take(word: token)
        }
    }

    private mutating func take(symbol: Token) -> Bool {
        if symbol.is(.yes) { return settle(.yes) }
        if symbol.is(.no) { return settle(.no) }
        // What is asked is not yet agreed to.
        return !symbol.isSign("?")
    }

    private mutating func take(word: Token) -> Bool {
        if word.is(.negation) {
            // "boleh gak" is a question.
            guard answer == nil || (answer == .no && !isNegated) else { return isNegated }
            isNegated = true
            return settle(.no)
        }
        if isNegated, word.is(.harmless) {
            isNegated = false
            answer = .yes
            return true
        }
        if word.is(.yes) {
            // "gak setuju": the negation covers it.
            if isNegated { return true }
            // "ya" softens a no as well as it says yes.
            if answer == .no { return word.is(.softening) }
            return settle(.yes)
        }
        if word.is(.no) { return settle(.no) }
        return word.is(.accompanying)
    }

    private mutating func settle(_ value: Assent) -> Bool {
        guard answer == nil || answer == value else { return false }
        answer = value
        return true
    }
}
