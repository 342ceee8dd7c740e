import JSON

extension World {
    /// The chat a call names, whether or not the bot may still write there.
    func knownChat(_ parameters: Parameters) throws(BotError) -> Chat {
        guard let name = parameters.string("chat_id") else { throw .badRequest("chat_id is empty") }
        guard let id = Int64(name), let chat = chats[id] else { throw .chatNotFound }
        if let next = chat.migratedTo { throw .migrated(to: next) }
        if chat.isDeleted { throw .groupDeleted }
        if chat.kind.isShared {
            guard chat.botStanding != .kicked else { throw .kicked(from: chat.kind) }
            guard chat.botStanding.isPresent else { throw .notMember(of: chat.kind) }
        }
        return chat
    }

    /// The chat a call names, where the bot may write.
    func writableChat(_ parameters: Parameters) throws(BotError) -> Chat {
        let chat = try knownChat(parameters)
        guard chat.kind == .personal else { return chat }
        if people[chat.id]?.isDeactivated == true { throw .deactivated }
        guard chat.isOpened else { throw .neverOpened }
        guard chat.botStanding.isPresent else { throw .blocked }
        return chat
    }

    /// Counts a message against the flood limits, or refuses it.
    mutating func passGate(to chat: Chat, at now: Moment) throws(BotError) {
        if let wait = gate.admit(to: chat.id, chat.kind, at: now) { throw .tooManyRequests(retryAfter: wait) }
    }

    /// The words of a call: a text or a caption, with its markup read and what Telegram marks by itself.
    func words(_ parameters: Parameters, _ name: String, marks: String) throws(BotError) -> FormattedText {
        EntityScanner.scan(try marked(parameters.string(name) ?? "", parameters, marks).trimmed())
    }

    private func marked(_ text: String, _ parameters: Parameters, _ marks: String) throws(BotError) -> FormattedText {
        let parse: (String) throws(MarkupError) -> FormattedText
        switch parameters.string("parse_mode")?.lowercased() {
        case nil:
            let list = try parameters.json(marks, as: "message entities")?.array ?? []
            return FormattedText(text: text, entities: try Entity.parse(list, in: text))
        case "html": parse = HTMLMarkup.parse
        case "markdownv2": parse = MarkdownMarkup.parse
        case "markdown": parse = LegacyMarkup.parse
        default: throw .badRequest("unsupported parse_mode")
        }
        do { return try parse(text) } catch { throw .badRequest("can't parse entities: \(error.description)") }
    }
}
