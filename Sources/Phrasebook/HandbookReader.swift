import Bahasa
import Dialogue
import Jamsostek

/// Reads the prepared answers of `config/benefits`.
struct HandbookReader {
    private(set) var topics: [Topic] = []
    private(set) var texts: [PhraseText] = []
    /// How people ask for each topic.
    private(set) var entries: [QuestionMatcher.Entry] = []
    /// The intents that topics name.
    private(set) var intents: [(label: String, node: ConfigNode)] = []
    /// Topics named by others, which may stand further down or in another file.
    private var references: [(id: String, node: ConfigNode)] = []
    /// Guides named by topics; they are read later, and checked then.
    private var guides: [(id: String, node: ConfigNode)] = []

    init(folder: String) throws(ConfigFault) {
        for file in try ConfigFile.all(in: folder) {
            for node in try ConfigFile.root(file).list() { try read(node) }
        }
        for (id, node) in references where !topics.contains(where: { $0.id == id }) {
            throw node.fault("there is no topic '\(id)'", "write the id of another topic")
        }
    }

    /// Refuses a topic whose guide there is not.
    func check(_ guides: [Guide]) throws(ConfigFault) {
        for (id, node) in self.guides where !guides.contains(where: { $0.id == id }) {
            throw node.fault("there is no guide '\(id)'", "write the id of a guide in config/guides")
        }
    }

    private mutating func read(_ node: ConfigNode) throws(ConfigFault) {
        let section = try ConfigSection(
            node,
            keys: ConfigSection.provenanceKeys + [
                "id", "title", "intent", "questions", "keywords", "text", "brief", "action", "emergency", "member",
                "guide",
                "related",
                "valid_until",
            ])
        let id = try section.require("id").value(like: "cara-bayar", ConfigNode.identifier)
        guard !topics.contains(where: { $0.id == id }) else {
            throw node.fault("the topic '\(id)' is there already", "give one of the two another id")
        }
        let action = try section["action"]?.choice(Topic.Action.self) ?? .answer
        let emergency = try section["emergency"]?.choice(Topic.Emergency.self)
        if let emergency, topics.contains(where: { $0.emergency == emergency }) {
            throw node.fault("another topic is for \(emergency.rawValue) already", "keep one 'emergency' of a kind")
        }
        entries.append(
            QuestionMatcher.Entry(
                id: id, questions: try section.require("questions").texts(),
                keywords: try section["keywords"]?.texts() ?? []))
        try add(section, "title", to: id)
        var isCertain = true
        if action == .answer {
            try add(section, "text", to: id)
            try add(section, "brief", to: id)
            isCertain = try section.provenance().confidence.mayBeToldAsFact
        }
        let guide = try section["guide"]?.prose()
        if let guide, let node = section["guide"] { guides.append((guide, node)) }
        if action == .guide, guide == nil { throw node.fault("'guide' is missing", "name the guide it begins") }
        topics.append(
            Topic(
                id: id, action: action, intent: try intent(section), emergency: emergency,
                member: try section["member"]?.choice(MemberConcern.self), guide: guide,
                related: try related(section),
                validUntil: try section["valid_until"]?.value(like: "2027-03-31") { CalendarDate($0) },
                isCertain: isCertain))
    }

    private mutating func related(_ section: ConfigSection) throws(ConfigFault) -> [String] {
        var ids: [String] = []
        for node in try section["related"]?.list() ?? [] {
            ids.append(try node.text())
            references.append((try node.text(), node))
        }
        return ids
    }

    private mutating func intent(_ section: ConfigSection) throws(ConfigFault) -> String? {
        guard let node = section["intent"] else { return nil }
        intents.append((try node.prose(), node))
        return try node.prose()
    }

    private mutating func add(_ section: ConfigSection, _ key: String, to id: String) throws(ConfigFault) {
        let node = try section.require(key)
        texts.append(PhraseText(key: "topic.\(id).\(key)", text: try node.prose(), place: node.place))
    }
}
