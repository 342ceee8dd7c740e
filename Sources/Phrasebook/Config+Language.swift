import Bahasa
import Dialogue

// config/bahasa and config/words.yaml.
extension Config {
    /// What words signal as people type them: yes, no, a misfortune, a question.
    static func lexicon(_ file: String) throws(ConfigFault) -> Lexicon {
        let root = try ConfigSection(try ConfigFile.root(file), keys: WordRoles.signals.map(\.list))
        var lexicon = Lexicon()
        for (list, role) in WordRoles.signals {
            for entry in try root.require(list).list() { lexicon.add(role, to: try word(entry)) }
        }
        return lexicon
    }

    /// One word or sign as it is found in a message; anything else would never be recognised.
    private static func word(_ entry: ConfigNode) throws(ConfigFault) -> String {
        let text = try entry.text()
        guard Saying(text).tokens.map(\.text) == [text] else {
            throw entry.fault("'\(text)' is no single word", "write one word in lower case, without accents")
        }
        return text
    }

    /// What moves the conversation; words are normalised as what people write is, so that both meet in one spelling.
    static func words(
        _ file: String, _ lexicon: Lexicon, _ spelling: Spelling
    ) throws(ConfigFault) -> (vocabulary: Vocabulary, normaliser: Normaliser) {
        let moves = WordRoles.moves
        let root = try ConfigSection(try ConfigFile.root(file), keys: moves.map(\.list) + ["fields", "programmes"])
        let plain = spelling.normaliser()
        var lexicon = lexicon
        for (list, role) in moves {
            for word in Self.words(try root.require(list).texts(), plain) { lexicon.add(role, to: word) }
        }
        var fields: [Field: Set<String>] = [:]
        for (key, value) in try root.require("fields").members() {
            fields[try key.choice(Field.self)] = Self.words(try value.texts(), plain)
        }
        let vocabulary = Vocabulary(
            fields: fields, programmes: try programmeWords(root.require("programmes"), plain))
        return (vocabulary, spelling.normaliser(lexicon))
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
        Set(texts.flatMap { normaliser.words(in: $0) }.map(\.text))
    }
}
