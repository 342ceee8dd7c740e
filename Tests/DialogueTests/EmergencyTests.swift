import Chat
import Dialogue
import FoundationEssentials
import Phrasebook
import Testing

/// An accident or a death is answered as one, whatever else is said; measured on messages written apart from the examples.
@Suite struct EmergencyTests {
    private static let messages = Result {
        try ["dev.tsv", "fresh.tsv"].map { name in
            try String(contentsOfFile: Repository.fixtures("intents/\(name)"), encoding: .utf8)
        }
        .joined().split(whereSeparator: \.isNewline).map { line in
            let cells = line.split(separator: "\t", maxSplits: 1).map(String.init)
            return (label: cells[0], text: cells[1])
        }
    }

    private enum Reaction { case answered, offered, other }

    /// How a message alone is met: with the answer to that emergency or the guide through it, or with a question whether
    /// it is one.
    private static func reaction(to text: String, _ emergency: Topic.Emergency) throws -> Reaction {
        let world = try TestWorld(now: 1_790_000_000)
        let topic = try #require(world.config.knowledge.handbook.topic(for: emergency))
        let event = Event.said(TextMessage(message: MessageID(1), text: text))
        for case .say(let utterance, _) in transition(.idle, event, world.context).effects {
            if utterance.parts.contains(where: { $0.key == "topic.\(topic.id).text" }) { return .answered }
            let guide = world.config.knowledge.guides.guide(for: emergency)
            if let guide, utterance.parts.contains(where: { $0.key.hasPrefix("guide.\(guide.id).\(guide.first).") }) {
                return .answered
            }
            guard case .choices(let rows)? = utterance.keyboard else { continue }
            if rows.joined().contains(where: { $0.label.key == "topic.\(topic.id).title" }) { return .offered }
            // "Mas saya kecelakaan dan ga tertolong": led through an accident, with the way to a death in sight.
            if let guide, rows.joined().contains(where: { $0.target == .token("m.guide.\(guide.id)") }) {
                return .offered
            }
        }
        return .other
    }

    private static func counts(_ isCounted: (Reaction) -> Bool) throws -> (told: Int, missed: [String]) {
        var (told, missed) = (0, [String]())
        for (label, text) in try messages.get() {
            guard let emergency = Topic.Emergency(rawValue: label) else { continue }
            told += 1
            if !isCounted(try reaction(to: text, emergency)) { missed.append("\(label): \(text)") }
        }
        return (told, missed)
    }

    @Test func isNeverMissed() throws {
        let (told, missed) = try Self.counts { $0 != .other }
        #expect(Double(missed.count) <= 0.01 * Double(told), "\(missed.joined(separator: "\n"))")
    }

    @Test func isAnsweredWithoutAskingBack() throws {
        let (told, missed) = try Self.counts { $0 == .answered }
        #expect(Double(missed.count) <= 0.05 * Double(told), "\(missed.joined(separator: "\n"))")
    }

    @Test func isNotSeenWhereThereIsNone() throws {
        let others = try Self.messages.get().filter { Topic.Emergency(rawValue: $0.label) == nil }
        let seen = try others.filter { other in
            try Topic.Emergency.allCases.contains { try Self.reaction(to: other.text, $0) == .answered }
        }
        #expect(
            Double(seen.count) <= 0.03 * Double(others.count),
            "\(seen.map { "\($0.label): \($0.text)" }.joined(separator: "\n"))")
    }
}
