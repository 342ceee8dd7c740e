/// How a call ended, by what may be done next.
///
/// Telegram has no idempotency key, so the third kind cannot be wished away.
package enum Outcome: Sendable, Hashable {
    case delivered(Receipt)
    /// Surely not done: the only kind that is retried by itself, where ``Refusal/isPassing`` says it may help.
    case refused(Refusal)
    /// The request may have left and no answer came.
    case unknown
}

/// What the platform said of a call it carried out.
package struct Receipt: Sendable, Hashable {
    /// The message that came to be, or the last part of a split one.
    package var message: MessageID?
    /// The answer to ``Outgoing/inspectChat``.
    package var inspection: ChatInspection?
    /// The answer to ``Outgoing/openTopic(name:matter:)``: the new topic's thread.
    package var thread: Int64?
    /// What the platform calls the file that was sent, by which it can be sent again without its bytes.
    package var file: String?

    package init(
        message: MessageID? = nil, inspection: ChatInspection? = nil, thread: Int64? = nil, file: String? = nil
    ) {
        self.message = message
        self.inspection = inspection
        self.thread = thread
        self.file = file
    }
}

package struct ChatInspection: Sendable, Hashable {
    package var administrators: [PersonID]
    package var standing: BotStanding
    /// Whether the platform shows the bot all messages of the group, not only those meant for it.
    package var seesAllMessages: Bool
    /// Whether the group is a forum in which the bot may open and close topics.
    package var hasTopics: Bool

    package init(administrators: [PersonID], standing: BotStanding, seesAllMessages: Bool, hasTopics: Bool = false) {
        self.administrators = administrators
        self.standing = standing
        self.seesAllMessages = seesAllMessages
        self.hasTopics = hasTopics
    }
}

package enum Refusal: Sendable, Hashable {
    /// The request never left: no connection, no name, no proxy.
    case unreachable
    /// Too fast; not before so many seconds.
    case tooFast(retryAfter: Int)
    /// The platform failed on its side and says the call was not carried out.
    case platformFault(status: Int)
    case blocked
    case deactivated
    case kicked
    case noRights
    case chatNotFound
    /// The topic is closed for this bot, or gone altogether as is every topic of a group that has none (any more); the group is not.
    case topicClosed, topicGone
    /// The group has another number now.
    case migrated(to: ChatID)
    /// The call itself is wrong: sending it again cannot help. The platform's own words, without personal data.
    case malformed(String)
    /// The token is not, or no longer, accepted.
    case unauthorised

    /// Whether the same call may succeed later without anybody's doing.
    package var isPassing: Bool {
        switch self {
        case .unreachable, .tooFast, .platformFault, .migrated: true
        case .blocked, .deactivated, .kicked, .noRights, .chatNotFound, .topicClosed, .topicGone, .malformed,
            .unauthorised:
            false
        }
    }
}
