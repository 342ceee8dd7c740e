/// Something people want of the bot, with ways of saying it to learn from.
package struct Intent: Sendable, Hashable {
    package var label: String
    /// What is meant by it, for staff who add examples.
    package var meaning: String
    /// The prepared answer it leads to, where one does.
    package var topic: String?
    package var examples: [String]

    package init(label: String, meaning: String, topic: String? = nil, examples: [String]) {
        self.label = label
        self.meaning = meaning
        self.topic = topic
        self.examples = examples
    }
}

extension Classifier {
    /// Learns from the examples of intents.
    package init(_ intents: [Intent], forms: WordForms) {
        let examples = intents.flatMap { intent in
            intent.examples.map { Example(label: intent.label, text: $0) }
        }
        self.init(examples, forms: forms)
    }
}
