import Database

/// What people wrote and the bot could not answer, so that staff see what to teach it.
///
/// Kept without the person, sealed, personal numbers hidden before they come here, and no longer than any message.
package struct UnansweredMessages {
    let session: Session

    package func add(_ words: String, at now: Instant) throws(StoreError) {
        try session.execute(
            "INSERT INTO unanswered (asked_at, words) VALUES ($1, $2)", .integer(now.milliseconds),
            .bytes(try session.sealer.seal(words, at: Self.place(now.milliseconds))))
    }

    /// The latest first.
    package func latest(limit: Int) throws(StoreError) -> [UnansweredMessage] {
        try session.rows(
            "SELECT id, asked_at, words FROM unanswered ORDER BY asked_at DESC, id DESC LIMIT $1", .integer(limit)
        ) { row throws(StoreError) in
            UnansweredMessage(
                id: row.integer(0), askedAt: Instant(milliseconds: row.integer(1)),
                words: try session.sealer.text(row.optionalBytes(2), at: Self.place(row.integer(1))) ?? "")
        }
    }

    /// - Returns: How many were older than that and are gone.
    func purge(olderThan cutoff: Instant) throws(StoreError) -> Int {
        try session.execute("DELETE FROM unanswered WHERE asked_at < $1", .integer(cutoff.milliseconds))
    }

    private static func place(_ asked: Int64) -> Place { Place("unanswered.words", asked) }
}

package struct UnansweredMessage: Sendable, Hashable {
    package let id: Int64
    package let askedAt: Instant
    /// As written, but for personal numbers.
    package let words: String
}
