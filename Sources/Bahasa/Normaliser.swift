/// Turns the words people type in chats into those of the dictionary.
///
/// Two uses: ``words(of:)`` for matching, where words that ask the same here are one, and ``sentence(of:)`` for showing
/// what was understood. Neither is for what is stored.
package struct Normaliser: Sendable {
    let speller: Speller
    /// Words of the dictionary, each with what stands for it when a message is matched.
    let synonyms: [String: [Word]]
    /// The same for spellings found in the list as they are, so that the common word is looked up once.
    let meanings: [String: [Word]]
    let style: Style
    /// What the words of the dictionary can be.
    package let lexicon: Lexicon

    /// Takes chat spellings, each with the one or more words it stands for: `gmn` → `bagaimana`; and words of the
    /// dictionary with those they are matched as: `mencairkan` → `cair`.
    ///
    /// Without roots in the stemmer, words that are in no list stay as they are.
    package init(
        spellings: [String: String] = [:], synonyms: [String: String] = [:], lexicon: Lexicon = Lexicon(),
        stemmer: Stemmer = Stemmer(), style: Style = Style()
    ) {
        let speller = Speller(spellings: spellings, lexicon: lexicon, stemmer: stemmer)
        let synonyms = synonyms.mapValues { words in
            words.split(separator: " ").map { Word(String($0), lexicon[String($0)]) }
        }
        self.speller = speller
        self.synonyms = synonyms
        self.lexicon = lexicon
        self.style = style
        meanings = speller.spellings.mapValues { words in
            words.flatMap { synonyms[$0] ?? [Word($0, lexicon[$0])] }
        }
    }

    package var stemmer: Stemmer { speller.stemmer }

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

    /// A text as it would stand in a letter.
    ///
    /// Every word is in its dictionary spelling and the style's choice; signs are pieces of their own between single
    /// spaces, so that the sentence can be compared word by word, and one ends it. Names and numbers are as they were typed.
    package func sentence(of saying: Saying) -> String {
        Sentence.of(saying, by: self)
    }
}
