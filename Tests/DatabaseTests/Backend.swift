import Database
import TestSupport

/// The databases every test of a connection runs on; PostgreSQL joins by one more case.
enum Backend: String, CaseIterable, Sendable {
    case sqlite, sqliteInMemory

    func open() throws -> Subject {
        let folder = try ScratchFolder()
        let address: DatabaseAddress =
            switch self {
            case .sqlite: .sqlite(path: folder.file("test.db"))
            case .sqliteInMemory: .sqliteInMemory
            }
        return Subject(database: try address.open(), folder: folder)
    }
}

/// An open database, and where it lives.
struct Subject: Sendable {
    let database: any Database
    let folder: ScratchFolder

    /// Writes, and fails the test where anything fails.
    @discardableResult
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws(DatabaseError) -> Value
    ) async throws -> Value {
        try await database.write(body).get()
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws(DatabaseError) -> Value
    ) async throws -> Value {
        try await database.read(body).get()
    }

    func makeNotes() async throws {
        try await write { connection throws(DatabaseError) in
            try connection.run(
                script:
                    "CREATE TABLE notes (id {identity}, word TEXT UNIQUE, body {bytes}); CREATE TABLE other (n BIGINT);"
            )
        }
    }

    func words() async throws -> [String] {
        try await read { connection throws(DatabaseError) in
            try connection.rows("SELECT word FROM notes ORDER BY id") { $0.text(0) }
        }
    }
}

extension Connection {
    func note(_ word: String) throws(DatabaseError) {
        try execute("INSERT INTO notes (word) VALUES ($1)", .text(word))
    }
}
