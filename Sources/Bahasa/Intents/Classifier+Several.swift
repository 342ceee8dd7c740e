extension Classifier {
    /// One thing wanted, and the part of the message that says so.
    package struct Wish: Sendable {
        package var match: Match
        package var part: Saying
    }

    /// What is wanted, in the order it is said: more than one thing only where each part of the message is sure by itself.
    ///
    /// "Makasih min, trs bayarnya dmn?" is thanks, then how to pay. Parts end at punctuation and before words such as
    /// "terus" (``WordRoles/parting``). Empty where the message as a whole gets no answer.
    package func wishes(in saying: Saying) -> [Wish] {
        var scratch = Scratch()
        let several = severalWishes(in: saying, using: &scratch)
        if several.count > 1 { return several }
        guard case .answer(let match) = verdict(of: ranked(saying, limit: 3, using: &scratch)) else { return [] }
        return [Wish(match: match, part: saying)]
    }

    /// The same of the clauses alone, for whoever has judged the whole: none where there is but one.
    package func severalWishes(in saying: Saying, using scratch: inout Scratch) -> [Wish] {
        let parts = saying.parts
        guard parts.count > 1 else { return [] }
        var wishes: [Wish] = []
        for part in parts {
            guard case .answer(let match) = verdict(of: ranked(part, limit: 3, using: &scratch)) else { continue }
            if let place = wishes.firstIndex(where: { $0.match.label == match.label }) {
                wishes[place].match.confidence = max(wishes[place].match.confidence, match.confidence)
            } else {
                wishes.append(Wish(match: match, part: part))
            }
        }
        return wishes
    }
}

extension Saying {
    /// As many as a message holds wishes.
    private static let mostParts = 8

    /// The message in its clauses; the message itself where there is but one.
    var parts: [Saying] {
        var parts: [Range<Int>] = []
        var start = 0
        for position in tokens.indices where parts.count < Saying.mostParts - 1 {
            guard isParting(at: position) else { continue }
            if tokens[start..<position].contains(where: { $0.kind != .symbol }) { parts.append(start..<position) }
            start = position + 1
        }
        if tokens[start...].contains(where: { $0.kind != .symbol }) { parts.append(start..<tokens.count) }
        return parts.count < 2 ? [self] : parts.map { Saying(of: self, tokens: $0) }
    }

    /// Whether the message parts here; a sign within a number or an address does not.
    private func isParting(at position: Int) -> Bool {
        let token = tokens[position]
        if token.is(.parting) { return position > 0 }
        guard token.isSign(oneOf: ",.;!?") else { return false }
        return position + 1 == tokens.count || !tokens[position + 1].isGlued || tokens[position + 1].kind == .symbol
    }
}
