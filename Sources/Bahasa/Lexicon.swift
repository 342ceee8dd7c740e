/// Words and what they can be.
package struct Lexicon: Sendable {
    private var roles: [String: WordRoles]

    package init(_ roles: [String: WordRoles] = [:]) {
        self.roles = roles
    }

    package subscript(word: String) -> WordRoles { roles[word] ?? WordRoles() }

    /// Lets a word be something more.
    package mutating func add(_ role: WordRoles, to word: String) {
        roles[word, default: []].insert(role)
    }
}

/// A word in its dictionary spelling, or a number, and what it can be.
package struct Word: Sendable, Hashable {
    package let text: String
    package let roles: WordRoles

    package init(_ text: String, _ roles: WordRoles = WordRoles()) {
        self.text = text
        self.roles = roles
    }
}

extension Word {
    package func `is`(_ role: WordRoles) -> Bool { !roles.isDisjoint(with: role) }
}
