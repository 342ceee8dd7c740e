package import Bahasa

/// Something people want of the bot, with ways of saying it to learn from: an entry of `config/intents`.
package struct Intent: Sendable, Hashable {
    package var label: String
    /// What is meant by it, for staff who add examples.
    package var meaning: String
    /// What is done about it; nil where there is nothing of ours to do.
    package var aim: Aim?
    /// The wider intent that this one is a part of, where it is told apart for an answer of its own.
    package var wider: String?
    package var examples: [String]

    package init(label: String, meaning: String, aim: Aim? = nil, partOf wider: String? = nil, examples: [String]) {
        self.label = label
        self.meaning = meaning
        self.aim = aim
        self.wider = wider
        self.examples = examples
    }

    /// The examples as a classifier learns them.
    package var lessons: [Classifier.Example] {
        examples.map { Classifier.Example(label: label, text: $0) }
    }
}

/// Where an understood message leads.
package enum Aim: Sendable, Hashable {
    /// A prepared answer, or what its topic does instead.
    case topic(String)
    /// The same as a command of that name, without its slash.
    case command(String)
    case courtesy(Courtesy)

    /// A courtesy is answered in kind.
    package enum Courtesy: String, Sendable, Hashable, CaseIterable { case greeting, salam, thanks }

    /// Nil for a command that does not exist.
    package init?(command name: String) {
        guard Wish(commandNamed: name) != nil else { return nil }
        self = .command(name)
    }

    var topicID: String? {
        if case .topic(let id) = self { id } else { nil }
    }
}
