package import Dialogue

extension Phrasebook {
    /// What is wrong with the book for a dialogue that says these phrases, in the order of the files; empty when all is well.
    package func faults(for catalogue: PhraseCatalogue) -> [ConfigFault] {
        var faults: [ConfigFault] = []
        let known = Dictionary(catalogue.entries.map { ($0.key, $0) }) { first, _ in first }
        for expected in catalogue.entries {
            guard let entry = entries[expected.key] else {
                faults.append(
                    ConfigFault.Place("config/phrases").fault(
                        "'\(expected.key)' is missing", "write it in one of the files"))
                continue
            }
            faults += Self.faults(of: entry, for: expected)
        }
        for (key, entry) in entries where known[key] == nil {
            faults.append(entry.place.fault("'\(key)' is never said", "remove it, or correct its name"))
        }
        return faults.sorted { ($0.place.file, $0.place.line ?? 0) < ($1.place.file, $1.place.line ?? 0) }
    }

    private static func faults(of entry: Entry, for expected: PhraseCatalogue.Entry) -> [ConfigFault] {
        var faults = entry.template.holes.subtracting(expected.arguments).sorted().map { hole in
            let known = expected.arguments.sorted().map { "{\($0)}" }.joined(separator: ", ")
            return entry.place.fault(
                "'\(expected.key)' knows no {\(hole)}", known.isEmpty ? "it has no placeholders" : "use \(known)")
        }
        faults += expected.required.subtracting(entry.template.holes).sorted().map { hole in
            entry.place.fault("'\(expected.key)' must contain {\(hole)}", "put it where its value belongs")
        }
        let length = entry.template.literalLength
        let longest = expected.isLabel ? longestLabel : longestText
        if length > longest {
            faults.append(
                entry.place.fault("'\(expected.key)' has \(length) letters", "shorten it to \(longest) at most"))
        }
        return faults
    }

    /// A button on a phone shows no more.
    private static let longestLabel = 40
    /// Telegram's limit for a message is 4096; this leaves room for what else stands in it.
    private static let longestText = 3000
}

extension Template {
    /// In UTF-16 units, as Telegram counts, without what is filled in.
    var literalLength: Int {
        pieces.reduce(0) { sum, piece in
            if case .literal(let literal) = piece { sum + literal.utf16.count } else { sum }
        }
    }
}
