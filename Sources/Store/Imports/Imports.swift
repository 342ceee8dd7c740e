import Database
package import Jamsostek

/// A list on its way into the store.
package struct StagedImport: Hashable, Sendable {
    package let id: Int64
    package let kind: String
    /// The day the list was made.
    package let asOf: CalendarDate
    /// The names of its columns, as one line of a table.
    package let header: String
}

/// Lists on their way into the store: staged in small transactions while they are looked at, decided in one, carried out in
/// small ones again.
///
/// Before the decision nothing of a list counts; after it all of it will, since what a crash leaves undone is found by
/// ``unfinished()`` and carried on. So a list is taken whole or not at all, and nobody else waits longer than for one
/// small transaction.
package struct Imports {
    let session: Session

    /// After so long without a sign of life an import's process is taken for dead.
    package static let patience: Duration = .seconds(30)

    /// Whether another process is at work on a list.
    package func isBusy(at now: Instant) throws(StoreError) -> Bool {
        let latest = try session.row("SELECT max(touched_at) FROM imports") { $0.optionalInteger(0) } ?? nil
        return latest.map { Instant(milliseconds: $0) + Self.patience > now } ?? false
    }

    package func begin(
        _ kind: String, asOf: CalendarDate, header: String, at now: Instant
    ) throws(StoreError) -> StagedImport {
        let id = try session.insert(
            """
            INSERT INTO imports (kind, as_of, header, state, touched_at) VALUES ($1, $2, $3, 'staged', $4) {returning id}
            """, .text(kind), .text(asOf.description), .text(header), .integer(now.milliseconds))
        guard let id else { throw .malformed(place: "imports") }
        return StagedImport(id: id, kind: kind, asOf: asOf, header: header)
    }

    /// Keeps some rows, sealed, until they are carried out.
    package func stage(_ rows: String, of list: StagedImport, at now: Instant) throws(StoreError) {
        try touch(list, at: now)
        try session.execute(
            "INSERT INTO import_chunks (import, rows) VALUES ($1, $2)", .integer(list.id),
            .bytes(try session.sealer.seal(rows, at: Self.place(list))))
    }

    /// From here on the list will be carried out, whatever happens.
    package func decide(_ list: StagedImport, at now: Instant) throws(StoreError) {
        try session.execute(
            "UPDATE imports SET state = 'decided', touched_at = $2 WHERE id = $1", .integer(list.id),
            .integer(now.milliseconds))
    }

    /// The first rows that are not yet carried out; nil where none are left.
    package func nextRows(of list: StagedImport) throws(StoreError) -> (chunk: Int64, rows: String)? {
        let chunk = try session.row(
            "SELECT id, rows FROM import_chunks WHERE import = $1 ORDER BY id LIMIT 1", .integer(list.id)
        ) { row in (id: row.integer(0), rows: row.bytes(1)) }
        return try chunk.map { chunk throws(StoreError) in
            let rows: String = try session.sealer.text(chunk.rows, at: Self.place(list))
            return (chunk.id, rows)
        }
    }

    /// Lets go of rows in the transaction that carries them out.
    package func remove(chunk: Int64, of list: StagedImport, at now: Instant) throws(StoreError) {
        try touch(list, at: now)
        try session.execute("DELETE FROM import_chunks WHERE id = $1", .integer(chunk))
    }

    /// Lets go of a list all of whose rows were carried out.
    package func finish(_ list: StagedImport) throws(StoreError) {
        try session.execute("DELETE FROM imports WHERE id = $1", .integer(list.id))
    }

    /// Lists that were decided and not carried out to their end, the oldest first.
    package func unfinished() throws(StoreError) -> [StagedImport] { try lists(state: "decided") }

    /// Lists that were never decided.
    package func undecided() throws(StoreError) -> [StagedImport] { try lists(state: "staged") }

    /// Lets go of some rows of a list that is not to be carried out; after the last, of the list.
    ///
    /// - Returns: Whether it is gone.
    package func discard(_ list: StagedImport) throws(StoreError) -> Bool {
        let removed = try session.execute(
            """
            DELETE FROM import_chunks WHERE id IN (SELECT id FROM import_chunks WHERE import = $1 ORDER BY id LIMIT 50)
            """, .integer(list.id))
        if removed == 0 { try session.execute("DELETE FROM imports WHERE id = $1", .integer(list.id)) }
        return removed == 0
    }

    private func lists(state: String) throws(StoreError) -> [StagedImport] {
        try session.rows("SELECT id, kind, as_of, header FROM imports WHERE state = $1 ORDER BY id", .text(state)) {
            row throws(StoreError) in
            guard let asOf = CalendarDate(row.text(2)) else { throw .malformed(place: "imports.as_of") }
            return StagedImport(id: row.integer(0), kind: row.text(1), asOf: asOf, header: row.text(3))
        }
    }

    private func touch(_ list: StagedImport, at now: Instant) throws(StoreError) {
        try session.execute(
            "UPDATE imports SET touched_at = $2 WHERE id = $1", .integer(list.id), .integer(now.milliseconds))
    }

    private static func place(_ list: StagedImport) -> Place { Place("import_chunks.rows", list.id) }
}
