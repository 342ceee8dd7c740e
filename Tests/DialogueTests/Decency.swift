import Broadcasting
import Chat
import Dialogue

/// What must hold of every step whatever happens, in every test that plays the dialogue.
enum Decency {
    struct Violation: Error, CustomStringConvertible {
        var description: String
    }

    static func check(_ world: TestWorld, _ outcome: TestWorld.Outcome) throws {
        if !world.chat.kind.isShared, outcome.messages.count > 1 {
            throw Violation(description: "\(outcome.messages.count) messages for one event")
        }
        for message in outcome.messages.map(\.message) + outcome.edits.map(\.text) { try check(message) }
        let decoded = try State(decoding: world.state.encoded())
        guard decoded == world.state else { throw Violation(description: "a state did not survive being stored") }
    }

    private static func check(_ message: OutgoingMessage) throws {
        let text = message.text
        guard !text.isEmpty, text.utf16.count <= 4096 else {
            throw Violation(description: "\(text.utf16.count) letters")
        }
        try checkSecrecy(text)
        // An unfilled hole, a key without a text, or an argument without words.
        // What staff may write between braces, or wrote where it makes no sense, is told as it is written.
        let own = text.split(separator: "\n").filter { !$0.contains("👉") }.joined(separator: "\n")
        let filled = TemplateField.allCases.reduce(own) { $0.replacing("{\($1.rawValue)}", with: "") }
        for slip in [
            "{", "}", "enrol.", "topic.", "button.", "guide.", "quiz.", "simulation.", "  ", "\n\n\n", " .", " ,",
        ] where slip == "{" || slip == "}" ? filled.contains(slip) : text.contains(slip) {
            throw Violation(description: "'\(slip)' in: \(text)")
        }
        guard case .buttons(let rows)? = message.keyboard else { return }
        for button in rows.joined() {
            guard (1...40).contains(button.label.utf16.count), !button.label.contains("button.") else {
                throw Violation(description: "the label '\(button.label)'")
            }
            try checkSecrecy(button.label)
            if case .token(let token) = button.action, token.utf8.count > 64 {
                throw Violation(description: "the token \(token)")
            }
        }
    }

    /// No run of digits long enough to be a NIK or a phone number, however it is spaced.
    private static func checkSecrecy(_ text: String) throws {
        var digits = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9": digits += 1
            case " ", "-": continue
            default: digits = 0
            }
            if digits >= 10 { throw Violation(description: "a number in full in: \(text)") }
        }
    }
}
