/// The questions of `config/quiz.yaml`, which a community meeting may play with.
package struct Quiz: Sendable {
    /// One question; its words are `quiz.<id>.question` and `.because` in the phrase book.
    package struct Question: Sendable, Hashable {
        package var id: String
        /// As they stand on the buttons.
        package var options: [String]
        /// Which option is right, from 0.
        package var right: Int

        package init(id: String, options: [String], right: Int) {
            self.id = id
            self.options = options
            self.right = right
        }
    }

    package let questions: [Question]
    private let byID: [String: Question]

    package init(_ questions: [Question]) {
        self.questions = questions
        byID = Dictionary(questions.map { ($0.id, $0) }) { first, _ in first }
    }

    package subscript(id: String) -> Question? { byID[id] }

    /// How many a round asks.
    package static let round = 5

    /// The questions of a round: the same for the same seed, and hardly ever the same for another.
    package func draw(seed: UInt64) -> [String] {
        var left = questions.map(\.id)
        var drawn: [String] = []
        var state = seed
        while drawn.count < Self.round, !left.isEmpty {
            drawn.append(left.remove(at: Int(Self.next(&state) % UInt64(left.count))))
        }
        return drawn
    }

    /// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
    private static func next(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A round of the quiz being played.
package struct QuizRound: Sendable, Hashable {
    /// Tells this round's buttons from those of any other.
    package var instance: String
    /// By id, in the order they are asked.
    package var questions: [String]
    package var answered: Int
    package var right: Int
    package var lastTap: RecentTap?

    package init(instance: String, questions: [String], answered: Int = 0, right: Int = 0) {
        self.instance = instance
        self.questions = questions
        self.answered = answered
        self.right = right
    }
}
