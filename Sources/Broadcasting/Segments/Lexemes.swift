import Bahasa

/// An expression cut into what has a meaning by itself, each with its place.
struct Lexemes {
    enum Kind: Hashable {
        case word, number
        /// What stood between quotes.
        case quoted
        case open, close, comma
        /// Any other sign.
        case sign
    }

    struct Lexeme {
        var kind: Kind
        /// Folded, but for what was quoted.
        var text: String
        /// In UTF-8.
        var range: Range<Int>
    }

    let source: String
    private(set) var list: [Lexeme] = []

    init(_ text: String) throws(SegmentFault) {
        let saying = Saying(text)
        source = saying.source
        var quote: Token?
        for token in saying.tokens {
            if token.text == "\"" {
                guard let start = quote else {
                    quote = token
                    continue
                }
                let range = start.range.lowerBound..<token.range.upperBound
                list.append(
                    Lexeme(
                        kind: .quoted, text: slice(start.range.upperBound..<token.range.lowerBound), range: range))
                quote = nil
            } else if quote == nil, let kind = Self.kind(token) {
                list.append(Lexeme(kind: kind, text: token.text, range: token.range))
            }
        }
        if let quote { throw SegmentFault(.unclosedQuote, at: units(quote.range)) }
    }

    /// Nil for signs that stand within names and numbers, as in "non-aktif", "31.74" and "rt 5/3".
    private static func kind(_ token: Token) -> Kind? {
        switch token.kind {
        case .word: .word
        case .number: .number
        case .symbol:
            switch token.text {
            case "(": .open
            case ")": .close
            case ",", ";": .comma
            case "-", ".", "/", "'", ":": nil
            default: .sign
            }
        }
    }

    func slice(_ range: Range<Int>) -> String {
        String(decoding: source.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
    }

    /// A place in UTF-16 units.
    func units(_ range: Range<Int>) -> Range<Int> {
        let start = slice(0..<range.lowerBound).utf16.count
        return start..<start + slice(range).utf16.count
    }

    /// The place of some lexemes; the end of the text for those behind the last.
    func place(_ lexemes: Range<Int>) -> Range<Int> {
        let known = lexemes.clamped(to: 0..<list.count)
        guard let first = list[known].first, let last = list[known].last else {
            let end = list.last.map { units($0.range).upperBound } ?? 0
            return end..<end
        }
        return units(first.range.lowerBound..<last.range.upperBound)
    }

    /// The letters of some lexemes as one, if they are words and numbers alone.
    func key(_ range: Range<Int>) -> String? {
        guard range.upperBound <= list.count, !range.isEmpty,
            list[range].allSatisfy({ $0.kind == .word || $0.kind == .number })
        else { return nil }
        return list[range].map(\.text).joined()
    }

    /// Some lexemes as they were typed.
    func typed(_ range: Range<Int>) -> String {
        guard let first = list[range].first, let last = list[range].last else { return "" }
        return slice(first.range.lowerBound..<last.range.upperBound)
    }
}
