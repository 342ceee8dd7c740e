import JSON

/// Buttons under a message.
struct InlineKeyboard: Sendable, Hashable {
    var rows: [[Button]]

    struct Button: Sendable, Hashable {
        var text: String
        var action: Action
    }

    enum Action: Sendable, Hashable {
        case callback(data: String)
        case url(String)
        /// Kinds the simulator shows but does not act on, such as a web app: the button as the bot wrote it.
        case other(JSONValue)
    }

    var buttons: [Button] { rows.flatMap(\.self) }
}

/// Keys in place of the device's keyboard.
struct ReplyKeyboard: Sendable, Hashable {
    var rows: [[Key]]
    var isOneTime = false
    var placeholder: String?

    struct Key: Sendable, Hashable {
        var text: String
        var request: Request?
    }

    enum Request: String, Sendable, Hashable {
        case contact, location
    }
}

/// What a bot may attach to a message.
enum ReplyMarkup: Sendable, Hashable {
    case inline(InlineKeyboard)
    case keyboard(ReplyKeyboard)
    case remove
    /// The person's client opens an answer to this very message.
    case forceReply(placeholder: String?)
}
