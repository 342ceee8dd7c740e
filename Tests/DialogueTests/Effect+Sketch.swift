import Chat
import Dialogue

extension Effect {
    /// The gist, short enough for a table.
    var sketch: String {
        switch self {
        case .say(let utterance, let recipient):
            let to =
                switch recipient {
                case .here: "say"
                case .replying: "reply"
                case .person: "in private"
                case .room: "for all"
                }
            return ([to] + utterance.parts.map(\.key) + [utterance.keyboard?.sketch].compactMap(\.self)).joined(
                separator: " ")
        case .edit(let message, _): return "edit \(message.rawValue)"
        case .delete(let message): return "delete \(message.rawValue)"
        case .record(.wroteToStaff(let message)): return "to staff \(message.kind) '\(message.words)'"
        case .record(let fact): return "record \(fact)"
        case .schedule(let name, let at): return "schedule \(name.rawValue) \(at)"
        case .cancel(let name): return "cancel \(name.rawValue)"
        case .inspectChat: return "inspect"
        case .openTopic(let name, let matter): return "open topic \(matter) \(name.key)"
        case .pass(let line, let utterance, let recipient):
            let way = line.replacing.map { "rewrite \($0.rawValue)" } ?? "pass"
            let say = Effect.say(utterance, to: recipient).sketch
            return "\(way) \(line.id.number)/\(line.id.n) \(say)"
        case .setTopic(let isOpen): return isOpen ? "reopen topic" : "close topic"
        }
    }
}

extension Prompt {
    fileprivate var sketch: String {
        switch self {
        case .contact: "[contact key]"
        case .removeContact: "[no key]"
        case .choices(let rows): "[" + rows.joined().map(\.target.sketch).joined(separator: " ") + "]"
        }
    }
}

extension Choice.Target {
    fileprivate var sketch: String {
        switch self {
        case .token(let token): token.hasSuffix(".-") ? String(token.dropLast(2)) : token
        case .privateChat, .privateChatForBoundCommunity, .share: "private chat"
        case .link(let link): link
        }
    }
}
