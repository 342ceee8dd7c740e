package import Chat
import Database

/// People who asked for a person of the branch.
package struct HumanRequests {
    let session: Session

    package func ask(
        _ person: PersonID, in lane: Lane, lastWords: String, at now: Instant
    ) throws(StoreError) {
        let place = Self.place(person.rawValue, now.milliseconds)
        try session.execute(
            "INSERT INTO human_requests (person, chat, thread, asked_at, last_words) VALUES ($1, $2, $3, $4, $5)",
            .integer(person.rawValue), .integer(lane.chat.rawValue), .integer(lane.storedThread),
            .integer(now.milliseconds), .bytes(try session.sealer.seal(lastWords, at: place)))
    }

    /// Those nobody has answered, the longest waiting first.
    package func open(limit: Int) throws(StoreError) -> [HumanRequest] {
        try session.rows(
            """
            SELECT id, person, chat, thread, asked_at, last_words FROM human_requests
            WHERE resolved_at IS NULL ORDER BY id LIMIT $1
            """, .integer(limit)
        ) { row throws(StoreError) in
            HumanRequest(
                id: row.integer(0), person: PersonID(row.integer(1)),
                lane: Lane(chat: row.integer(2), storedThread: row.integer(3)),
                askedAt: Instant(milliseconds: row.integer(4)),
                lastWords: try session.sealer.text(
                    row.optionalBytes(5), at: Self.place(row.integer(1), row.integer(4))))
        }
    }

    package func resolve(_ id: Int64, at now: Instant) throws(StoreError) {
        try session.execute(
            "UPDATE human_requests SET resolved_at = $2 WHERE id = $1 AND resolved_at IS NULL",
            .integer(id), .integer(now.milliseconds))
    }

    private static func place(_ person: Int64, _ asked: Int64) -> Place {
        Place("human_requests.last_words", person, asked)
    }
}

package struct HumanRequest: Sendable, Hashable {
    package let id: Int64
    package let person: PersonID
    package let lane: Lane
    package let askedAt: Instant
    /// Nil once retention has dropped them.
    package let lastWords: String?
}
