import Bahasa

// config/bahasa/entities.yaml: by which words numbers, dates and programmes are recognised.
extension Config {
    static func entityWords(_ file: String) throws(ConfigFault) -> EntityWords {
        let root = try ConfigSection(try ConfigFile.root(file), keys: Cue.Kind.allCases.map(\.rawValue))
        var words = EntityWords()
        for kind in Cue.Kind.allCases {
            let node = try root.require(kind.rawValue)
            guard let keys = kind.keys else {
                for phrase in try node.list() { words.add(try entityPhrase(phrase), to: kind) }
                continue
            }
            for (key, phrases) in try node.members() {
                let name = try key.prose()
                guard keys.isEmpty || keys.contains(name) else {
                    throw key.fault("'\(name)' is unknown here", "write one of \(keys.joined(separator: ", "))")
                }
                for phrase in try phrases.list() { words.add(try entityPhrase(phrase), to: kind, key: name) }
            }
        }
        return words
    }

    /// Words without signs; one that a sign parts would never be met.
    private static func entityPhrase(_ node: ConfigNode) throws(ConfigFault) -> String {
        let phrase = try node.prose()
        guard Saying(phrase).tokens.allSatisfy({ $0.kind == .word }) else {
            throw node.fault("'\(phrase)' holds a sign or a figure", "write words only")
        }
        return phrase
    }
}
