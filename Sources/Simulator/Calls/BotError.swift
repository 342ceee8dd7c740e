/// A refused call, in Telegram's own words and with what it tells besides.
struct BotError: Error, Sendable, Hashable {
    var code: Int
    var description: String
    /// Seconds to wait, of 429.
    var retryAfter: Int64?
    /// Where the group went on.
    var migratedTo: Int64?

    init(code: Int, description: String, retryAfter: Int64? = nil, migratedTo: Int64? = nil) {
        self.code = code
        self.description = description
        self.retryAfter = retryAfter
        self.migratedTo = migratedTo
    }
}

extension BotError {
    static func badRequest(_ detail: String) -> Self { Self(code: 400, description: "Bad Request: \(detail)") }
    static func forbidden(_ detail: String) -> Self { Self(code: 403, description: "Forbidden: \(detail)") }

    static let unauthorized = Self(code: 401, description: "Unauthorized")
    /// Of a path that is no method of any bot.
    static let notFound = Self(code: 404, description: "Not Found")
    static let methodNotFound = Self(code: 404, description: "Not Found: method not found")
    static let requestTooLarge = Self(code: 413, description: "Request Entity Too Large")
    static let internalError = Self(code: 500, description: "Internal Server Error")
    static let conflict = Self(
        code: 409,
        description: "Conflict: terminated by other getUpdates request; "
            + "make sure that only one bot instance is running")

    static func tooManyRequests(retryAfter seconds: Int64) -> Self {
        Self(code: 429, description: "Too Many Requests: retry after \(seconds)", retryAfter: seconds)
    }

    static func migrated(to chat: Int64) -> Self {
        Self(
            code: 400, description: "Bad Request: group chat was upgraded to a supergroup chat", migratedTo: chat)
    }
}

extension BotError {
    static let chatNotFound = badRequest("chat not found")
    static let blocked = forbidden("bot was blocked by the user")
    static let groupDeleted = forbidden("the group chat was deleted")
    static let deactivated = forbidden("user is deactivated")
    static let neverOpened = forbidden("bot can't initiate conversation with a user")

    static func kicked(from kind: Chat.Kind) -> Self { forbidden("bot was kicked from the \(kind.rawValue) chat") }
    static func notMember(of kind: Chat.Kind) -> Self {
        forbidden("bot is not a member of the \(kind.rawValue) chat")
    }

    static let notModified = badRequest(
        "message is not modified: specified new message content and reply markup are exactly the same as "
            + "a current content and reply markup of the message")
    static let topicNotModified = badRequest("TOPIC_NOT_MODIFIED")
    static let queryTooOld = badRequest(
        "query is too old and response timeout expired or query ID is invalid")
}
