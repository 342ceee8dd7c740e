/// The cues of one saying by where they begin.
struct CueSheet: Sendable {
    private struct Hit {
        var cue: Cue
        var tokens: Range<Int>
    }

    /// In the order of their beginnings.
    private var hits: [Hit] = []
    /// Of each token, where in ``hits`` those begin that begin at it; one more for the end.
    private var firsts: [Int32] = []

    init(_ saying: Saying, words: ReadWords, by known: EntityWords) {
        firsts.reserveCapacity(saying.tokens.count + 1)
        for (position, word) in words.list.enumerated() {
            while firsts.count <= word.token { firsts.append(Int32(hits.count)) }
            known.trie.visit(words, from: position) { phrase, tokens in
                for cue in known.cues[phrase] { hits.append(Hit(cue: cue, tokens: tokens)) }
            }
        }
        while firsts.count <= saying.tokens.count { firsts.append(Int32(hits.count)) }
    }

    /// The longest cue of a kind that begins at a token: its value, and the token behind it.
    func cue(_ kind: Cue.Kind, at position: Int) -> (value: Int, end: Int)? {
        guard position >= 0, position + 1 < firsts.count else { return nil }
        var best: (value: Int, end: Int)?
        for hit in hits[Int(firsts[position])..<Int(firsts[position + 1])] where hit.cue.kind == kind {
            if hit.tokens.upperBound > best?.end ?? 0 { best = (hit.cue.value, hit.tokens.upperBound) }
        }
        return best
    }

    /// Whether any cue begins at a token.
    func begin(at position: Int) -> Bool { firsts[position] < firsts[position + 1] }

    func `is`(_ kind: Cue.Kind, at position: Int) -> Bool { cue(kind, at: position) != nil }

    /// Whether a cue of a kind begins among some tokens.
    func contains(_ kind: Cue.Kind, in range: Range<Int>) -> Bool {
        let range = range.clamped(to: 0..<max(0, firsts.count - 1))
        return hits[Int(firsts[range.lowerBound])..<Int(firsts[range.upperBound])].contains { $0.cue.kind == kind }
    }

    /// Every cue of a kind with its tokens, in order.
    func all(_ kind: Cue.Kind) -> [(value: Int, tokens: Range<Int>)] {
        hits.filter { $0.cue.kind == kind }.map { ($0.cue.value, $0.tokens) }
    }
}
