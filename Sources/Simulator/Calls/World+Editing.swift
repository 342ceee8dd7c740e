import JSON

extension World {
    mutating func editMessageText(_ parameters: Parameters, at now: Moment) throws(BotError) -> JSONValue {
        let words = try words(parameters, "text", marks: "entities")
        let (chat, message) = try ownMessage(parameters)
        guard case .text(let old) = message.content else {
            throw .badRequest("there is no text in the message to edit")
        }
        guard !words.text.isEmpty else { throw .badRequest("message text is empty") }
        guard words.text.utf16.count <= Self.longestText else { throw .badRequest("MESSAGE_TOO_LONG") }
        let keyboard = try inlineKeyboard(parameters, in: chat)
        guard old != words || message.keyboard != keyboard else { throw .notModified }
        return try edit(message, in: chat, at: now) {
            $0.content = .text(words)
            $0.keyboard = keyboard
            $0.editedAt = now
        }
    }

    mutating func editMessageCaption(_ parameters: Parameters, at now: Moment) throws(BotError) -> JSONValue {
        let words = try words(parameters, "caption", marks: "caption_entities")
        let (chat, message) = try ownMessage(parameters)
        guard let content = message.content.captioned(words), let old = message.words else {
            throw .badRequest("there is no caption in the message to edit")
        }
        guard words.text.utf16.count <= Self.longestCaption else { throw .badRequest("message caption is too long") }
        let keyboard = try inlineKeyboard(parameters, in: chat)
        guard old != words || message.keyboard != keyboard else { throw .notModified }
        return try edit(message, in: chat, at: now) {
            $0.content = content
            $0.keyboard = keyboard
            $0.editedAt = now
        }
    }

    mutating func editMessageReplyMarkup(_ parameters: Parameters, at now: Moment) throws(BotError) -> JSONValue {
        let (chat, message) = try ownMessage(parameters)
        let keyboard = try inlineKeyboard(parameters, in: chat)
        guard message.keyboard != keyboard else { throw .notModified }
        return try edit(message, in: chat, at: now) { $0.keyboard = keyboard }
    }

    /// Changes a message; in groups an edit counts against the flood limits as a message does.
    private mutating func edit(
        _ message: Message, in chat: Chat, at now: Moment, _ change: (inout Message) -> Void
    ) throws(BotError) -> JSONValue {
        if chat.kind.isShared { try passGate(to: chat, at: now) }
        chats[chat.id]?.update(message.id, change)
        note(.message(chat: chat.id, message: message.id))
        guard let chat = chats[chat.id], let message = chat.message(message.id) else { throw .chatNotFound }
        return describe(message, in: chat)
    }

    private func inlineKeyboard(_ parameters: Parameters, in chat: Chat) throws(BotError) -> InlineKeyboard? {
        switch try ReplyMarkup.parse(parameters, for: chat.kind) {
        case .inline(let keyboard): keyboard.rows.isEmpty ? nil : keyboard
        case nil: nil
        case .keyboard, .remove, .forceReply: throw .badRequest("inline keyboard expected")
        }
    }

    private func ownMessage(_ parameters: Parameters) throws(BotError) -> (Chat, Message) {
        let chat = try writableChat(parameters)
        guard let id = parameters.int64("message_id") else { throw .badRequest("message identifier is not specified") }
        guard let message = chat.message(id), !message.isDeleted else {
            throw .badRequest("message to edit not found")
        }
        guard message.sender == .bot, !message.isService else { throw .badRequest("message can't be edited") }
        return (chat, message)
    }
}

extension World {
    /// A message older than this can no longer be deleted (Bot API, deleteMessage).
    private static let deletable = Duration.seconds(48 * 3_600)

    mutating func deleteMessage(_ parameters: Parameters, at now: Moment) throws(BotError) -> JSONValue {
        let chat = try knownChat(parameters)
        guard let id = parameters.int64("message_id"), let message = chat.message(id), !message.isDeleted else {
            throw .badRequest("message to delete not found")
        }
        try checkDeletable(message, in: chat, at: now)
        delete(id, in: chat.id)
        return true
    }

    /// Deletes those it can; the answer says nothing of the others, as Telegram's does not.
    mutating func deleteMessages(_ parameters: Parameters, at now: Moment) throws(BotError) -> JSONValue {
        let chat = try knownChat(parameters)
        let list = try parameters.json("message_ids", as: "message identifiers")?.array ?? []
        guard !list.isEmpty else { throw .badRequest("message identifiers are not specified") }
        guard list.count <= 100 else { throw .badRequest("too many message identifiers specified") }
        for id in list.compactMap(\.int64) {
            guard let message = chat.message(id), !message.isDeleted else { continue }
            try checkDeletable(message, in: chat, at: now)
            delete(id, in: chat.id)
        }
        return true
    }

    private func checkDeletable(_ message: Message, in chat: Chat, at now: Moment) throws(BotError) {
        guard message.sender == .bot || !chat.kind.isShared || chat.botStanding.isAdministrator else {
            throw .badRequest("message can't be deleted")
        }
        let isOld = message.sentAt + Self.deletable < now
        guard !isOld || chat.kind.isShared && chat.botStanding.isAdministrator else {
            throw .badRequest("message can't be deleted for everyone")
        }
    }

    mutating func delete(_ message: Int64, in chat: Int64) {
        chats[chat]?.update(message) { $0.isDeleted = true }
        note(.message(chat: chat, message: message))
    }
}
