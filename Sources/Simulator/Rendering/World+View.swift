import JSON

// The world as the chat page and tests see it: the Bot API's own shapes, and what only the persons see beside them.
extension World {
    /// Of each chat, the page is first given so many messages.
    private static let firstPage = 300

    func viewOfEverything(at now: Moment, canAdvance: Bool) -> JSONValue {
        [
            "bot": viewOfBot(at: now), "now": .integer(now.seconds), "can_advance": .bool(canAdvance),
            "people": .array(people.values.sorted { $0.id < $1.id }.filter { panes.contains($0.id) }.map(view)),
            "chats": .array(panes.compactMap { chats[$0] }.map { viewWithMessages($0, last: Self.firstPage) }),
        ]
    }

    func viewOfBot(at now: Moment) -> JSONValue {
        guard case .object(var object) = describeBotFully() else { return .null }
        object.append("connected", .bool(polls.isBotConnected(at: now)))
        object.append("commands", .array(bot.defaultCommands.map(\.json)))
        object.append("pending", .integer(Int64(updates.count)))
        object.append("now", .integer(now.seconds))
        return .object(object)
    }

    func view(_ person: Person) -> JSONValue {
        guard case .object(var object) = describe(person: person.id) else { return .null }
        object.append("phone", .string(person.phone))
        object.append("role", ifPresent: person.appearance.role.map { .string($0) })
        object.append("hue", ifPresent: person.appearance.hue.map { .integer(Int64($0)) })
        return .object(object)
    }

    func view(_ chat: Chat) -> JSONValue {
        guard case .object(var object) = describe(chat) else { return .null }
        object.append("opened", .bool(chat.isOpened))
        object.append("bot", .string(chat.botStanding.rawValue))
        if chat.isForum { object.append("topics", .array(chat.topics.values.sorted { $0.id < $1.id }.map(\.json))) }
        object.append("migrated_to", ifPresent: chat.migratedTo.map { .integer($0) })
        object.append("reply_keyboard", ifPresent: chat.replyKeyboard?.description)
        if let forced = chat.forcedReply {
            var reply = JSONObject()
            reply.append("message_id", .integer(forced.message))
            reply.append("placeholder", ifPresent: forced.placeholder.map { .string($0) })
            object.append("forced_reply", .object(reply))
        }
        let members = chat.members.sorted { $0.key < $1.key }
        object.append(
            "members",
            .array(members.map { ["id": .integer($0.key), "status": .string($0.value.rawValue)] }))
        return .object(object)
    }

    func viewWithMessages(_ chat: Chat, last count: Int = .max) -> JSONValue {
        guard case .object(var object) = view(chat) else { return .null }
        object.append("messages", .array(chat.messages.suffix(count).map { view($0, in: chat) }))
        return .object(object)
    }

    /// A message, and whether it is gone and whether the bot has confirmed it.
    func view(_ message: Message, in chat: Chat) -> JSONValue {
        guard case .object(var object) = describe(message, in: chat) else { return .null }
        object.append("deleted", .bool(message.isDeleted))
        object.append("read", .bool(isRead(message)))
        return .object(object)
    }
}

extension Topic {
    /// As `ForumTopic` of the Bot API, and whether it is closed.
    var json: JSONValue {
        [
            "message_thread_id": .integer(id), "name": .string(name), "icon_color": .integer(iconColor),
            "closed": .bool(isClosed),
        ]
    }
}
