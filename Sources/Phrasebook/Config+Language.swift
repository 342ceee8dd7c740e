import Bahasa
import Dialogue

// config/bahasa and config/words.yaml.
extension Config {
    /// Chat spellings, from every file of the folder: dictionary words, each with the spellings that stand for them.
    static func normaliser(_ folder: String) throws(ConfigFault) -> Normaliser {
        var lexicon: [String: String] = [:]
        for file in try ConfigFile.all(in: folder) {
            let root = try ConfigFile.root(file).section("words")
            for (words, spellings) in try root.require("words").members() {
                let meaning = try words.text()
                for spelling in try spellings.list() { try add(spelling, meaning, to: &lexicon) }
            }
        }
        return Normaliser(lexicon: lexicon)
    }

    private static func add(
        _ spelling: ConfigNode, _ meaning: String, to lexicon: inout [String: String]
    ) throws(ConfigFault) {
        let word = try spelling.text()
        if let earlier = lexicon.updateValue(meaning, forKey: word) {
            throw spelling.fault("'\(word)' stands for '\(earlier)' already", "keep it in one place")
        }
    }

    /// Words are normalised as what people write is, so that both meet in one spelling.
    static func vocabulary(_ file: String, _ normaliser: Normaliser) throws(ConfigFault) -> Vocabulary {
        let root = try ConfigFile.root(file).section(
            "greetings", "dayparts", "salam", "thanks", "courtesies", "skipping", "continuing", "correcting", "fields",
            "pausing", "programmes")
        let words = { (key: String) throws(ConfigFault) in
            Self.words(try root.require(key).texts(), normaliser)
        }
        var fields: [Field: Set<String>] = [:]
        for (key, value) in try root.require("fields").members() {
            fields[try key.choice(Field.self)] = Self.words(try value.texts(), normaliser)
        }
        return Vocabulary(
            greetings: try words("greetings"), dayparts: try words("dayparts"), salam: try words("salam"),
            thanks: try words("thanks"),
            courtesies: try words("courtesies"), skipping: try words("skipping"),
            continuing: try words("continuing"), correcting: try words("correcting"), fields: fields,
            pausing: try words("pausing"), programmes: try programmeWords(root.require("programmes"), normaliser))
    }

    private static func programmeWords(
        _ node: ConfigNode, _ normaliser: Normaliser
    ) throws(ConfigFault) -> ProgrammeWords {
        let section = try node.section("savings", "negations", "noun", "pair", "first", "second")
        let words = { (key: String) throws(ConfigFault) in
            Self.words(try section.require(key).texts(), normaliser)
        }
        return ProgrammeWords(
            savings: try words("savings"), negations: try words("negations"), noun: try words("noun"),
            pair: try words("pair"), first: try words("first"), second: try words("second"))
    }

    private static func words(_ texts: [String], _ normaliser: Normaliser) -> Set<String> {
        Set(texts.flatMap { normaliser.words(of: Saying($0)) })
    }
}
