/// One line of a rehearsal: what the person does, or what happens meanwhile.
enum RehearsalStep: Equatable {
    case say(String)
    /// Rewrites what was said last.
    case edit(String)
    /// The newest button of that name; the oldest, as one taps far up in a chat.
    case tap(label: String, oldest: Bool = false)
    case pass(Duration)
    /// Local date and time of the branch: `2026-11-22 09:00`.
    case set(String)
    /// Shares a phone number, one's own or somebody else's.
    case contact(String, isOwn: Bool)
    case send(kind: String)
    /// Staff answer in the person's open case.
    case reply(String)
    /// Staff close it.
    case closeCase
    case nothing

    /// Reads a script's line: `> text`, `> [Label]`, `! directive`, a remark or nothing.
    init?(scriptLine line: String) {
        if line.isEmpty || line.hasPrefix("#") {
            self = .nothing
        } else if line.hasPrefix("> ") {
            self.init(typed: String(line.dropFirst(2)))
        } else if line.hasPrefix("! ") {
            self.init(directive: String(line.dropFirst(2)))
        } else {
            return nil
        }
    }

    /// Reads what was typed at the prompt; nil for an empty line.
    init?(typed line: String) {
        if line.isEmpty { return nil }
        if line.hasPrefix("! ") {
            self.init(directive: String(line.dropFirst(2)))
        } else if let label = Self.label(line) {
            self = .tap(label: label)
        } else {
            self = .say(line)
        }
    }

    private init?(directive: String) {
        let words = directive.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = words.count > 1 ? words[1] : ""
        switch words.first {
        case "at": self = .set(rest)
        case "contact": self = .contact(rest, isOwn: true)
        case "other-contact": self = .contact(rest, isOwn: false)
        case "edit": self = .edit(rest)
        case "reply": self = .reply(rest)
        case "close": self = .closeCase
        case "old":
            guard let label = Self.label(rest) else { return nil }
            self = .tap(label: label, oldest: true)
        case "sticker"?, "voice"?, "photo"?, "location"?: self = .send(kind: words[0])
        case let word?:
            guard let duration = Self.duration(word) else { return nil }
            self = .pass(duration)
        case nil: return nil
        }
    }

    private static func label(_ text: String) -> String? {
        text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : nil
    }

    private static func duration(_ word: String) -> Duration? {
        guard word.hasPrefix("+"), let count = Int64(word.dropFirst().dropLast()) else { return nil }
        switch word.last {
        case "m": return .seconds(count * 60)
        case "h": return .seconds(count * 3_600)
        case "d": return .seconds(count * 86_400)
        default: return nil
        }
    }
}

/// Why a line of a rehearsal could not be played.
enum RehearsalFault: Error, CustomStringConvertible {
    case noSuchButton(String)
    case noSuchMoment(String)
    case noCase
    case engine(String)

    var description: String {
        switch self {
        case .noSuchButton(let label): "no button «\(label)» was shown"
        case .noSuchMoment(let text): "«\(text)» is no moment; write 2026-11-22 09:00"
        case .noCase: "nobody has asked for staff"
        case .engine(let detail): detail
        }
    }
}
