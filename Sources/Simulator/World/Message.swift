/// One message of a chat, whoever sent it.
struct Message: Sendable, Hashable {
    let id: Int64
    let sender: Sender
    let sentAt: Moment
    var content: Content
    var replyTo: Int64?
    /// The topic of a forum.
    var thread: Int64?
    var keyboard: InlineKeyboard?
    var editedAt: Moment?
    /// Gone for the bot; the page still shows that there was something.
    var isDeleted = false
    /// The update that told the bot of it, where one did.
    var update: Int64?

    enum Sender: Sendable, Hashable {
        case bot
        case person(Int64)
    }

    enum Content: Sendable, Hashable {
        case text(FormattedText)
        case photo(FileID, caption: FormattedText)
        case document(FileID, caption: FormattedText)
        case voice(FileID, seconds: Int64)
        case sticker(FileID, emoji: String)
        case contact(Contact)
        case location(latitude: Double, longitude: Double)
        case service(Service)
    }

    struct Contact: Sendable, Hashable {
        var phone: String
        var firstName: String
        var lastName: String?
        /// The account the number belongs to, where the sender shared an account.
        var person: Int64?
    }

    /// What a group tells all its members.
    enum Service: Sendable, Hashable {
        case created(title: String)
        case joined([Sender])
        case left(Sender)
        case migratedTo(Int64)
        case migratedFrom(Int64)
        case topicCreated(name: String, iconColor: Int64)
        case topicRenamed(String)
        case topicClosed
        case topicReopened
    }

    /// The written words: a text or a caption.
    var words: FormattedText? {
        switch content {
        case .text(let text), .photo(_, let text), .document(_, let text): text
        case .voice, .sticker, .contact, .location, .service: nil
        }
    }

    var isService: Bool {
        if case .service = content { true } else { false }
    }
}

extension Message.Content {
    /// The same photo or document with other words under it; nil for what bears none.
    func captioned(_ words: FormattedText) -> Self? {
        switch self {
        case .photo(let file, _): .photo(file, caption: words)
        case .document(let file, _): .document(file, caption: words)
        case .text, .voice, .sticker, .contact, .location, .service: nil
        }
    }
}
