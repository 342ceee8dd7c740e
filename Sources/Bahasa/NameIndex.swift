/// The names of a gazetteer, by their letters without spaces, so that "jatipadang" and "Jati Padang" are one.
struct NameIndex: Sendable {
    struct Name: Sendable {
        var entry: String
        /// As listed.
        var text: String
        var letters: [UInt8]
        /// Which letters it has, a bit for each: a cheap look before the dear one.
        var kinds: UInt32
        /// Only the first words of a longer name.
        var isPartial: Bool
    }

    private(set) var names: [Name] = []
    /// Complete names; and by the number of each phrase, the names that it spells.
    private(set) var complete = PhraseTrie()
    private(set) var spelling: [[Int]] = []
    /// First words of names, where they are not a complete name.
    private(set) var beginnings: [String: [Int]] = [:]
    /// The entries a group's name stands for.
    private(set) var groups: [String: [String]] = [:]
    /// For misspellings: names by how many letters they have.
    private(set) var byLength: [[Int]] = []
    private(set) var mostWords = 1

    init(_ entries: [Gazetteer.Entry], groups: [Gazetteer.Group] = []) {
        for entry in entries {
            for name in entry.names { add(name, of: entry.id) }
        }
        for group in groups { self.groups[NameIndex.joined(group.name), default: []] += group.members }
        byLength = Array(repeating: [], count: (names.map(\.letters.count).max() ?? 0) + 1)
        for (position, name) in names.enumerated() { byLength[name.letters.count].append(position) }
    }

    private mutating func add(_ name: String, of entry: String) {
        let words = Saying(name).contents.map(\.text)
        guard !words.isEmpty else { return }
        // One more than it has: people split words, too.
        mostWords = max(mostWords, words.count + 1)
        for length in 1...words.count {
            let joined = words.prefix(length).joined()
            let isPartial = length < words.count
            guard !isPartial || joined.utf8.count >= 4 else { continue }
            let position = names.count
            let letters = Array(joined.utf8)
            names.append(
                Name(
                    entry: entry, text: name, letters: letters, kinds: NameIndex.kinds(letters), isPartial: isPartial))
            if isPartial {
                beginnings[joined, default: []].append(position)
            } else {
                let phrase = complete.insert(name)
                if phrase == spelling.count { spelling.append([]) }
                if !spelling[phrase].contains(where: { names[$0].entry == entry }) { spelling[phrase].append(position) }
            }
        }
    }

    private static func kinds(_ letters: [UInt8]) -> UInt32 {
        letters.reduce(0) { $0 | 1 << UInt32($1 & 31) }
    }

    /// Whether a name is how a longer one begins, as Karet is of Karet Kuningan.
    func beginsLonger(_ name: String) -> Bool {
        beginnings[NameIndex.joined(name)] != nil
    }

    private static func joined(_ name: String) -> String { Saying(name).contents.map(\.text).joined() }

    /// How many letters may differ from a name with so many.
    static func tolerance(_ letters: Int) -> Int {
        switch letters {
        case ..<5: 0
        case 5...7: 1
        default: 2
        }
    }

    /// The names nearest to some letters, within their tolerance.
    func nearest(to letters: [UInt8]) -> (distance: Int, names: [Int])? {
        let reach = NameIndex.tolerance(letters.count)
        guard reach > 0, let pattern = EditPattern(letters) else { return nil }
        let lengths = max(5, letters.count - reach)...letters.count + reach
        let kinds = NameIndex.kinds(letters)
        var best: (distance: Int, names: [Int])?
        for length in lengths where length < byLength.count {
            for position in byLength[length] {
                let name = names[position]
                let bound = min(NameIndex.tolerance(length), best?.distance ?? reach)
                // One edit explains at most one kind of letter that only one of the words has, on each side.
                guard (kinds & ~name.kinds).nonzeroBitCount <= bound, (name.kinds & ~kinds).nonzeroBitCount <= bound
                else { continue }
                let distance = pattern.distance(to: name.letters)
                guard distance <= bound else { continue }
                if let found = best, found.distance == distance {
                    best?.names.append(position)
                } else {
                    best = (distance, [position])
                }
            }
        }
        // "Mangagrai" is Manggarai before it is the beginning of Manggarai Selatan.
        let whole = best?.names.filter { !names[$0].isPartial } ?? []
        if !whole.isEmpty { best?.names = whole }
        return best
    }
}
