import Dialogue
import Jamsostek

/// Reads the guides of `config/guides`, a file each, and refuses one in which a person could get stuck.
struct GuideReader {
    private(set) var guides: [Guide] = []
    private(set) var texts: [PhraseText] = []
    private let topics: Set<String>
    /// Guides named by others, which may stand in another file.
    private var references: [(id: String, node: ConfigNode)] = []

    init(folder: String, topics: [Topic]) throws(ConfigFault) {
        self.topics = Set(topics.map(\.id))
        for file in try ConfigFile.all(in: folder) { try read(try ConfigFile.root(file)) }
        for (id, node) in references where !guides.contains(where: { $0.id == id }) {
            throw node.fault("there is no guide '\(id)'", "write the id of another guide")
        }
    }

    private mutating func read(_ node: ConfigNode) throws(ConfigFault) {
        let section = try ConfigSection(
            node,
            keys: ConfigSection.provenanceKeys + ["id", "title", "emergency", "first", "payment", "account", "steps"])
        let id = try section.require("id").value(like: "kecelakaan", ConfigNode.identifier)
        guard !guides.contains(where: { $0.id == id }) else {
            throw node.fault("the guide '\(id)' is there already", "give one of the two another id")
        }
        let emergency = try section["emergency"]?.choice(Topic.Emergency.self)
        if let emergency, guides.contains(where: { $0.emergency == emergency }) {
            throw node.fault("another guide is for \(emergency.rawValue) already", "keep one 'emergency' of a kind")
        }
        let provenance = try section.provenance()
        var check = GuideCheck(node)
        var steps: [Guide.Step] = []
        for entry in try section.require("steps").list() {
            let step = try step(entry, of: id, provenance)
            guard !steps.contains(where: { $0.id == step.id }) else {
                throw entry.fault("the step '\(step.id)' is there already", "give one of the two another id")
            }
            steps.append(step)
            check.nodes[step.id] = entry
        }
        let first = try section.require("first")
        let guide = Guide(
            id: id, title: try section.require("title").label(), emergency: emergency, first: try first.prose(),
            payment: try section["payment"]?.prose(), account: try section["account"]?.label(), steps: steps)
        try check.run(guide, at: first, payment: section["payment"])
        guides.append(guide)
    }
}

extension GuideReader {
    private mutating func step(
        _ node: ConfigNode, of guide: String, _ provenance: Provenance
    ) throws(ConfigFault) -> Guide.Step {
        let section = try ConfigSection(
            node,
            keys: ConfigSection.provenanceKeys + [
                "id", "text", "ask", "heading", "shows", "expects", "next", "end", "buttons",
            ])
        let id = try section.require("id").value(like: "rumah-sakit", ConfigNode.identifier)
        for part in ["text", "ask"] {
            guard let text = section[part] else { continue }
            texts.append(PhraseText(key: "guide.\(guide).\(id).\(part)", text: try text.prose(), place: text.place))
        }
        guard section["text"] != nil || section["ask"] != nil else {
            throw node.fault("the step '\(id)' says nothing", "write a 'text', an 'ask' or both")
        }
        var buttons: [Guide.Button] = []
        for entry in try section["buttons"]?.list() ?? [] { buttons.append(try button(entry)) }
        // A step tells facts of its own or the guide's; where it names a source, it names all there is to name.
        let own = section["confidence"] == nil ? provenance : try section.provenance()
        return Guide.Step(
            id: id, hasText: section["text"] != nil, hasAsk: section["ask"] != nil,
            heading: try section["heading"]?.label(), way: try way(section),
            shows: try section["shows"]?.choice(Guide.Exhibit.self),
            buttons: buttons, isCertain: own.confidence.mayBeToldAsFact)
    }

    private func way(_ section: ConfigSection) throws(ConfigFault) -> Guide.Way {
        let ends = try section["end"]?.flag() ?? false
        switch (section["expects"], section["next"], ends) {
        case (let expects?, let next?, false):
            return .answer(try expects.choice(Guide.Expectation.self), next: try next.prose())
        case (nil, nil, true): return .end
        case (nil, nil, false): return .choice
        case (.some, nil, _): throw section.origin.fault("an answer here leads nowhere", "add 'next: …'")
        case (nil, .some, _): throw section.origin.fault("'next' needs an answer", "add 'expects: …' or a button")
        case (.some, .some, true): throw section.origin.fault("an end asks for nothing", "remove 'expects' or 'end'")
        }
    }

    private mutating func button(_ node: ConfigNode) throws(ConfigFault) -> Guide.Button {
        let section = try node.section("label", "to", "report_then", "guide", "topic", "does", "says", "said")
        let target = try target(section)
        let assent = try section["says"]?.value(like: "\"yes\"") { ["yes": true, "no": false][$0] }
        switch target {
        case .step, .report, .guide:
            return Guide.Button(
                label: try section.require("label").label(), target: target, assent: assent,
                sayings: try section["said"]?.texts() ?? [])
        case .topic, .enrol:
            if let label = section["label"] {
                throw label.fault("this button has a name of its own", "remove 'label'")
            }
            return Guide.Button(target: target, assent: assent)
        }
    }

    private mutating func target(_ section: ConfigSection) throws(ConfigFault) -> Guide.Target {
        let keys = ["to", "report_then", "guide", "topic", "does"].filter { section[$0] != nil }
        guard keys.count == 1, let key = keys.first, let node = section[key] else {
            throw section.origin.fault(
                "a button leads to one place", "write one of to, report_then, guide, topic, does")
        }
        let id = try node.prose()
        switch key {
        case "to": return .step(id)
        case "report_then": return .report(next: id)
        case "guide":
            references.append((id, node))
            return .guide(id)
        case "topic":
            guard topics.contains(id) else { throw node.fault("there is no topic '\(id)'", "write the id of another") }
            return .topic(id)
        default:
            guard id == "enrol" else { throw node.fault("'\(id)' is unknown here", "write enrol") }
            return .enrol
        }
    }
}

extension ConfigNode {
    /// Short enough for a button's token, and without the dot that separates a token's parts.
    static func identifier(_ text: String) -> String? {
        let isPlain = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
        }
        return isPlain && (1...30).contains(text.utf8.count) ? text : nil
    }

    /// A text for a button, which on a phone shows no more than that.
    func label() throws(ConfigFault) -> String {
        let text = try prose()
        guard text.utf16.count <= Self.longestLabel else {
            throw fault("'\(text)' has \(text.utf16.count) letters", "shorten it to \(Self.longestLabel) at most")
        }
        return text
    }

    static let longestLabel = 40
}
