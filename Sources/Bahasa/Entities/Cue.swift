/// What a word or a few tell about the numbers and dates around them; the words stand in `config/bahasa/entities.yaml`.
package struct Cue: Hashable, Sendable {
    /// The lists of the file, by their names there.
    package enum Kind: String, CaseIterable, Sendable {
        // Which number follows.
        case nik, kpj, phone, birth, age
        /// A family card's, a bank account's: none of ours.
        case account
        /// A number that follows is a house's, a page's, an hour: no money.
        case numberOf = "number_of"

        // Times. The first have values: days from today, a weekday from 1 for Monday, a unit, an edge.
        case days, weekdays, units, ones, edges
        case tanggal, ahead, ago, within, forward, next, last, this, around, after, until
        /// What is told is over, so that "tgl 5" is the last fifth.
        case past
        /// Something without a date of its own, as payday is; the value counts ``EntityWords/names``.
        case occasions

        // What a bare number is.
        case earning, paying, lasting, kin, either

        /// The value counts ``EntityWords/names``.
        case programmes
    }

    let kind: Kind
    var value = 0
}

extension Cue.Kind {
    /// The keys below the list's name, in the order of their values; nil for a plain list, empty where any name may stand.
    package var keys: [String]? {
        switch self {
        case .programmes, .occasions: []
        case .days: (-2...3).map(String.init)
        case .weekdays: ["", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        case .units, .ones: TimeUnit.allCases.map(\.rawValue)
        case .edges: StatedDay.Edge.allCases.map(\.rawValue)
        default: nil
        }
    }
}

/// The words by which entities are recognised.
package struct EntityWords: Sendable {
    private(set) var trie = PhraseTrie()
    /// What each phrase of the trie can be.
    private(set) var cues: [[Cue]] = []
    /// Programmes and occasions, as the file calls them.
    private(set) var names: [String] = []

    package init() {}

    /// Lets a phrase be a cue; `key` is the one below the list's name, if the list has keys.
    package mutating func add(_ phrase: String, to kind: Cue.Kind, key: String? = nil) {
        let number = trie.insert(phrase)
        if number == cues.count { cues.append([]) }
        let cue = Cue(kind: kind, value: key.flatMap { value(of: $0, in: kind) } ?? 0)
        if !cues[number].contains(cue) { cues[number].append(cue) }
    }

    private mutating func value(of key: String, in kind: Cue.Kind) -> Int? {
        switch kind {
        case .days: return Int(key)
        case .programmes, .occasions:
            if let known = names.firstIndex(of: key) { return known }
            names.append(key)
            return names.count - 1
        default: return kind.keys?.firstIndex(of: key)
        }
    }
}
