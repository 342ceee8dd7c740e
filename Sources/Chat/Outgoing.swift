/// One call the bot makes on the platform, as it waits in the outbox.
package enum Outgoing: Sendable, Hashable {
    case message(OutgoingMessage)
    /// Replaces the text and buttons of an earlier message of the bot.
    case edit(MessageID, OutgoingMessage)
    case delete(MessageID)
    case file(OutgoingFile)
    /// Asks who administers this group and what the bot may do in it; the answer returns as an event.
    case inspectChat
}

package struct OutgoingMessage: Sendable, Hashable {
    /// Plain text; the platform's client splits what is longer than it takes.
    package var text: String
    package var keyboard: Keyboard?
    package var replyTo: MessageID?

    package init(text: String, keyboard: Keyboard? = nil, replyTo: MessageID? = nil) {
        self.text = text
        self.keyboard = keyboard
        self.replyTo = replyTo
    }
}

package struct OutgoingFile: Sendable, Hashable {
    package var kind: Media.Kind
    package var source: Source
    package var caption: String?

    package enum Source: Sendable, Hashable {
        /// A file the platform already has.
        case platform(String)
        /// A file on this machine, read when it is sent.
        case local(path: String)
    }

    package init(kind: Media.Kind, source: Source, caption: String? = nil) {
        self.kind = kind
        self.source = source
        self.caption = caption
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
