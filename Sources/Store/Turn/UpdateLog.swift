package import Chat
import Database

/// The inbox: which updates were handled, for ever, and what they said, for as long as retention allows.
///
/// The platform numbers updates one after another, but after a week without any it begins anywhere, perhaps below
/// numbers already seen. So numbers are unique within a ``Series``, and a new one begins whenever so long a silence
/// makes a reset possible: by then the platform, which keeps updates for 24 hours, can repeat none of the old ones.
package struct UpdateLog {
    let session: Session

    /// The series to go on with, or a new one after a long silence; asked for before the first poll, and again after
    /// a silence of ``Series/longestSilence``.
    package func resume(bot: PersonID, at now: Instant) throws(StoreError) -> Series {
        let last = try session.row(
            """
            SELECT id, next_update, last_received_at FROM series WHERE bot = $1 ORDER BY id DESC LIMIT 1
            """, .integer(bot.rawValue)
        ) { row in
            Series(
                id: row.integer(0), next: row.optionalInteger(1).map { UpdateID($0) },
                lastReceived: Instant(milliseconds: row.integer(2)))
        }
        if let last, !last.isStale(at: now) { return last }
        return try begin(bot: bot, at: now)
    }

    private func begin(bot: PersonID, at now: Instant) throws(StoreError) -> Series {
        let id = try session.insert(
            "INSERT INTO series (bot, last_received_at) VALUES ($1, $2) {returning id}",
            .integer(bot.rawValue), .integer(now.milliseconds))
        return Series(id: id ?? 0, next: nil, lastReceived: now)
    }

    /// Records an update, unless it was recorded before.
    ///
    /// - Parameters:
    ///   - kind: What kind of update, in a word, for statistics.
    ///   - body: What the person wrote, sealed and dropped after the days of retention.
    /// - Returns: False where the update has been handled already and must be skipped.
    package func record(
        _ update: UpdateID, of series: Series, in lane: Lane?, kind: String, body: String?, at now: Instant
    ) throws(StoreError) -> Bool {
        let place = Place("updates.body", series.id, update.rawValue)
        let inserted = try session.execute(
            """
            INSERT INTO updates (series, number, chat, thread, kind, received_at, body)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (series, number) DO NOTHING
            """,
            .integer(series.id), .integer(update.rawValue), .integer(lane?.chat.rawValue), .integer(lane?.thread),
            .text(kind), .integer(now.milliseconds), .bytes(try session.sealer.seal(body, at: place)))
        return inserted > 0
    }

    /// Notes which update is awaited next: the last word of every batch, in its transaction.
    package func advance(_ series: Series, to next: UpdateID, at now: Instant) throws(StoreError) -> Series {
        try session.execute(
            "UPDATE series SET next_update = $2, last_received_at = $3 WHERE id = $1",
            .integer(series.id), .integer(next.rawValue), .integer(now.milliseconds))
        return Series(id: series.id, next: next, lastReceived: now)
    }
}

/// A run of update numbers between two resets of the platform's counter.
package struct Series: Sendable, Hashable {
    package let id: Int64
    /// The offset for the next poll; nil asks for whatever the platform holds.
    package let next: UpdateID?
    package let lastReceived: Instant

    /// A day less than the week after which the platform may reset its counter.
    package static let longestSilence: Duration = .seconds(6 * 24 * 3600)

    /// Whether so little came for so long that the numbers may begin anew.
    package func isStale(at now: Instant) -> Bool { now - lastReceived > Self.longestSilence }
}
