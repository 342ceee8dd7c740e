/// Names of things a person may mention, such as kelurahan or jobs, found in free text although misspelt.
package struct Gazetteer: Sendable {
    package struct Entry: Sendable {
        package var id: String
        package var names: [String]

        package init(id: String, names: [String]) {
            self.id = id
            self.names = names
        }
    }

    /// A mention of an entry.
    package struct Match: Hashable, Sendable {
        package var id: String
        /// The name it was recognised by, as listed.
        package var name: String
        /// How many letters differ from the name, or from its beginning; 0 for none.
        package var distance: Int
        /// Only the beginning of the name was written, as "lenteng" for Lenteng Agung.
        package var isPartial: Bool
        /// The tokens of the saying that make up the mention.
        package var tokens: Range<Int>
    }

    /// Words before a name that tell what it names, such as "kel" and "jl".
    package struct Labels: Sendable {
        /// A name after one of these is meant.
        package var preferred: Set<String>
        /// A name after one of these names something else.
        package var misleading: Set<String>

        package init(preferred: Set<String> = [], misleading: Set<String> = []) {
            self.preferred = preferred
            self.misleading = misleading
        }

        package static let none = Labels()
        /// For names of kelurahan in addresses.
        package static let kelurahan = Labels(
            preferred: ["kel", "kelurahan", "klurahan", "desa", "ds"],
            misleading: [
                "kec", "kecamatan", "kcmtn", "jl", "jln", "jalan", "gg", "gang", "pasar", "psr", "stasiun", "stasion",
                "st",
                "terminal", "flyover", "rs", "rsud", "sekitar",
            ])
    }

    /// A name that stands for several entries, as a kecamatan does for its kelurahan.
    package struct Group: Sendable {
        package var name: String
        /// The ids of its entries.
        package var members: [String]

        package init(name: String, members: [String]) {
            self.name = name
            self.members = members
        }
    }

    let index: NameIndex
    let labels: Labels

    package init(_ entries: [Entry], groups: [Group] = [], labels: Labels = .none) {
        index = NameIndex(entries, groups: groups)
        self.labels = labels
    }
}

/// Why no single entry could be found.
package enum GazetteerFault: Error, Hashable, Sendable {
    case unknown
    /// The ids of the entries it may be, in the order of the text or the list; one id alone asks to be confirmed.
    case several([String])
}
