import Chat
import JSON

extension UpdateReader {
    func message(_ json: JSONValue, _ id: UpdateID) throws(WireFault) -> Incoming? {
        let place = try Place(json)
        if let old = json.optional("migrate_from_chat_id")?.int64 {
            // Told in the new group of the old one: the old one is where things have to be moved from.
            return Incoming(
                id: id, lane: Lane(ChatID(old)), chat: ChatDescription(kind: .group, title: place.chat.title),
                sender: nil, sentAt: json["date"]?.int64, content: .migrated(to: place.lane.chat))
        }
        guard let content = try content(json, place.chat) else { return nil }
        return Incoming(
            id: id, lane: place.lane, chat: place.chat, sender: sender(json, place.chat), sentAt: json["date"]?.int64,
            content: content)
    }

    func edit(_ json: JSONValue, _ id: UpdateID) throws(WireFault) -> Incoming? {
        let place = try Place(json)
        // Live locations move, which changes no word.
        guard let text = json.optional("text") ?? json.optional("caption") else { return nil }
        var message = try self.text(text, json, place.chat)
        message.isCaption = json.optional("text") == nil
        return Incoming(
            id: id, lane: place.lane, chat: place.chat, sender: sender(json, place.chat),
            sentAt: json["edit_date"]?.int64 ?? json["date"]?.int64,
            content: .edited(message))
    }

    /// Nil for anonymous administrators and for channels, which Telegram hides behind accounts of its own.
    private func sender(_ json: JSONValue, _ chat: ChatDescription) -> Sender? {
        if chat.kind.isShared, json.optional("sender_chat") != nil { return nil }
        return json.optional("from").flatMap(Sender.init(wire:))
    }

    private func content(_ json: JSONValue, _ chat: ChatDescription) throws(WireFault) -> Incoming.Content? {
        if let text = json.optional("text") { return .text(try self.text(text, json, chat)) }
        if let new = json.optional("migrate_to_chat_id")?.int64 { return .migrated(to: ChatID(new)) }
        let message = MessageID(try json.int64("message_id", of: "message"))
        if let contact = json.optional("contact") { return .contact(try self.contact(contact, json), message: message) }
        if let sizes = json.optional("photo") { return .media(try photo(sizes, json), message: message) }
        // An animation comes as a document as well, for the sake of old clients.
        if let file = json.optional("document"), json.optional("animation") == nil {
            return .media(try document(file, json), message: message)
        }
        if json.optional("forum_topic_closed") != nil { return .topicChanged(isOpen: false) }
        if json.optional("forum_topic_reopened") != nil { return .topicChanged(isOpen: true) }
        if let location = json.optional("location") { return try self.location(location, message) }
        return MessageKind.kind(of: json).map { .other(kind: $0, message: message) }
    }

    private func text(
        _ text: JSONValue, _ json: JSONValue, _ chat: ChatDescription
    ) throws(WireFault) -> TextMessage {
        guard let text = text.string else { throw .wrongKind("message.text") }
        var message = TextMessage(message: MessageID(try json.int64("message_id", of: "message")), text: text)
        message.replyTo = Self.replyTo(json)
        let command = addressing.command(in: text)
        message.command = command?.command
        if chat.kind.isShared {
            message.addressesBot = command?.namesBot == true || addressing.isMeant(json, text: text)
            // Those who post as a channel of their own have another chat there.
            let speaker = json.optional("sender_chat")?["id"]?.int64
            message.speaksForGroup = speaker != nil && speaker == json["chat"]?["id"]?.int64
        }
        return message
    }

    private func contact(_ contact: JSONValue, _ json: JSONValue) throws(WireFault) -> SharedContact {
        let names = [contact["first_name"]?.string, contact["last_name"]?.string].compactMap(\.self)
        let owner = contact["user_id"]?.int64
        return SharedContact(
            phone: try contact.string("phone_number", of: "contact"), name: names.joined(separator: " "),
            isOwn: owner != nil && owner == json["from"]?["id"]?.int64)
    }

    /// The biggest of the sizes that Telegram made of it.
    private func photo(_ sizes: JSONValue, _ json: JSONValue) throws(WireFault) -> Media {
        guard let sizes = sizes.array else { throw .wrongKind("message.photo") }
        let pixels = { (size: JSONValue) in (size["width"]?.double ?? 0) * (size["height"]?.double ?? 0) }
        guard let biggest = sizes.max(by: { pixels($0) < pixels($1) }) else { throw .missing("message.photo[0]") }
        return try media(.photo, biggest, json)
    }

    private func document(_ file: JSONValue, _ json: JSONValue) throws(WireFault) -> Media {
        try media(.document, file, json)
    }

    private func media(_ kind: Media.Kind, _ file: JSONValue, _ json: JSONValue) throws(WireFault) -> Media {
        Media(
            kind: kind, file: try file.string("file_id", of: kind.rawValue), caption: json["caption"]?.string,
            size: file["file_size"]?.int64, message: json["message_id"]?.int64.map { MessageID($0) },
            replyTo: Self.replyTo(json))
    }

    /// In a forum every message that answers none is told as an answer to the one that opened its topic.
    private static func replyTo(_ json: JSONValue) -> MessageID? {
        guard let earlier = json.optional("reply_to_message"), earlier["forum_topic_created"] == nil else { return nil }
        return earlier["message_id"]?.int64.map { MessageID($0) }
    }

    private func location(_ json: JSONValue, _ message: MessageID) throws(WireFault) -> Incoming.Content {
        guard let latitude = json["latitude"]?.double, let longitude = json["longitude"]?.double else {
            throw .missing("location.latitude")
        }
        return .location(latitude: latitude, longitude: longitude, message: message)
    }
}
