extension Saying {
    /// What was written apart from some tokens, as written but with single spaces and without loose signs at the ends.
    func rest(without taken: [Range<Int>]) -> String {
        var text = ""
        var lastKept: Int?
        for (position, token) in tokens.enumerated() where !taken.contains(where: { $0.contains(position) }) {
            // Stray commas and dashes around what was taken would begin or end the rest.
            if text.isEmpty, token.kind == .symbol, !token.opensText { continue }
            if token.isSign(oneOf: "/-:"), taken.contains(where: { $0.upperBound == position }) { continue }
            if !text.isEmpty, !(token.isGlued && (lastKept == position - 1 || token.isSign(","))) { text.append(" ") }
            text += original(token)
            lastKept = position
        }
        while let last = text.unicodeScalars.last, " ,;:-/.".unicodeScalars.contains(last) {
            text.unicodeScalars.removeLast()
        }
        return text
    }

    /// A token as it was typed, in its own letters and case.
    func original(_ token: Token) -> Substring {
        let bytes = source.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: token.range.lowerBound)
        return source[start..<bytes.index(start, offsetBy: token.range.count)]
    }

    /// The text as typed, in single spaces, without anything unprintable.
    var tidied: String { rest(without: []) }
}

extension Token {
    fileprivate var opensText: Bool { isSign(oneOf: "([\"'#@") }
}
