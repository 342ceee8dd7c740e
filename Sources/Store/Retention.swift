import Database

/// Drops what people wrote once it is older than the branch may keep it; what was done stays.
package struct Retention {
    let session: Session

    /// Takes the next step, on at most so many rows of each table, so that no writer waits long.
    ///
    /// - Returns: How many rows were changed; call again until it is 0.
    package func purge(olderThan cutoff: Instant, limit: Int) throws(StoreError) -> Int {
        try purgeUpdates(olderThan: cutoff, limit: limit) + purgeOutbox(olderThan: cutoff, limit: limit)
            + purgeCases(olderThan: cutoff, limit: limit) + purgeRest(olderThan: cutoff)
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
    /// What became of a broadcast is told from its rows until it has ended. Rows lie in the order they were queued, so the walk ends at the first that is young enough.
    private func purgeOutbox(olderThan cutoff: Instant, limit: Int) throws(StoreError) -> Int {
        var (last, count) = (Int64(0), 0)
        try session.scan(
            """
            SELECT id, state, created_at FROM outbox
            WHERE broadcast IS NULL OR broadcast IN (SELECT id FROM broadcasts WHERE settled = 1) ORDER BY id
            """
        ) { row in
            guard row.integer(2) < cutoff.milliseconds, count < limit else { return .stop }
            if row.count(1) > OutboxState.leased.rawValue { (last, count) = (row.integer(0), count + 1) }
            return .more
        }
        guard count > 0 else { return 0 }
        return try session.execute(
            """
            DELETE FROM outbox WHERE id <= $1 AND state > 1 AND created_at < $2
                AND (broadcast IS NULL OR broadcast IN (SELECT id FROM broadcasts WHERE settled = 1))
            """,
            .integer(last), .integer(cutoff.milliseconds))
    }

    /// That something was said stays, what it was goes; also of cases still open.
    private func purgeCases(olderThan cutoff: Instant, limit: Int) throws(StoreError) -> Int {
        try session.execute(
            """
            UPDATE case_lines SET words = NULL, file = NULL WHERE words IS NOT NULL AND said_at < $1 AND said_at <= (
                SELECT max(said_at) FROM (
                    SELECT said_at FROM case_lines WHERE words IS NOT NULL ORDER BY said_at LIMIT $2) AS first)
            """, .integer(cutoff.milliseconds), .integer(limit))
    }

    private func purgeRest(olderThan cutoff: Instant) throws(StoreError) -> Int {
        let raw = try session.execute(
            "UPDATE quarantine SET raw = NULL WHERE raw IS NOT NULL AND arrived_at < $1",
            .integer(cutoff.milliseconds))
        return try raw + session.unanswered.purge(olderThan: cutoff)
    }
}
