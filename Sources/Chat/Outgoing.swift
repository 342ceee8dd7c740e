/// One call the bot makes on the platform, as it waits in the outbox.
package enum Outgoing: Sendable, Hashable {
    case message(OutgoingMessage)
    /// Replaces the text and buttons of an earlier message of the bot.
    case edit(MessageID, OutgoingMessage)
    case delete(MessageID)
    case file(OutgoingFile)
    /// Replaces the words under an earlier photo or document of the bot.
    case editCaption(MessageID, OutgoingMessage)
    /// Opens a topic in this group, which must be a forum; its number comes back in ``Receipt/thread`` and, with the same matter, as an
    /// event of the group.
    case openTopic(name: String, matter: Int64)
    /// Closes the lane's topic, or opens it again.
    case setTopic(isOpen: Bool)
    /// Asks who administers this group and what the bot may do in it; the answer returns as an event.
    case inspectChat
}

package struct OutgoingMessage: Sendable, Hashable {
    /// Plain text; the platform's client splits what is longer than it takes.
    package var text: String
    /// By place, none beginning or ending outside the text; a text with styles is not split.
    package var styles: [TextStyle]
    package var keyboard: Keyboard?
    package var replyTo: MessageID?

    package init(
        text: String, styles: [TextStyle] = [], keyboard: Keyboard? = nil, replyTo: MessageID? = nil
    ) {
        self.text = text
        self.styles = styles
        self.keyboard = keyboard
        self.replyTo = replyTo
    }
}

package struct OutgoingFile: Sendable, Hashable {
    package var kind: Media.Kind
    package var source: Source
    package var caption: String?
    /// Of the caption.
    package var styles: [TextStyle] = []
    package var keyboard: Keyboard?
    package var replyTo: MessageID?

    package enum Source: Sendable, Hashable {
        /// A file the platform already has.
        case platform(String)
        /// A file on this machine, read when it is sent.
        case local(path: String)
    }

    package init(
        kind: Media.Kind, source: Source, caption: String? = nil, styles: [TextStyle] = [], keyboard: Keyboard? = nil,
        replyTo: MessageID? = nil
    ) {
        self.kind = kind
        self.source = source
        self.caption = caption
        self.styles = styles
        self.keyboard = keyboard
        self.replyTo = replyTo
    }
}

package enum Keyboard: Sendable, Hashable {
    /// Buttons under the message, in rows.
    case buttons([[Button]])
    /// One key that sends the person's own phone number, in place of the device's keyboard; private chats only.
    case contact(label: String)
    /// Takes such a key away.
    case remove
}

package struct Button: Sendable, Hashable {
    package enum Action: Sendable, Hashable {
        /// Comes back as ``Tap/token``; 64 bytes at most.
        case token(String)
        case link(String)
    }

    package var label: String
    package var action: Action

    package init(_ label: String, token: String) {
        self.label = label
        action = .token(token)
    }

    package init(_ label: String, link: String) {
        self.label = label
        action = .link(link)
    }
}
