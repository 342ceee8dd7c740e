import JSON

extension World {
    /// Of a text, in UTF-16 units after its markup is read (Bot API, sendMessage).
    static let longestText = 4_096
    /// Of a caption, likewise.
    static let longestCaption = 1_024
    /// Of an upload, in bytes (Bot API, Sending files).
    private static let largestPhoto = 10 << 20
    private static let largestDocument = 50 << 20

    mutating func sendMessage(_ parameters: Parameters, at now: Moment) throws(BotError) -> JSONValue {
        let words = try words(parameters, "text", marks: "entities")
        let chat = try writableChat(parameters)
        guard !words.text.isEmpty else { throw .badRequest("message text is empty") }
        guard words.text.utf16.count <= Self.longestText else { throw .badRequest("message is too long") }
        return try send(.text(words), to: chat, parameters, at: now)
    }

    mutating func sendFile(_ kind: FileShelf.Kind, _ parameters: Parameters, at now: Moment) throws(BotError)
        -> JSONValue
    {
        let caption = try words(parameters, "caption", marks: "caption_entities")
        let chat = try writableChat(parameters)
        guard caption.text.utf16.count <= Self.longestCaption else {
            throw .badRequest("message caption is too long")
        }
        let file = try file(kind, parameters)
        return try send(
            kind == .photo ? .photo(file, caption: caption) : .document(file, caption: caption), to: chat,
            parameters, at: now)
    }

    /// The file of a call: uploaded in it, attached under a name, or one the shelf already has.
    private mutating func file(_ kind: FileShelf.Kind, _ parameters: Parameters) throws(BotError) -> FileID {
        let name = kind.rawValue
        let reference = parameters.string(name)
        let attached = reference.flatMap { $0.hasPrefix("attach://") ? parameters.files[String($0.dropFirst(9))] : nil }
        if let upload = parameters.files[name] ?? attached {
            guard !upload.bytes.isEmpty else { throw .badRequest("file must be non-empty") }
            // What is larger than any file may be is turned away before anybody looks at it.
            guard upload.bytes.count <= Self.largestDocument else { throw .requestTooLarge }
            guard kind != .photo || upload.bytes.count <= Self.largestPhoto else {
                throw .badRequest("file is too big")
            }
            if kind == .photo {
                guard let size = ImageSize(of: upload.bytes) else { throw .badRequest("IMAGE_PROCESS_FAILED") }
                guard size.isPhoto else { throw .badRequest("PHOTO_INVALID_DIMENSIONS") }
            }
            return files.store(upload, as: kind)
        }
        guard let reference else { throw .badRequest("there is no \(name) in the request") }
        // There is no network here to fetch an address from.
        if reference.contains("://") { throw .badRequest("failed to get HTTP URL content") }
        guard let known = files[FileID(rawValue: reference)] else {
            throw .badRequest("wrong file identifier/HTTP URL specified")
        }
        guard known.kind == kind else {
            throw .badRequest("can't use file of type \(known.kind.title) as \(kind.title)")
        }
        return FileID(rawValue: reference)
    }

    private mutating func send(
        _ content: Message.Content, to chat: Chat, _ parameters: Parameters, at now: Moment
    ) throws(BotError) -> JSONValue {
        let markup = try ReplyMarkup.parse(parameters, for: chat.kind)
        let target = try replyTarget(parameters, in: chat)
        let thread = try thread(parameters, answering: target, in: chat)
        try passGate(to: chat, at: now)
        var keyboard: InlineKeyboard?
        if case .inline(let rows) = markup { keyboard = rows }
        let message = post(
            content, by: .bot, in: chat.id, at: now, replyTo: target, thread: thread, keyboard: keyboard)
        guard let message else { throw .chatNotFound }
        place(markup, in: chat.id, with: message.id)
        return describe(message, in: chats[chat.id] ?? chat)
    }

    private mutating func place(_ markup: ReplyMarkup?, in chat: Int64, with message: Int64) {
        switch markup {
        case .keyboard(let keyboard): chats[chat]?.replyKeyboard = keyboard
        case .remove: chats[chat]?.replyKeyboard = nil
        case .forceReply(let placeholder):
            chats[chat]?.forcedReply = Chat.ForcedReply(message: message, placeholder: placeholder)
        case .inline, nil: return
        }
        note(.chat(chat))
    }

    private func replyTarget(_ parameters: Parameters, in chat: Chat) throws(BotError) -> Int64? {
        let reply = try parameters.json("reply_parameters", as: "reply parameters")
        guard let id = reply?["message_id"]?.int64 ?? parameters.int64("reply_to_message_id") else { return nil }
        if let message = chat.message(id), !message.isDeleted { return id }
        let mayMiss = reply?["allow_sending_without_reply"]?.bool ?? parameters.flag("allow_sending_without_reply")
        guard mayMiss else { throw .badRequest("message to be replied not found") }
        return nil
    }

    mutating func sendChatAction(_ parameters: Parameters) throws(BotError) -> JSONValue {
        let chat = try writableChat(parameters)
        guard let action = parameters.string("action"), Self.actions.contains(action) else {
            throw .badRequest("wrong parameter action in request")
        }
        note(.typing(chat: chat.id, .seconds(5)))
        return true
    }

    private static let actions: Set<String> = [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
        "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    ]
}
