import Chat
import JSON

/// Reads one update into what the engine knows, or says what it lacks.
///
/// Pure: depends on nothing but who the bot is.
struct UpdateReader: Sendable {
    let addressing: Addressing

    /// - Parameter callNames: what groups call the bot besides its account's name.
    init(_ bot: BotIdentity, callNames: [String] = []) {
        addressing = Addressing(bot, callNames: callNames)
    }

    /// What the update says, or nil where it is of a kind, or of a message, that means nothing to us.
    func incoming(_ json: JSONValue, id: UpdateID) throws(WireFault) -> Incoming? {
        guard let (kind, body) = Self.body(of: json) else { return nil }
        switch kind {
        case .message: return try message(body, id)
        case .editedMessage: return try edit(body, id)
        case .callbackQuery: return try tap(body, id)
        case .myChatMember: return try standing(body, id)
        case .chatMember: return try member(body, id)
        }
    }

    private static func body(of update: JSONValue) -> (UpdateKind, JSONValue)? {
        guard let members = update.object?.members else { return nil }
        for member in members {
            if let kind = UpdateKind(rawValue: member.name) { return (kind, member.value) }
        }
        return nil
    }
}

extension UpdateReader {
    private func tap(_ json: JSONValue, _ id: UpdateID) throws(WireFault) -> Incoming? {
        let sender = try WireUser(try json.required("from", of: "callback_query"))
        let tap = TapID(try json.string("id", of: "callback_query"))
        // A game's button has no data; the bot has no games.
        guard let token = json.optional("data") else { return nil }
        guard let token = token.string else { throw .wrongKind("callback_query.data") }
        // Then nobody tells the chat either. The person's own is the safe one to answer in.
        guard let message = json.optional("message") else {
            return Incoming(
                id: id, lane: Lane(sender.id.privateChat), chat: ChatDescription(kind: .personal),
                sender: Sender(sender), content: .tap(Tap(id: tap, token: token, message: nil)))
        }
        let place = try Place(message)
        return Incoming(
            id: id, lane: place.lane, chat: place.chat, sender: Sender(sender),
            content: .tap(Tap(id: tap, token: token, message: message["message_id"]?.int64.map { MessageID($0) })))
    }

    private func standing(_ json: JSONValue, _ id: UpdateID) throws(WireFault) -> Incoming {
        let member = try WireMember(try json.required("new_chat_member", of: "my_chat_member"))
        return try membership(json, id, .standing(member.standing))
    }

    private func member(_ json: JSONValue, _ id: UpdateID) throws(WireFault) -> Incoming {
        let member = try WireMember(try json.required("new_chat_member", of: "chat_member"))
        return try membership(json, id, .member(member.user.id, isPresent: member.isPresent))
    }

    private func membership(
        _ json: JSONValue, _ id: UpdateID, _ content: Incoming.Content
    ) throws(WireFault) -> Incoming {
        let place = try Place(json)
        return Incoming(
            id: id, lane: place.lane, chat: place.chat, sender: json.optional("from").flatMap(Sender.init(wire:)),
            sentAt: json["date"]?.int64, content: content)
    }
}

/// Where something happened.
struct Place {
    var lane: Lane
    var chat: ChatDescription

    /// - Parameter json: what has a member `chat`: a message, or a change of membership.
    init(_ json: JSONValue) throws(WireFault) {
        let chat = try WireChat(try json.required("chat", of: "message"))
        // Outside forums a thread number means a thread of replies, which is no place of its own.
        let topic = json["is_topic_message"]?.bool == true ? json["message_thread_id"]?.int64 : nil
        // The General topic has the number 1, which the Bot API does not take back.
        lane = Lane(chat.id, thread: topic == 1 ? nil : topic)
        self.chat = chat.summary
    }
}

extension Sender {
    /// Nil where it cannot be read: who sent a message is of help, not of the essence.
    init?(wire json: JSONValue) {
        guard let user = try? WireUser(json) else { return nil }
        self.init(user)
    }
}
