import Broadcasting
import Dialogue
import Jamsostek

// config/segments.yaml: the words of the language that segments are written in.
extension Config {
    static func segments(
        _ file: String, _ areas: AreaCatalogue, _ work: WorkCatalogue
    ) throws(ConfigFault) -> SegmentLanguage {
        let root = try ConfigFile.root(file).section("words", "roles", "standings", "communities")
        let roles = try spellings(root.require("roles"), of: Office.Role.self)
        let kinds = try spellings(root.require("communities"), of: Community.Kind.self)
        let words = SegmentWords(
            words: try spellings(root.require("words"), of: SegmentWord.self),
            roles: Dictionary(uniqueKeysWithValues: roles.map { ($0.key.rawValue, $0.value) }),
            standings: try spellings(root.require("standings"), of: Standing.Kind.self),
            communityKinds: Dictionary(uniqueKeysWithValues: kinds.map { ($0.key.rawValue, $0.value) }))
        do throws(SegmentWordFault) { return try SegmentLanguage(words, areas: areas, work: work) } catch {
            throw root.origin.fault("\(error)", "remove it from one of the two lists")
        }
    }

    /// The spellings of each value, none left out.
    private static func spellings<Value: RawRepresentable<String> & CaseIterable & Hashable>(
        _ node: ConfigNode, of type: Value.Type
    ) throws(ConfigFault) -> [Value: [String]] {
        var spellings: [Value: [String]] = [:]
        for (key, list) in try node.members() {
            let texts = try list.texts()
            guard !texts.isEmpty else { throw list.fault("it has no spelling", "write one at least") }
            spellings[try key.choice(type)] = texts
        }
        for value in Value.allCases where spellings[value] == nil {
            throw node.fault("'\(value.rawValue)' is missing", "add '\(value.rawValue): [word, …]'")
        }
        return spellings
    }
}
