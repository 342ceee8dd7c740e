import JSON

// The bot's calls about topics (Bot API, createForumTopic and the methods after it).
extension World {
    mutating func createForumTopic(_ parameters: Parameters, at now: Moment) throws(BotError) -> JSONValue {
        let chat = try forum(parameters)
        guard chat.botManagesTopics else { throw .badRequest("not enough rights to create a topic") }
        guard let name = Topic.name(parameters.string("name")) else { throw .badRequest("title must be non-empty") }
        try passGate(to: chat, at: now)
        guard let topic = openTopic(name, by: .bot, in: chat.id, at: now) else { throw .chatNotFound }
        return [
            "message_thread_id": .integer(topic.id), "name": .string(topic.name),
            "icon_color": .integer(topic.iconColor),
        ]
    }

    mutating func editForumTopic(_ parameters: Parameters, at now: Moment) throws(BotError) -> JSONValue {
        let (chat, topic) = try editableTopic(parameters)
        // An empty name leaves the name, and there is no icon here to change.
        guard let name = Topic.name(parameters.string("name")) else { return true }
        guard renameTopic(topic.id, name, by: .bot, in: chat.id, at: now) else { throw .topicNotModified }
        return true
    }

    mutating func setForumTopic(isClosed: Bool, _ parameters: Parameters, at now: Moment) throws(BotError) -> JSONValue
    {
        let (chat, topic) = try editableTopic(parameters)
        guard setTopic(topic.id, isClosed: isClosed, by: .bot, in: chat.id, at: now) else { throw .topicNotModified }
        return true
    }

    mutating func deleteForumTopic(_ parameters: Parameters) throws(BotError) -> JSONValue {
        let chat = try forum(parameters)
        let topic = try topic(parameters, in: chat)
        guard chat.botStanding.isAdministrator || topic.creator == .bot else {
            throw .badRequest("not enough rights to delete the topic")
        }
        deleteTopic(topic.id, in: chat.id)
        return true
    }

    /// The topic the bot may change: any where it manages topics, else one of its own.
    private func editableTopic(_ parameters: Parameters) throws(BotError) -> (Chat, Topic) {
        let chat = try forum(parameters)
        let topic = try topic(parameters, in: chat)
        guard chat.botManagesTopics || topic.creator == .bot else {
            throw .badRequest("not enough rights to edit the topic")
        }
        return (chat, topic)
    }

    private func forum(_ parameters: Parameters) throws(BotError) -> Chat {
        let chat = try knownChat(parameters)
        guard chat.isForum else { throw .badRequest("the chat is not a forum") }
        return chat
    }

    private func topic(_ parameters: Parameters, in chat: Chat) throws(BotError) -> Topic {
        guard let thread = parameters.int64("message_thread_id"), thread > 0 else {
            throw .badRequest("invalid message thread identifier specified")
        }
        guard let topic = chat.topics[thread] else { throw .badRequest("TOPIC_ID_INVALID") }
        return topic
    }
}

extension World {
    /// The topic a message of the bot goes to: the named one, else that of the message it answers.
    ///
    /// The General topic's own number is refused, as Telegram does.
    func thread(_ parameters: Parameters, answering target: Int64?, in chat: Chat) throws(BotError) -> Int64? {
        let named = parameters.int64("message_thread_id").flatMap { $0 == 0 ? nil : $0 }
        guard let thread = named ?? target.flatMap({ chat.message($0)?.thread }) else { return nil }
        guard chat.isForum, let topic = chat.topics[thread] else { throw .badRequest("message thread not found") }
        guard !topic.isClosed || chat.botManagesTopics else { throw .badRequest("TOPIC_CLOSED") }
        return thread
    }
}
