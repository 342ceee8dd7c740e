import Bahasa
package import Dialogue

// config/intents: what people want, and how they say it.
extension Config {
    /// The intents of every file of a folder, in their order; each file is a list.
    ///
    /// An intent stands in one place, and so does an example: one that stood under two intents would teach nothing.
    package static func intents(_ folder: String) throws(ConfigFault) -> [Intent] {
        try IntentReader(folder: folder).intents
    }

    /// What finds out what people want: taught by the intents, then by the questions of the topics that name one.
    static func understanding(
        _ directory: String, _ handbook: HandbookReader, _ normaliser: Normaliser
    ) throws(ConfigFault) -> Understanding {
        let reader = try IntentReader(folder: "\(directory)/intents")
        for node in reader.topics where !handbook.topics.contains(where: { $0.id == (try? node.prose()) }) {
            throw node.fault("there is no such topic in config/benefits", "write the id of one")
        }
        for (intent, node) in handbook.intents where !reader.intents.contains(where: { $0.label == intent }) {
            throw node.fault("there is no intent '\(intent)' in config/intents", "write the label of one")
        }
        let forms = WordForms(
            normaliser: normaliser, abbreviations: try abbreviations("\(directory)/bahasa/abbreviations.yaml"))
        return Understanding(
            intents: reader.intents, topics: handbook.topics, entries: handbook.entries, forms: forms)
    }

    /// `config/bahasa/abbreviations.yaml`: the words that each abbreviation stands for.
    package static func abbreviations(_ file: String) throws(ConfigFault) -> [String: String] {
        var abbreviations: [String: String] = [:]
        for (key, value) in try ConfigFile.root(file).members() {
            abbreviations[try key.value(like: "jht", Self.plainWord)] = try value.prose()
        }
        return abbreviations
    }

    /// One word as messages are cut; anything else would never be met.
    private static func plainWord(_ text: String) -> String? {
        Saying(text).tokens.map(\.text) == [text] ? text : nil
    }
}

private struct IntentReader {
    private(set) var intents: [Intent] = []
    /// The topics they lead to.
    private(set) var topics: [ConfigNode] = []
    /// The wider intents they name, which may stand in another file.
    private var wider: [ConfigNode] = []
    /// Where each example stands.
    private var examples: [String: ConfigFault.Place] = [:]

    init(folder: String) throws(ConfigFault) {
        for file in try ConfigFile.all(in: folder) {
            for node in try ConfigFile.root(file).list() { try read(node) }
        }
        for node in wider where !intents.contains(where: { $0.label == (try? node.prose()) && $0.wider == nil }) {
            throw node.fault("no such intent, or a part of another itself", "name a whole one of config/intents")
        }
    }

    private mutating func read(_ node: ConfigNode) throws(ConfigFault) {
        let section = try node.section("intent", "meaning", "part_of", "topic", "command", "courtesy", "examples")
        let label = try section.require("intent").value(like: "how_to_pay", Self.label)
        guard !intents.contains(where: { $0.label == label }) else {
            throw node.fault("the intent '\(label)' is there already", "put the examples of both together")
        }
        var texts: [String] = []
        for entry in try section.require("examples").list() { texts.append(try example(entry)) }
        guard !texts.isEmpty else { throw node.fault("'\(label)' has no examples", "write how people say it") }
        if let node = section["part_of"] { wider.append(node) }
        intents.append(
            Intent(
                label: label, meaning: try section.require("meaning").prose(), aim: try aim(section),
                partOf: try section["part_of"]?.prose(), examples: texts))
    }

    /// What is done about an intent; one thing at most.
    private mutating func aim(_ section: ConfigSection) throws(ConfigFault) -> Aim? {
        let named = ["topic", "command", "courtesy"].compactMap { section[$0] }
        guard named.count < 2 else {
            throw named[1].fault("an intent leads to one thing", "keep one of 'topic', 'command' and 'courtesy'")
        }
        if let topic = section["topic"] {
            topics.append(topic)
            return .topic(try topic.prose())
        }
        if let command = section["command"] { return try command.value(like: "menu") { Aim(command: $0) } }
        return try section["courtesy"].map { node throws(ConfigFault) in .courtesy(try node.choice(Aim.Courtesy.self)) }
    }

    private mutating func example(_ entry: ConfigNode) throws(ConfigFault) -> String {
        let text = try entry.prose()
        let tokens = Saying(text).tokens
        guard !tokens.isEmpty else { throw entry.fault("'\(text)' says nothing", "write a message as people send it") }
        let spelling = tokens.map(\.text).joined(separator: " ")
        if let earlier = examples.updateValue(entry.place, forKey: spelling) {
            throw entry.fault("'\(text)' is an example already, at \(earlier)", "keep it where it belongs")
        }
        return text
    }

    /// Lower-case words joined by underscores.
    private static func label(_ text: String) -> String? {
        let isPlain = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
        }
        return isPlain && (1...30).contains(text.utf8.count) ? text : nil
    }
}
