/// How a sentence is worded when it is shown: choices of style that change no meaning.
package struct Style: Sendable {
    /// Words with the ones that a letter would have: `cek` → `periksa`.
    let words: [String: [String]]
    /// Particles of talk that a letter leaves out.
    let dropped: Set<String>
    /// Left out at the end of a sentence.
    let droppedAtEnd: Set<String>
    /// Who is spoken to; a comma follows at the beginning.
    let addressed: Set<String>
    /// Words that ask, which end a sentence in a question mark.
    let asking: Set<String>

    package init(
        words: [String: String] = [:], dropped: Set<String> = [], droppedAtEnd: Set<String> = [],
        addressed: Set<String> = [], asking: Set<String> = []
    ) {
        self.words = words.mapValues { $0.split(separator: " ").map(String.init) }
        self.dropped = dropped
        self.droppedAtEnd = droppedAtEnd
        self.addressed = addressed
        self.asking = asking
    }
}
