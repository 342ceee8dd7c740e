/// A chat on the platform: a private one, a group or a channel.
///
/// The number is the platform's own.
package struct ChatID: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
    package init(_ rawValue: Int64) { self.rawValue = rawValue }
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    package var description: String { String(rawValue) }

    /// Whether it is a chat with one person: groups and channels bear negative numbers (Bot API, "Chat").
    package var isPrivate: Bool { rawValue > 0 }
}

/// A person's account on the platform.
package struct PersonID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
    package init(_ rawValue: Int64) { self.rawValue = rawValue }
    package var description: String { String(rawValue) }

    /// The private chat with this person, which on Telegram bears the person's own number.
    package var privateChat: ChatID { ChatID(rawValue) }
}

/// A message within its chat.
package struct MessageID: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
    package init(_ rawValue: Int64) { self.rawValue = rawValue }
}

/// The platform's number of one arriving update; ever growing but for a reset after a quiet week.
package struct UpdateID: RawRepresentable, Hashable, Sendable, Comparable {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
    package init(_ rawValue: Int64) { self.rawValue = rawValue }
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    package var next: UpdateID { UpdateID(rawValue + 1) }
}

/// A tapped button, to be acknowledged once within some 15 seconds.
package struct TapID: RawRepresentable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }
}

/// Where order must hold: a chat, or one topic of a forum.
package struct Lane: Hashable, Sendable {
    package var chat: ChatID
    /// The topic's thread; nil outside forums and in the General topic, whose number the Bot API refuses.
    package var thread: Int64?

    package init(_ chat: ChatID, thread: Int64? = nil) {
        self.chat = chat
        self.thread = thread
    }
}
