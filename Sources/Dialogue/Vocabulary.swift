import Bahasa

/// Words that mean something to the dialogue itself, from `config/words.yaml`; all in their dictionary spelling.
///
/// What a single word can be is known of the word itself (``WordRoles``); here stands what only the dialogue asks.
package struct Vocabulary: Sendable, Hashable {
    /// What people call each field.
    package let fields: [Field: Set<String>]
    package let programmes: ProgrammeWords

    package init(fields: [Field: Set<String>], programmes: ProgrammeWords) {
        self.fields = fields
        self.programmes = programmes
    }
}

extension Vocabulary {
    /// A text that carries nothing but itself: "Assalamualaikum pak", "makasih banyak ya"; nil where anything more is said.
    ///
    /// Where a time is asked for, "malam" alone is an answer and no greeting.
    func courtesy(in words: [Word], whenAskedForTime isTimeAsked: Bool) -> Aim.Courtesy? {
        if says(.salam, words, besides: .anyGreeting) { return .salam }
        if says(.thanks, words, besides: .anyGreeting) { return .thanks }
        return says(isTimeAsked ? .greeting : .anyGreeting, words, besides: .anyGreeting) ? .greeting : nil
    }

    func isSkip(_ words: [Word]) -> Bool { says(.skipping, words) }

    func isContinue(_ words: [Word]) -> Bool { says(.continuing, words) }

    func isPause(_ words: [Word]) -> Bool { says(.pausing, words) }

    /// The field meant by "ubah nama", "ganti tgl lahir dong"; nil where anything more is said.
    func correction(in words: [Word]) -> Field? {
        guard let verb = words.firstIndex(where: { !$0.is(.courtesy) }), words[verb].is(.correcting) else { return nil }
        return field(named: words[(verb + 1)...])
    }

    /// The field whose names make up the words.
    func field(named words: some Sequence<Word>) -> Field? {
        let meaningful = words.filter { !$0.is(.courtesy) }
        guard !meaningful.isEmpty else { return nil }
        return Field.allCases.first { field in
            guard let names = fields[field] else { return false }
            return meaningful.allSatisfy { names.contains($0.text) }
        }
    }

    /// Whether the words are all of one kind, courtesies and `others` aside.
    private func says(_ wanted: WordRoles, _ words: [Word], besides others: WordRoles = WordRoles()) -> Bool {
        let allowed = wanted.union(others).union(.courtesy)
        return words.contains { $0.is(wanted) } && words.allSatisfy { $0.is(allowed) }
    }
}

/// Words that choose between the two bundles offered, numbered 1 and 2 in the question.
package struct ProgrammeWords: Sendable, Hashable {
    /// What JHT is called, and words that decline what they stand before.
    package let savings: Set<String>
    package let negations: Set<String>
    /// "Programme": a number beside it counts programmes instead of choosing a line.
    package let noun: Set<String>
    package let pair: Set<String>
    /// Words for the first line, without JHT, and for the second, with it.
    package let first: Set<String>
    package let second: Set<String>

    package init(
        savings: Set<String>, negations: Set<String>, noun: Set<String>, pair: Set<String>, first: Set<String>,
        second: Set<String>
    ) {
        self.savings = savings
        self.negations = negations
        self.noun = noun
        self.pair = pair
        self.first = first
        self.second = second
    }

    /// Whether JHT is chosen; nil where nothing says so.
    func choosesSavings(_ words: [Word]) -> Bool? {
        func names(_ list: Set<String>) -> Bool { words.contains { list.contains($0.text) } }
        if names(savings) { return !names(negations) }
        if names(noun), names(pair) { return false }
        switch (names(first), names(second)) {
        case (true, false): return false
        case (false, true): return true
        case (true, true), (false, false): return nil
        }
    }
}
