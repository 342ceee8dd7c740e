/// The words of the bot, from `config/phrases`: each key's text, ready to be filled in.
package struct Phrasebook: Sendable {
    struct Entry: Sendable {
        var template: Template
        /// Where it is written, for faults found later.
        var place: ConfigFault.Place
    }

    let entries: [String: Entry]
    /// `Januari` to `Desember`.
    let monthNames: [String]

    init(entries: [String: Entry]) {
        self.entries = entries
        monthNames = (1...12).map { month in
            entries["calendar.month.\(month)"].flatMap { entry in
                if case .literal(let name)? = entry.template.pieces.first { name } else { nil }
            } ?? "\(month)"
        }
    }

    /// Reads every file of a folder, and texts that stand elsewhere, such as the answers of `config/benefits`.
    ///
    /// Keys may be nested, and no two places may give the same one. Constants are put in wherever their name stands in
    /// braces.
    package static func load(
        directory: String, adding texts: [PhraseText] = [], constants: [String: String] = [:]
    ) throws(ConfigFault) -> Phrasebook {
        var reader = PhraseReader(constants: constants)
        for file in try ConfigFile.all(in: directory) { try reader.read(file) }
        for text in texts { try reader.add(text.key, text.text, at: text.place) }
        return Phrasebook(entries: reader.entries)
    }
}

/// A text for the book that stands outside `config/phrases`.
package struct PhraseText: Sendable, Hashable {
    package var key: String
    package var text: String
    package var place: ConfigFault.Place

    package init(key: String, text: String, place: ConfigFault.Place) {
        self.key = key
        self.text = text
        self.place = place
    }
}

/// Gathers phrases and sees to it that each key is given once.
struct PhraseReader {
    private(set) var entries: [String: Phrasebook.Entry] = [:]
    private let constants: [String: String]

    init(constants: [String: String] = [:]) { self.constants = constants }

    mutating func read(_ file: String) throws(ConfigFault) {
        try read(try ConfigFile.root(file), under: "")
    }

    mutating func read(_ node: ConfigNode, under prefix: String) throws(ConfigFault) {
        for (key, value) in try node.members() {
            let name = prefix.isEmpty ? try key.text() : "\(prefix).\(try key.text())"
            if !value.isScalar {
                try read(value, under: name)
            } else {
                try add(name, try value.prose(), at: key.place)
            }
        }
    }

    mutating func add(_ key: String, _ text: String, at place: ConfigFault.Place) throws(ConfigFault) {
        if let earlier = entries[key]?.place {
            throw place.fault("'\(key)' is given twice, first in \(earlier)", "remove one of the two")
        }
        do throws(TemplateFault) {
            entries[key] = Phrasebook.Entry(template: try Template(text, constants: constants), place: place)
        } catch {
            throw place.fault("\(error.problem) in '\(key)'", "write placeholders as {name}")
        }
    }
}
