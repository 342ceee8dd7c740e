package import Chat
import Database

/// The people who have written to the bot.
package struct People {
    let session: Session

    /// Notes a person and the name the account shows; called where ``Recollection/lastSeen`` is nil or long past.
    package func meet(_ sender: Sender, at now: Instant) throws(StoreError) {
        let key = sender.id.rawValue
        try session.execute(
            """
            INSERT INTO people (id, first_seen_at, last_seen_at, name, username) VALUES ($1, $2, $2, $3, $4)
            ON CONFLICT (id) DO UPDATE SET
                last_seen_at = excluded.last_seen_at, name = excluded.name, username = excluded.username,
                unreachable_at = NULL
            """,
            .integer(key), .integer(now.milliseconds),
            .bytes(try session.sealer.seal(sender.name, at: Place("people.name", key))),
            .bytes(try session.sealer.seal(sender.username, at: Place("people.username", key))))
    }

    /// Notes that messages no longer reach the person, who blocked the bot or left the platform; or do again.
    package func setReachable(_ isReachable: Bool, _ person: PersonID, at now: Instant) throws(StoreError) {
        try ensure(person, at: now)
        try session.execute(
            "UPDATE people SET unreachable_at = $2 WHERE id = $1",
            .integer(person.rawValue), isReachable ? .null : .integer(now.milliseconds))
    }

    package func setOptedOut(_ isOptedOut: Bool, _ person: PersonID, at now: Instant) throws(StoreError) {
        try ensure(person, at: now)
        try session.execute(
            "UPDATE people SET opted_out_at = $2 WHERE id = $1",
            .integer(person.rawValue), isOptedOut ? .integer(now.milliseconds) : .null)
    }

    /// Credits the community whose link the person came through; a number that is no community changes nothing.
    package func setCommunity(_ community: Int64, _ person: PersonID, at now: Instant) throws(StoreError) {
        try ensure(person, at: now)
        try session.execute(
            "UPDATE people SET community = $2 WHERE id = $1 AND EXISTS (SELECT 1 FROM communities WHERE id = $2)",
            .integer(person.rawValue), .integer(community))
    }

    package func find(_ person: PersonID) throws(StoreError) -> Person? {
        let key = person.rawValue
        return try session.row(
            """
            SELECT name, username, community, opted_out_at, unreachable_at, first_seen_at, last_seen_at
            FROM people WHERE id = $1
            """, .integer(key)
        ) { row throws(StoreError) in
            Person(
                id: person,
                name: try session.sealer.text(row.optionalBytes(0), at: Place("people.name", key)) ?? "",
                username: try session.sealer.text(row.optionalBytes(1), at: Place("people.username", key)),
                community: row.optionalInteger(2), hasOptedOut: !row.isNull(3), isReachable: row.isNull(4),
                firstSeen: Instant(milliseconds: row.integer(5)), lastSeen: Instant(milliseconds: row.integer(6)))
        }
    }

    private func ensure(_ person: PersonID, at now: Instant) throws(StoreError) {
        try session.execute(
            "INSERT INTO people (id, first_seen_at, last_seen_at) VALUES ($1, $2, $2) ON CONFLICT (id) DO NOTHING",
            .integer(person.rawValue), .integer(now.milliseconds))
    }
}

package struct Person: Sendable, Hashable {
    package let id: PersonID
    /// As the account shows it; empty where never seen.
    package let name: String
    package let username: String?
    package let community: Int64?
    package let hasOptedOut: Bool
    package let isReachable: Bool
    package let firstSeen: Instant
    package let lastSeen: Instant
}
