import Jamsostek

extension ConfigSection {
    /// The keys that say where an entry comes from.
    static let provenanceKeys = ["rule", "source", "checked", "confidence"]

    func provenance() throws(ConfigFault) -> Provenance {
        Provenance(
            rule: try require("rule").prose(),
            source: try require("source").prose(),
            checked: try require("checked").value(like: "2026-11-22") { CalendarDate($0) },
            confidence: try require("confidence").choice(Confidence.self))
    }
}

extension ConfigNode {
    /// One of the values an enumeration has.
    func choice<Value: RawRepresentable<String> & CaseIterable>(_ type: Value.Type) throws(ConfigFault) -> Value {
        let text = try text()
        guard let value = Value(rawValue: text) else {
            let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw fault("'\(text)' is unknown here", "write one of \(known)")
        }
        return value
    }

    func choices<Value: RawRepresentable<String> & CaseIterable>(
        _ type: Value.Type
    ) throws(ConfigFault) -> [Value] {
        var values: [Value] = []
        for node in try list() { values.append(try node.choice(type)) }
        return values
    }

    /// A whole amount of rupiah, in digits only.
    func rupiah() throws(ConfigFault) -> Rupiah { Rupiah(try integer(0...1_000_000_000_000)) }

    func month() throws(ConfigFault) -> ContributionMonth { try value(like: "2027-03") { ContributionMonth($0) } }

    func texts() throws(ConfigFault) -> [String] {
        var texts: [String] = []
        for node in try list() { texts.append(try node.text()) }
        return texts
    }

    func flag() throws(ConfigFault) -> Bool {
        try value(like: "true") { text in text == "true" ? true : text == "false" ? false : nil }
    }
}
