/// One thing that arrived from the platform, already stripped of what is the platform's alone.
package struct Incoming: Sendable, Hashable {
    package var id: UpdateID
    package var lane: Lane
    package var chat: ChatDescription
    /// Who did it; absent where the platform hides it, as with anonymous administrators.
    package var sender: Sender?
    /// Seconds since 1970, UTC, as the platform dates it; nil where it gives no date.
    package var sentAt: Int64?
    package var content: Content

    package init(
        id: UpdateID, lane: Lane, chat: ChatDescription, sender: Sender?, sentAt: Int64? = nil, content: Content
    ) {
        self.id = id
        self.lane = lane
        self.chat = chat
        self.sender = sender
        self.sentAt = sentAt
        self.content = content
    }
}

extension Incoming {
    package enum Content: Sendable, Hashable {
        case text(TextMessage)
        case contact(SharedContact, message: MessageID)
        case media(Media, message: MessageID)
        case location(latitude: Double, longitude: Double, message: MessageID)
        /// A message of a kind the dialogue does not read, such as a sticker or a voice note: its platform name.
        case other(kind: String, message: MessageID)
        /// A person rewrote an earlier message; the text is the new one.
        case edited(TextMessage)
        case tap(Tap)
        /// What the bot itself may do in this chat has changed: added, promoted, removed, or a person blocked it.
        case standing(BotStanding)
        /// Another member of a group came, went or changed.
        case member(PersonID, isPresent: Bool)
        /// Somebody closed the lane's topic by hand, or opened it again.
        case topicChanged(isOpen: Bool)
        /// This group goes on under another number.
        case migrated(to: ChatID)
    }
}

/// A chat as an update describes it.
package struct ChatDescription: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        case personal = "private"
        case group, supergroup, channel

        /// Whether more than one person reads what is written here.
        package var isShared: Bool { self != .personal }
    }

    package var kind: Kind
    package var title: String?

    package init(kind: Kind, title: String? = nil) {
        self.kind = kind
        self.title = title
    }
}

package struct Sender: Sendable, Hashable {
    package var id: PersonID
    /// As the person's account shows it; may be empty, emoji or a joke.
    package var name: String
    package var username: String?
    package var isBot: Bool

    package init(id: PersonID, name: String, username: String? = nil, isBot: Bool = false) {
        self.id = id
        self.name = name
        self.username = username
        self.isBot = isBot
    }
}

package struct TextMessage: Sendable, Hashable {
    package var message: MessageID
    /// As written, a command or mention of the bot included.
    package var text: String
    /// `/name@bot argument` at the start of the text, where it is for this bot or for any.
    package var command: Command?
    /// Whether it mentions the bot by its username or replies to one of its messages.
    ///
    /// Always false in private chats.
    package var addressesBot: Bool
    /// Whether it is written in the group's own name, as only its anonymous administrators can; then nobody is the sender.
    package var speaksForGroup: Bool
    /// The message it answers, of whomever.
    package var replyTo: MessageID?
    /// Whether it is the words under a photo or document, where it comes as ``Incoming/Content/edited(_:)``.
    package var isCaption: Bool

    package init(
        message: MessageID, text: String, command: Command? = nil, addressesBot: Bool = false,
        speaksForGroup: Bool = false, replyTo: MessageID? = nil, isCaption: Bool = false
    ) {
        self.replyTo = replyTo
        self.isCaption = isCaption
        self.message = message
        self.text = text
        self.command = command
        self.addressesBot = addressesBot
        self.speaksForGroup = speaksForGroup
    }
}

package struct Command: Sendable, Hashable {
    /// Lower-case, without slash and bot name.
    package var name: String
    package var argument: String

    package init(_ name: String, argument: String = "") {
        self.name = name
        self.argument = argument
    }
}

package struct SharedContact: Sendable, Hashable {
    package var phone: String
    package var name: String
    /// Whether the contact is the sender's own, as a contact button gives; false for a card of another person.
    package var isOwn: Bool

    package init(phone: String, name: String, isOwn: Bool) {
        self.phone = phone
        self.name = name
        self.isOwn = isOwn
    }
}

package struct Media: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable { case photo, document }

    package var kind: Kind
    /// What the platform calls the file; lets it be downloaded and sent again.
    package var file: String
    package var caption: String?
    /// In bytes, where told.
    package var size: Int64?
    /// The message it came in; nil where nobody asks, as in tests of what it holds.
    package var message: MessageID?
    /// The message it answers, of whomever.
    package var replyTo: MessageID?

    package init(
        kind: Kind, file: String, caption: String? = nil, size: Int64? = nil, message: MessageID? = nil,
        replyTo: MessageID? = nil
    ) {
        self.message = message
        self.replyTo = replyTo
        self.kind = kind
        self.file = file
        self.caption = caption
        self.size = size
    }
}

package struct Tap: Sendable, Hashable {
    package var id: TapID
    /// The button's token, which came from us and still may be forged or years old.
    package var token: String
    /// The message that bears the button; nil when the platform no longer tells.
    package var message: MessageID?

    package init(id: TapID, token: String, message: MessageID?) {
        self.id = id
        self.token = token
        self.message = message
    }
}

/// What the bot may do in a chat.
package struct BotStanding: Sendable, Hashable {
    package var isPresent: Bool
    package var isAdministrator: Bool
    package var mayDelete: Bool

    package init(isPresent: Bool, isAdministrator: Bool = false, mayDelete: Bool = false) {
        self.isPresent = isPresent
        self.isAdministrator = isAdministrator
        self.mayDelete = mayDelete
    }
}
