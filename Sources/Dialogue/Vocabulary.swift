/// Words that mean something to the dialogue itself, from `config/words.yaml`; all in their dictionary spelling.
package struct Vocabulary: Sendable, Hashable {
    package let greetings: Set<String>
    private let everyGreeting: Set<String>
    /// Greetings that are answered in kind: peace be upon you too.
    package let salam: Set<String>
    package let thanks: Set<String>
    /// Words around the others that change nothing: kak, pak, ya.
    package let courtesies: Set<String>
    /// "Skip it", "I do not know".
    package let skipping: Set<String>
    /// "Go on", "keep it".
    package let continuing: Set<String>
    /// "Change", "wrong", before the name of a field.
    package let correcting: Set<String>
    /// What people call each field.
    package let fields: [Field: Set<String>]
    /// "Later", "in a moment".
    package let pausing: Set<String>
    package let programmes: ProgrammeWords

    /// `dayparts` are greetings that tell a time of day as well: "pagi", "malam".
    package init(
        greetings: Set<String>, dayparts: Set<String>, salam: Set<String>, thanks: Set<String>, courtesies: Set<String>,
        skipping: Set<String>, continuing: Set<String>, correcting: Set<String>, fields: [Field: Set<String>],
        pausing: Set<String>, programmes: ProgrammeWords
    ) {
        self.greetings = greetings
        everyGreeting = greetings.union(dayparts)
        self.salam = salam
        self.thanks = thanks
        self.courtesies = courtesies
        self.skipping = skipping
        self.continuing = continuing
        self.correcting = correcting
        self.fields = fields
        self.pausing = pausing
        self.programmes = programmes
    }
}

extension Vocabulary {
    /// What a text is that carries nothing but itself.
    enum Courtesy: Sendable, Hashable {
        case greeting, salam, thanks
    }

    /// "Assalamualaikum pak", "makasih banyak ya"; nil where anything more is said.
    ///
    /// Where a time is asked for, "malam" alone is an answer and no greeting.
    func courtesy(in words: [String], whenAskedForTime isTimeAsked: Bool) -> Courtesy? {
        if says(salam, words, besides: everyGreeting) { return .salam }
        if says(thanks, words, besides: everyGreeting) { return .thanks }
        return says(isTimeAsked ? greetings : everyGreeting, words, besides: everyGreeting) ? .greeting : nil
    }

    func isSkip(_ words: [String]) -> Bool { says(skipping, words, besides: []) }

    func isContinue(_ words: [String]) -> Bool { says(continuing, words, besides: []) }

    /// The field meant by "ubah nama", "ganti tgl lahir dong"; nil where anything more is said.
    func correction(in words: [String]) -> Field? {
        let meaningful = words.filter { !courtesies.contains($0) }
        guard let verb = meaningful.first, correcting.contains(verb), meaningful.count > 1 else { return nil }
        return field(named: Array(meaningful.dropFirst()))
    }

    /// The field whose names make up the words.
    func field(named words: [String]) -> Field? {
        let meaningful = words.filter { !courtesies.contains($0) }
        guard !meaningful.isEmpty else { return nil }
        return Field.allCases.first { field in
            guard let names = fields[field] else { return false }
            return meaningful.allSatisfy(names.contains)
        }
    }

    func isPause(_ words: [String]) -> Bool { says(pausing, words, besides: []) }

    private func says(_ wanted: Set<String>, _ words: [String], besides others: Set<String>) -> Bool {
        words.contains(where: wanted.contains)
            && words.allSatisfy { wanted.contains($0) || others.contains($0) || courtesies.contains($0) }
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
    func choosesSavings(_ words: [String]) -> Bool? {
        if words.contains(where: savings.contains) { return !words.contains(where: negations.contains) }
        if words.contains(where: noun.contains), words.contains(where: pair.contains) { return false }
        switch (words.contains(where: first.contains), words.contains(where: second.contains)) {
        case (true, false): return false
        case (false, true): return true
        case (true, true), (false, false): return nil
        }
    }
}
