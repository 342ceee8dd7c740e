/// Somebody with an account, whom a test or the page plays.
struct Person: Sendable, Hashable {
    /// Beyond 32 bits, as many real accounts are.
    let id: Int64
    var firstName: String
    var lastName: String?
    var username: String?
    var languageCode: String?
    /// What the contact button shares, with country code and without plus sign, as Telegram sends it.
    var phone: String
    /// The account was deleted: every send to it is refused.
    var isDeactivated = false
    var appearance = Appearance()

    /// How the chat page shows the person; the bot never sees it.
    struct Appearance: Sendable, Hashable {
        /// A few words under the name.
        var role: String?
        /// Of the avatar, in degrees.
        var hue: Int?
    }

    var fullName: String {
        guard let lastName else { return firstName }
        return "\(firstName) \(lastName)"
    }
}

/// The account of the bot itself.
struct BotProfile: Sendable, Hashable {
    /// The number before the colon of the token that called last; until then the seed's.
    var id: Int64
    var name: String
    var username: String
    /// Privacy mode off: in groups the bot is shown every message.
    var readsAllGroupMessages = false
    /// Command lists as `setMyCommands` left them, by scope and language.
    var commands: [CommandScope: [BotCommand]] = [:]

    struct CommandScope: Sendable, Hashable {
        /// The scope object in compact JSON; empty for the default one.
        var scope: String
        var language: String
    }

    struct BotCommand: Sendable, Hashable {
        var name: String
        var description: String
    }

    /// The list a person sees in a private chat who speaks no other language than the default.
    var defaultCommands: [BotCommand] {
        let scopes = [#"{"type":"all_private_chats"}"#, ""]
        return scopes.lazy.compactMap { commands[CommandScope(scope: $0, language: "")] }.first ?? []
    }
}
