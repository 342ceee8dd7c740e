/// Turns the words people type in chats into those of the dictionary, for matching; never for what is shown or stored.
package struct Normaliser: Sendable {
    let lexicon: [String: [String]]

    /// Takes a lexicon of chat spellings, each with one or more words it stands for: `gmn` → `bagaimana`.
    package init(lexicon: [String: String] = [:]) {
        self.lexicon = lexicon.mapValues { $0.split(separator: " ").map(String.init) }
    }

    /// The words and numbers of a text, in order, without signs.
    ///
    /// Letters repeated for emphasis are reduced, and the figure that marks doubling, as in `kata2`, is dropped.
    package func words(of saying: Saying) -> [String] {
        normalised(saying)
    }
}
