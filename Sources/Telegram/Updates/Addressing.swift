import Chat
import JSON

/// Tells whether a group speaks to the bot: by command, mention, reply or name.
struct Addressing: Sendable {
    private let bot: BotIdentity
    /// `@username`.
    private let mention: Word
    private let names: [Word]

    /// - Parameter callNames: what people call the bot besides its account's name.
    init(_ bot: BotIdentity, callNames: [String]) {
        self.bot = bot
        mention = Word("@" + bot.username)
        names = ([bot.name] + callNames).filter { !$0.isEmpty }.map(Word.init)
    }

    /// Whether a message of a group is meant for the bot, apart from its commands.
    ///
    /// A message's `entities` need not be looked at for a plain mention: the name in the text is the same, and older
    /// clients, captions and quotes have it without one.
    func isMeant(_ message: JSONValue, text: String) -> Bool {
        if repliesToBot(message) || mentionsAccount(message) { return true }
        let text = Array(text.lowercased().utf8)
        return mention.stands(in: text) || names.contains { $0.stands(in: text) }
    }

    /// The command at the start of a text; nil where it has none or names another bot.
    func command(in text: String) -> (command: Command, namesBot: Bool)? {
        guard text.utf8.first == UInt8(ascii: "/") else { return nil }
        let word = text.dropFirst().prefix { !$0.isWhitespace }
        let parts = word.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty, name.count <= 32, name.utf8.allSatisfy(Self.mayStandInCommand)
        else { return nil }
        let namesBot = parts.count == 2
        if namesBot, parts[1].lowercased() != bot.username.lowercased() { return nil }
        let argument = text[word.endIndex...].trimmed
        return (Command(name.lowercased(), argument: String(argument)), namesBot)
    }

    private func repliesToBot(_ message: JSONValue) -> Bool {
        guard let earlier = message.optional("reply_to_message") else { return false }
        // In a forum every message replies to the one that opened its topic, which may be the bot's.
        return earlier["from"]?["id"]?.int64 == bot.id.rawValue && earlier["forum_topic_created"] == nil
    }

    /// Whether it is mentioned by account rather than by username (`text_mention`).
    private func mentionsAccount(_ message: JSONValue) -> Bool {
        guard let entities = (message.optional("entities") ?? message.optional("caption_entities"))?.array else {
            return false
        }
        return entities.contains { $0["user"]?["id"]?.int64 == bot.id.rawValue }
    }

    private static func mayStandInCommand(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

extension StringProtocol {
    fileprivate var trimmed: SubSequence {
        let tail = drop(while: \.isWhitespace)
        let end = tail.lastIndex { !$0.isWhitespace }.map(tail.index(after:)) ?? tail.startIndex
        return tail[..<end]
    }
}
