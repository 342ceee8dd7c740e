/// Turns the words people type in chats into those of the dictionary, for matching; never for what is shown or stored.
package struct Normaliser: Sendable {
    let meanings: [String: [Word]]
    /// What the words of the dictionary can be.
    package let lexicon: Lexicon

    /// Takes chat spellings, each with the one or more words it stands for: `gmn` → `bagaimana`.
    package init(spellings: [String: String] = [:], lexicon: Lexicon = Lexicon()) {
        self.lexicon = lexicon
        meanings = spellings.mapValues { meaning in
            meaning.split(separator: " ").map { Word(String($0), lexicon[String($0)]) }
        }
    }

    /// The words and numbers of a text, in order, without signs.
    ///
    /// Letters repeated for emphasis are reduced, and the figure that marks doubling, as in `kata2`, is dropped.
    package func words(of saying: Saying) -> [Word] {
        normalised(saying)
    }

    /// The same of a text that nobody else looks at.
    package func words(in text: String) -> [Word] {
        normalised(Saying(text, lexicon: lexicon))
    }
}
