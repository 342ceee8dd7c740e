import Bahasa

// The lists of config/bahasa that tell how words are spelt and made.
extension Config {
    /// What a ``Normaliser`` is made of, but for the lexicon.
    struct Spelling {
        var spellings: [String: String]
        var synonyms: [String: String]
        var stemmer: Stemmer
        var style: Style

        func normaliser(_ lexicon: Lexicon = Lexicon()) -> Normaliser {
            Normaliser(
                spellings: spellings, synonyms: synonyms, lexicon: lexicon, stemmer: stemmer, style: style)
        }
    }

    static func spelling(_ folder: String) throws(ConfigFault) -> Spelling {
        Spelling(
            spellings: try pairs(ConfigFile.root("\(folder)/slang.yaml").section("words").require("words")),
            synonyms: try pairs(ConfigFile.root("\(folder)/synonyms.yaml").section("words").require("words")),
            stemmer: Stemmer(try roots("\(folder)/roots.yaml")), style: try style("\(folder)/style.yaml"))
    }

    /// Words of the dictionary by the words that stand for them.
    private static func pairs(_ node: ConfigNode) throws(ConfigFault) -> [String: String] {
        var pairs: [String: String] = [:]
        for (words, entry) in try node.members() {
            let meaning = try words.text()
            for spelling in try entry.list() {
                let word = try spelling.text()
                if let earlier = pairs.updateValue(meaning, forKey: word) {
                    throw spelling.fault("'\(word)' stands for '\(earlier)' already", "keep it in one place")
                }
            }
        }
        return pairs
    }

    private static func roots(_ file: String) throws(ConfigFault) -> RootWords {
        let section = try ConfigSection(try ConfigFile.root(file), keys: RootWords.Classes.lists.map(\.list))
        var words: [(word: String, classes: RootWords.Classes)] = []
        for (list, classes) in RootWords.Classes.lists {
            let node = try section.require(list)
            for word in try node.text().split(separator: " ") {
                guard word.utf8.allSatisfy({ (97...122).contains($0) || $0 == UInt8(ascii: "-") }) else {
                    throw node.fault("'\(word)' in '\(list)' is no plain word", "write it in the letters a to z")
                }
                words.append((String(word), classes))
            }
        }
        return RootWords(words)
    }

    private static func style(_ file: String) throws(ConfigFault) -> Style {
        let section = try ConfigSection(
            try ConfigFile.root(file), keys: ["words", "dropped", "dropped_at_end", "addressed", "asking"])
        return Style(
            words: try pairs(section.require("words")), dropped: Set(try section.require("dropped").texts()),
            droppedAtEnd: Set(try section.require("dropped_at_end").texts()),
            addressed: Set(try section.require("addressed").texts()),
            asking: Set(try section.require("asking").texts()))
    }
}
