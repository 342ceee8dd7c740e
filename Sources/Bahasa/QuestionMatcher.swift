/// Finds which of the prepared answers a question is about.
///
/// Words and pairs of neighbouring words count by how rare they are among all examples; letter triples stand in for a
/// misspelt word. A question about something no example knows is answered only if it also holds a word of our own
/// (``WordRoles/domain``): "harga cabai berapa" asks a price, but not ours. The same question always gets the same answer.
package struct QuestionMatcher: Sendable {
    package struct Entry: Sendable {
        package var id: String
        /// Ways of asking, one a line.
        package var questions: [String]
        /// Words that hint at it by themselves.
        package var keywords: [String]

        package init(id: String, questions: [String], keywords: [String] = []) {
            self.id = id
            self.questions = questions
            self.keywords = keywords
        }
    }

    package struct Match: Hashable, Sendable {
        package var id: String
        /// From 0 to 1.
        package var confidence: Double
    }

    /// What to do with the best matches.
    package enum Verdict: Hashable, Sendable {
        case answer(Match)
        /// Ask which is meant, most likely first.
        case unsure([Match])
        case nothing
    }

    /// The confidence from which an answer is given, if it is also ``clearance`` ahead of the next.
    package var threshold: Double
    package var clearance: Double

    let index: QuestionIndex

    package init(_ entries: [Entry], normaliser: Normaliser, threshold: Double = 0.45, clearance: Double = 0.05) {
        index = QuestionIndex(entries, normaliser: normaliser)
        self.threshold = threshold
        self.clearance = clearance
    }

    /// The entries that share anything with the text, best first, at most so many.
    package func ranked(_ saying: Saying, limit: Int = 5) -> [Match] {
        index.ranked(saying, limit: limit)
    }

    /// - Parameter confidence: The least to answer from, where it is another than ``threshold``.
    package func verdict(on saying: Saying, from confidence: Double? = nil) -> Verdict {
        let matches = ranked(saying, limit: 3)
        guard let best = matches.first, best.confidence >= confidence ?? threshold, !index.isForeign(saying) else {
            return .nothing
        }
        let rivals = matches.filter { best.confidence - $0.confidence < clearance }
        return rivals.count == 1 ? .answer(best) : .unsure(rivals)
    }
}
