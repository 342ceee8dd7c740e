import Broadcasting
import Dialogue
import Jamsostek

// config/broadcasts.yaml: what goes to many, and when.
extension Config {
    static func broadcasts(
        _ file: String, _ branch: Branch, _ language: SegmentLanguage
    ) throws(ConfigFault) -> BroadcastRules {
        let root = try ConfigFile.root(file).section(
            "topics", "segments", "approval_above", "hours", "words")
        let words = try root.require("words").section("nameless", "now")
        return BroadcastRules(
            topics: try topics(root.require("topics")),
            segments: try offers(root.require("segments"), language),
            approvalAbove: try root.require("approval_above").integer(0...10_000_000),
            hours: try waking(root.require("hours"), branch),
            words: BroadcastRules.Words(
                nameless: try words.require("nameless").prose(), now: Set(try words.require("now").texts())))
    }

    private static func offers(
        _ node: ConfigNode, _ language: SegmentLanguage
    ) throws(ConfigFault) -> [BroadcastRules.SegmentOffer] {
        var offers: [BroadcastRules.SegmentOffer] = []
        for entry in try node.list() {
            let section = try entry.section("label", "for")
            let node = try section.require("for")
            let expression = try node.prose()
            do throws(SegmentFault) { _ = try language.parse(expression) } catch {
                throw node.fault("'\(expression)' is no segment: \(error)", error.remedy ?? "see docs/segments.md")
            }
            offers.append(
                BroadcastRules.SegmentOffer(label: try section.require("label").prose(), expression: expression))
        }
        return offers
    }

    private static func topics(_ node: ConfigNode) throws(ConfigFault) -> [BroadcastRules.Topic] {
        var topics: [BroadcastRules.Topic] = []
        for entry in try node.list() {
            let section = try entry.section("id", "title", "optional")
            let id = try section.require("id").value(like: "kegiatan", topicID)
            guard !topics.contains(where: { $0.id == id }) else {
                throw entry.fault("topic '\(id)' stands here twice", "remove one of them")
            }
            topics.append(
                BroadcastRules.Topic(
                    id: id, title: try section.require("title").prose(),
                    isOptional: try section.require("optional").flag()))
        }
        guard !topics.isEmpty else { throw node.fault("there is no topic", "name at least one") }
        return topics
    }

    /// It goes into buttons, whose tokens are short.
    private static func topicID(_ text: String) -> String? {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        return (1...16).contains(text.utf8.count) && text.utf8.allSatisfy(letters.contains) ? text : nil
    }
}
