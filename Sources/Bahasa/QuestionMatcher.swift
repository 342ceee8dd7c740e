/// Finds which of the prepared answers are nearest to a question.
///
/// Words and pairs of neighbouring words count by how rare they are among all examples; letter triples stand in for a
/// misspelt word. The same question always has the same neighbours.
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
        /// To its most alike example, from 0 to 1.
        package var likeness: Double
    }

    private let index: QuestionIndex

    package init(_ entries: [Entry], normaliser: Normaliser) {
        index = QuestionIndex(entries, normaliser: normaliser)
    }

    /// The entries that share anything with the text, best first, at most so many.
    package func ranked(_ saying: Saying, limit: Int = 5) -> [Match] {
        index.ranked(saying, limit: limit)
    }

    /// Whether a text is about things that no example knows, and about nothing that is ours: "harga cabai berapa" asks a
    /// price, but not ours (``WordRoles/domain``).
    package func isForeign(_ saying: Saying) -> Bool { index.isForeign(saying) }
}
