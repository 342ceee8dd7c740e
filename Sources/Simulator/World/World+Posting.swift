import JSON

extension World {
    /// Puts a message into a chat, shows it, and queues an update where the bot is to hear of it.
    @discardableResult
    mutating func post(
        _ content: Message.Content, by sender: Message.Sender, in chat: Int64, at now: Moment,
        replyTo: Int64? = nil, thread: Int64? = nil, keyboard: InlineKeyboard? = nil
    ) -> Message? {
        guard let id = chats[chat]?.nextMessageID else { return nil }
        var message = Message(id: id, sender: sender, sentAt: now, content: content)
        message.replyTo = replyTo
        message.thread = thread
        message.keyboard = keyboard
        chats[chat]?.append(message)
        if sender == .bot {
            for place in tallies.indices { tallies[place].note(message, in: chat) }
            note(.typing(chat: chat, .zero))
        } else {
            tell(of: message, in: chat, at: now)
        }
        note(.message(chat: chat, message: id))
        return chats[chat]?.message(id)
    }

    /// Queues an update about a message of a person, new or edited, where the bot may see it.
    mutating func tell(of message: Message, in id: Int64, at now: Moment, isEdit: Bool = false) {
        guard let chat = chats[id], isVisibleToBot(message, in: chat) else { return }
        let place = UpdateQueue.MessagePlace(chat: id, message: message.id)
        let update = updates.append(
            isEdit ? "edited_message" : "message", describe(message, in: chat), at: now, about: place)
        chats[id]?.update(message.id) { $0.update = update }
    }

    /// Whether the bot is shown this message (Bot API, Privacy mode).
    func isVisibleToBot(_ message: Message, in chat: Chat) -> Bool {
        guard chat.kind.isShared else { return chat.botStanding.isPresent }
        guard chat.botStanding.isPresent || concernsBot(message) else { return false }
        if bot.readsAllGroupMessages || chat.botStanding.isAdministrator || message.isService { return true }
        if let target = message.replyTo.flatMap({ chat.message($0) }), target.sender == .bot { return true }
        return message.words.map(addressesBot) ?? false
    }

    /// A group's own message about the bot, which it is told of even as it leaves.
    private func concernsBot(_ message: Message) -> Bool {
        if case .service(.left(.bot)) = message.content { true } else { false }
    }

    /// Whether a text holds a command for this bot or for any, or mentions it.
    private func addressesBot(_ words: FormattedText) -> Bool {
        let units = Array(words.text.utf16)
        return words.entities.contains { entity in
            let text = String(decoding: units[entity.range], as: UTF16.self).lowercased()
            let name = "@\(bot.username.lowercased())"
            switch entity.kind {
            case "bot_command": return !text.contains("@") || text.hasSuffix(name)
            case "mention": return text == name
            default: return false
            }
        }
    }
}
