import Database

/// Brings a database to the schema this program knows.
struct Migrator {
    let session: Session
    var migrations = Migration.all

    /// Whether the database has been made ready by this program before.
    func isLaid() throws(StoreError) -> Bool {
        let count = try session.row("SELECT count(*) FROM {tables} WHERE name = 'migrations'") { $0.integer(0) }
        return count ?? 0 > 0
    }

    /// Fails where the database is another program's, from a newer version, or made by a migration that reads
    /// differently now; changes nothing.
    func check() throws(StoreError) {
        guard try isLaid() else {
            let tables = try session.row("SELECT count(*) FROM {tables}") { $0.integer(0) }
            guard tables ?? 0 == 0 else { throw .foreignDatabase }
            return
        }
        let known = migrations.map(\.number).max() ?? 0
        let applied = try session.rows("SELECT number, checksum FROM migrations ORDER BY number") { row in
            (number: row.count(0), checksum: row.text(1))
        }
        if let last = applied.last, last.number > known {
            throw .database(.newerSchema(found: last.number, known: known))
        }
        for entry in applied {
            guard let migration = migrations.first(where: { $0.number == entry.number }),
                migration.checksum == entry.checksum
            else { throw .alteredMigration(number: entry.number) }
        }
    }

    /// Runs what has not run yet, in order, within the session's transaction: all of it or nothing.
    func upgrade() throws(StoreError) {
        if !(try isLaid()) {
            try session.run(
                script: """
                    CREATE TABLE migrations (
                        number {key},
                        name TEXT NOT NULL,
                        checksum TEXT NOT NULL
                    );
                    """)
        }
        try check()
        let applied = Set(try session.rows("SELECT number FROM migrations") { $0.count(0) })
        for migration in migrations where !applied.contains(migration.number) {
            try session.run(script: migration.script)
            try session.execute(
                "INSERT INTO migrations (number, name, checksum) VALUES ($1, $2, $3)",
                .integer(migration.number), .text(migration.name), .text(migration.checksum))
        }
    }
}

extension Session {
    var schema: Migrator { Migrator(session: self) }

    func run(script: StaticString) throws(StoreError) {
        do throws(DatabaseError) {
            try connection.run(script: script)
        } catch {
            throw .database(error)
        }
    }
}
