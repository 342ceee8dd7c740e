import JSON

// Messages as the Bot API writes them.
extension World {
    /// A message with, one level deep, what it answers.
    func describe(_ message: Message, in chat: Chat, isQuoted: Bool = false) -> JSONValue {
        var object = JSONObject()
        object.append("message_id", .integer(message.id))
        object.append("message_thread_id", ifPresent: thread(of: message, in: chat).map { .integer($0) })
        if message.thread != nil { object.append("is_topic_message", true) }
        object.append("from", describe(message.sender))
        object.append("chat", describe(chat))
        object.append("date", .integer(message.sentAt.seconds))
        object.append("edit_date", ifPresent: message.editedAt.map { .integer($0.seconds) })
        if !isQuoted, let target = target(of: message, in: chat), !target.isDeleted {
            object.append("reply_to_message", describe(target, in: chat, isQuoted: true))
        }
        for member in describe(message.content) { object.append(member.name, member.value) }
        if let keyboard = message.keyboard, !keyboard.rows.isEmpty {
            object.append("reply_markup", keyboard.description)
        }
        return .object(object)
    }

    /// What a message answers; in a topic, where it answers nothing, the message that opened the topic.
    private func target(of message: Message, in chat: Chat) -> Message? {
        let id = message.replyTo ?? message.thread
        return id == message.id ? nil : id.flatMap { chat.message($0) }
    }

    /// The topic, or in any supergroup the thread of replies: the number of the first message it goes back to.
    ///
    /// See https://github.com/tdlib/telegram-bot-api/issues/356 and 447: in the General topic, too, an answer has a thread
    /// that nothing can be sent to.
    private func thread(of message: Message, in chat: Chat) -> Int64? {
        if message.thread != nil || chat.kind != .supergroup { return message.thread }
        var root: Int64?
        var next = message.replyTo
        while let target = next {
            root = target
            next = chat.message(target)?.replyTo
        }
        return root
    }

    private func describe(_ content: Message.Content) -> [JSONObject.Member] {
        switch content {
        case .text(let text): describe(text, "text", "entities")
        case .photo(let file, let caption): [.init("photo", photo(file))] + describe(caption)
        case .document(let file, let caption): [.init("document", document(file))] + describe(caption)
        case .voice(let file, let seconds):
            [.init("voice", media(file, [.init("duration", .integer(seconds))]))]
        case .sticker(let file, let emoji): [.init("sticker", sticker(file, emoji))]
        case .contact(let contact): [.init("contact", describe(contact))]
        case .location(let latitude, let longitude):
            [.init("location", ["latitude": .double(latitude), "longitude": .double(longitude)])]
        case .service(let service): describe(service)
        }
    }

    private func describe(_ caption: FormattedText) -> [JSONObject.Member] {
        caption.text.isEmpty ? [] : describe(caption, "caption", "caption_entities")
    }

    private func describe(_ text: FormattedText, _ name: String, _ marks: String) -> [JSONObject.Member] {
        let members = [JSONObject.Member(name, .string(text.text))]
        guard !text.entities.isEmpty else { return members }
        return members + [.init(marks, .array(text.entities.map(\.description)))]
    }

    private func describe(_ contact: Message.Contact) -> JSONValue {
        var object = JSONObject()
        object.append("phone_number", .string(contact.phone))
        object.append("first_name", .string(contact.firstName))
        object.append("last_name", ifPresent: contact.lastName.map { .string($0) })
        object.append("user_id", ifPresent: contact.person.map { .integer($0) })
        return .object(object)
    }

    private func describe(_ service: Message.Service) -> [JSONObject.Member] {
        switch service {
        case .created: [.init("group_chat_created", true)]
        case .joined(let members):
            [.init("new_chat_members", .array(members.map(describe)))]
                + (members.first.map { [.init("new_chat_member", describe($0))] } ?? [])
        case .left(let member): [.init("left_chat_member", describe(member))]
        case .migratedTo(let id): [.init("migrate_to_chat_id", .integer(id))]
        case .migratedFrom(let id): [.init("migrate_from_chat_id", .integer(id))]
        case .topicCreated(let name, let color):
            [.init("forum_topic_created", ["name": .string(name), "icon_color": .integer(color)])]
        case .topicRenamed(let name): [.init("forum_topic_edited", ["name": .string(name)])]
        case .topicClosed: [.init("forum_topic_closed", [:])]
        case .topicReopened: [.init("forum_topic_reopened", [:])]
        }
    }

    private func photo(_ file: FileID) -> JSONValue {
        let size = files[file]?.size
        return [
            media(
                file,
                [
                    .init("width", .integer(Int64(size?.width ?? 0))),
                    .init("height", .integer(Int64(size?.height ?? 0))),
                ], namesType: false)
        ]
    }

    private func document(_ file: FileID) -> JSONValue {
        media(file, files[file]?.name.map { [.init("file_name", .string($0))] } ?? [])
    }

    private func sticker(_ file: FileID, _ emoji: String) -> JSONValue {
        media(
            file,
            [
                .init("type", "regular"), .init("width", 512), .init("height", 512), .init("is_animated", false),
                .init("is_video", false), .init("emoji", .string(emoji)),
            ])
    }

    private func media(_ id: FileID, _ members: [JSONObject.Member], namesType: Bool = true) -> JSONValue {
        let file = files[id]
        var object = JSONObject(members)
        if namesType { object.append("mime_type", ifPresent: file.map { .string($0.mimeType) }) }
        object.append("file_id", .string(id.rawValue))
        object.append("file_unique_id", .string(file?.uniqueID ?? id.rawValue))
        object.append("file_size", .integer(Int64(file?.bytes.count ?? 0)))
        return .object(object)
    }
}

extension Entity {
    var description: JSONValue {
        var object = JSONObject()
        object.append("offset", .integer(Int64(offset)))
        object.append("length", .integer(Int64(length)))
        object.append("type", .string(kind))
        object.append("url", ifPresent: url.map { .string($0) })
        object.append("language", ifPresent: language.map { .string($0) })
        return .object(object)
    }
}

extension InlineKeyboard {
    var description: JSONValue {
        ["inline_keyboard": .array(rows.map { .array($0.map(\.description)) })]
    }
}

extension InlineKeyboard.Button {
    var description: JSONValue {
        switch action {
        case .callback(let data): ["text": .string(text), "callback_data": .string(data)]
        case .url(let url): ["text": .string(text), "url": .string(url)]
        case .other(let button): button
        }
    }
}

extension ReplyKeyboard {
    var description: JSONValue {
        var object = JSONObject()
        object.append("keyboard", .array(rows.map { .array($0.map(\.description)) }))
        object.append("one_time_keyboard", .bool(isOneTime))
        object.append("input_field_placeholder", ifPresent: placeholder.map { .string($0) })
        return .object(object)
    }
}

extension ReplyKeyboard.Key {
    var description: JSONValue {
        switch request {
        case nil: ["text": .string(text)]
        case .contact: ["text": .string(text), "request_contact": true]
        case .location: ["text": .string(text), "request_location": true]
        }
    }
}
