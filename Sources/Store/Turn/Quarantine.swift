package import Chat
import Database

/// What could not be handled, kept sealed until a person has looked at it.
package struct Quarantine {
    let session: Session

    /// Keeps an arrival, or a state, that nothing could be made of.
    ///
    /// - Parameter reason: What went wrong, without any personal data.
    package func keep(
        _ update: UpdateID?, of series: Series?, in lane: Lane?, reason: String, raw: [UInt8]?, at now: Instant
    ) throws(StoreError) {
        let place = Self.place(at: now.milliseconds, lane?.chat.rawValue)
        let sealed = try raw.map { raw throws(StoreError) in try session.sealer.seal(raw, at: place) }
        try session.execute(
            """
            INSERT INTO quarantine (series, number, chat, thread, reason, arrived_at, raw)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            .integer(series?.id), .integer(update?.rawValue), .integer(lane?.chat.rawValue),
            .integer(lane?.storedThread), .text(reason), .integer(now.milliseconds),
            .bytes(sealed))
    }

    /// What nobody has dealt with yet, the latest first.
    package func unresolved(limit: Int) throws(StoreError) -> [Quarantined] {
        try session.rows(
            """
            SELECT id, number, chat, thread, reason, arrived_at, raw FROM quarantine
            WHERE resolved_at IS NULL ORDER BY id DESC LIMIT $1
            """, .integer(limit)
        ) { row throws(StoreError) in
            let place = Self.place(at: row.integer(5), row.optionalInteger(2))
            return Quarantined(
                id: row.integer(0), update: row.optionalInteger(1).map { UpdateID($0) },
                lane: row.optionalInteger(2).map { Lane(chat: $0, storedThread: row.integer(3)) },
                reason: row.text(4), arrivedAt: Instant(milliseconds: row.integer(5)),
                raw: row.optionalBytes(6).flatMap { try? session.sealer.open($0, at: place) })
        }
    }

    package func count() throws(StoreError) -> Int {
        try session.row("SELECT count(*) FROM quarantine WHERE resolved_at IS NULL") { $0.count(0) } ?? 0
    }

    package func resolve(_ id: Int64, at now: Instant) throws(StoreError) {
        try session.execute(
            "UPDATE quarantine SET resolved_at = $2 WHERE id = $1 AND resolved_at IS NULL",
            .integer(id), .integer(now.milliseconds))
    }

    private static func place(at milliseconds: Int64, _ chat: Int64?) -> Place {
        Place("quarantine.raw", milliseconds, chat ?? 0)
    }
}

package struct Quarantined: Sendable, Hashable {
    package let id: Int64
    package let update: UpdateID?
    package let lane: Lane?
    package let reason: String
    package let arrivedAt: Instant
    package let raw: [UInt8]?
}
