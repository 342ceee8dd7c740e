package import Chat

extension BotAPIFault {
    /// Faults sorted by what can be done about them.
    package enum Reason: Sendable, Hashable {
        case unauthorised
        /// No such method or no such bot: the token or the base URL is malformed.
        case notFound
        case otherPoller, webhookActive
        /// Not before so many seconds.
        case tooFast(Int)
        /// The server failed and says so itself.
        case serverFault
        /// A gateway before the server gave up waiting: what became of the call, nobody said.
        case gatewayTimeout
        case migrated(ChatID)
        /// The text and buttons are what they were: nothing was left to do.
        case notModified
        /// The message to edit or delete is not there.
        case messageGone
        case chatNotFound, noRights
        /// The topic takes nothing from this bot, or is not there any more.
        case topicClosed, topicGone
        case emptyText, tooLong
        /// The tap was answered before or too long ago.
        case tapExpired
        case fileTooBig
        case blocked, deactivated, kicked
        /// The person never wrote to the bot, which may not write first.
        case cannotInitiate
        case other
    }

    package var reason: Reason {
        switch code {
        case 401: .unauthorised
        case 404: .notFound
        case 409: words.lowercased().contains("webhook") ? .webhookActive : .otherPoller
        case 429: .tooFast(max(retryAfter ?? Self.patience, 1))
        case 504: .gatewayTimeout
        case 500...: .serverFault
        default: migratesTo.map(Reason.migrated) ?? reasonInWords
        }
    }

    /// Seconds to wait where nobody said how long.
    static let patience = 5

    private var reasonInWords: Reason {
        let words = words.lowercased()
        let known = Self.wordings.first { $0.code == code && words.contains($0.words) }
        return known?.reason ?? (code == 403 ? .noRights : .other)
    }

    /// What the words hold for the two codes that mean many things; the first match counts.
    ///
    /// Telegram words one thing differently from method to method and from year to year, hence parts of sentences.
    private static let wordings: [(code: Int, words: String, reason: Reason)] = [
        (400, "message is not modified", .notModified),
        (400, "chat not found", .chatNotFound),
        (400, "peer_id_invalid", .chatNotFound),
        (400, "message to edit not found", .messageGone),
        (400, "message to delete not found", .messageGone),
        (400, "message can't be deleted", .noRights),
        (400, "message_delete_forbidden", .noRights),
        (400, "message text is empty", .emptyText),
        (400, "text must be non-empty", .emptyText),
        (400, "too long", .tooLong),
        (400, "too_long", .tooLong),
        (400, "query is too old", .tapExpired),
        (400, "query id is invalid", .tapExpired),
        (400, "file is too big", .fileTooBig),
        (400, "not enough rights", .noRights),
        (400, "have no rights", .noRights),
        (400, "need administrator rights", .noRights),
        (400, "chat_write_forbidden", .noRights),
        (400, "chat_admin_required", .noRights),
        (400, "chat_restricted", .noRights),
        (400, "topic_closed", .topicClosed),
        (400, "topic is closed", .topicClosed),
        (400, "topic_deleted", .topicGone),
        (400, "topic_id_invalid", .topicGone),
        (400, "thread not found", .topicGone),
        // Topics were switched off: all of them are gone, and none can be opened.
        (400, "is not a forum", .topicGone),
        (400, "topic_not_modified", .notModified),
        (400, "bot was kicked", .kicked),
        (400, "bot is not a member", .kicked),
        (400, "channel_private", .kicked),
        (403, "blocked by the user", .blocked),
        (403, "user is deactivated", .deactivated),
        (403, "bot was kicked", .kicked),
        (403, "bot is not a member", .kicked),
        (403, "chat was deleted", .kicked),
        (403, "can't initiate conversation", .cannotInitiate),
        (403, "can't send messages to", .other),
    ]
}
