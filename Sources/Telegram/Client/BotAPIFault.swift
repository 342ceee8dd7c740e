package import Chat

/// What a Bot API server answers where it did not do what was asked: `ok` is false.
package struct BotAPIFault: Sendable, Hashable {
    /// `error_code`, which equals the HTTP status.
    package var code: Int
    /// Telegram's `description`, which may quote what was sent: print the fault itself instead.
    package var words: String
    /// `parameters.retry_after`, or the header `Retry-After` where the answer was cut before it; in seconds.
    package var retryAfter: Int?
    /// `parameters.migrate_to_chat_id`: the number a group goes on under.
    package var migratesTo: ChatID?

    package init(code: Int, words: String, retryAfter: Int? = nil, migratesTo: ChatID? = nil) {
        self.code = code
        self.words = words
        self.retryAfter = retryAfter
        self.migratesTo = migratesTo
    }
}

extension BotAPIFault: CustomStringConvertible {
    /// Code and words, fit for a log: quoted passages and long numbers, which may be a person's, are struck out.
    package var description: String {
        let unquoted = words.prefix(200).split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .map { index, part in index.isMultiple(of: 2) ? part : "…" }
            .joined(separator: "\"")
        return "\(code) " + unquoted.replacing(/\d{5,}/, with: "…")
    }
}
