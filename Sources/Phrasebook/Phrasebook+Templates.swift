package import Broadcasting

extension Phrasebook {
    /// The words in which a broadcast tells each recipient's own figures.
    package func templateWords(_ rules: BroadcastRules) -> TemplateWords {
        TemplateWords(months: monthNames, nameless: rules.words.nameless)
    }
}
