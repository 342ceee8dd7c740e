import Database

/// Drops what people wrote once it is older than the branch may keep it; what was done stays.
package struct Retention {
    let session: Session

    /// Takes the next step, on at most so many rows of each table, so that no writer waits long.
    ///
    /// - Returns: How many rows were changed; call again until it is 0.
    package func purge(olderThan cutoff: Instant, limit: Int) throws(StoreError) -> Int {
        try purgeUpdates(olderThan: cutoff, limit: limit) + purgeOutbox(olderThan: cutoff, limit: limit)
            + purgeRest(olderThan: cutoff)
    }

    /// Numbers grow with time within a series, so each remembers how far it has been purged and no row is met twice.
    private func purgeUpdates(olderThan cutoff: Instant, limit: Int) throws(StoreError) -> Int {
        var purged = 0
        for (series, start) in try session.rows(
            "SELECT id, coalesce(purged_through, -1) FROM series ORDER BY id", read: { ($0.integer(0), $0.integer(1)) })
        {
            let numbers = try session.rows(
                "SELECT number, received_at FROM updates WHERE series = $1 AND number > $2 ORDER BY number LIMIT $3",
                .integer(series), .integer(start), .integer(limit)
            ) { ($0.integer(0), Instant(milliseconds: $0.integer(1))) }
            guard let last = numbers.prefix(while: { $0.1 < cutoff }).last?.0 else { continue }
            purged += try session.execute(
                "UPDATE updates SET body = NULL WHERE series = $1 AND number > $2 AND number <= $3",
                .integer(series), .integer(start), .integer(last))
            try session.execute(
                "UPDATE series SET purged_through = $2 WHERE id = $1", .integer(series), .integer(last))
        }
        return purged
    }

    /// Whole rows go, but for those still to be sent: no event so old can come again.
    ///
    /// Rows lie in the order they were queued, so the walk ends at the first that is young enough.
    private func purgeOutbox(olderThan cutoff: Instant, limit: Int) throws(StoreError) -> Int {
        var (last, count) = (Int64(0), 0)
        try session.scan("SELECT id, state, created_at FROM outbox ORDER BY id") { row in
            guard row.integer(2) < cutoff.milliseconds, count < limit else { return .stop }
            if row.count(1) > OutboxState.leased.rawValue { (last, count) = (row.integer(0), count + 1) }
            return .more
        }
        guard count > 0 else { return 0 }
        return try session.execute(
            "DELETE FROM outbox WHERE id <= $1 AND state > 1 AND created_at < $2",
            .integer(last), .integer(cutoff.milliseconds))
    }

    private func purgeRest(olderThan cutoff: Instant) throws(StoreError) -> Int {
        let raw = try session.execute(
            "UPDATE quarantine SET raw = NULL WHERE raw IS NOT NULL AND arrived_at < $1",
            .integer(cutoff.milliseconds))
        let words = try session.execute(
            "UPDATE human_requests SET last_words = NULL WHERE last_words IS NOT NULL AND asked_at < $1",
            .integer(cutoff.milliseconds))
        return try raw + words + session.unanswered.purge(olderThan: cutoff)
    }
}
