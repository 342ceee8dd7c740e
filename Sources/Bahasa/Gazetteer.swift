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
        /// How many letters differ from the name, 0 for none.
        package var distance: Int
        /// The tokens of the saying that make up the mention.
        package var tokens: Range<Int>
    }

    let index: Index

    package init(_ entries: [Entry]) {
        index = Index(entries)
    }

    /// Every mention in the order of the text; where mentions overlap, the longer and then the more exact wins.
    package func mentions(in saying: Saying) -> [Match] {
        index.mentions(in: saying)
    }

    /// The one entry meant.
    ///
    /// A text that is only the beginning of several names, as "pejaten", is ambiguous between them; so are several
    /// mentions, unless all are of one entry.
    package func find(in saying: Saying) throws(GazetteerFault) -> Match {
        try index.find(in: saying)
    }
}

/// Why no single entry could be found.
package enum GazetteerFault: Error, Hashable, Sendable {
    case unknown
    /// The ids of the entries it may be, most likely first.
    case several([String])
}
