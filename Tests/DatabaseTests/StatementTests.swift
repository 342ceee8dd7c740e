import Database
import TestSupport
import Testing

@Suite("Statements, on every database")
struct StatementTests {
    @Test("Values come back as they went in", arguments: Backend.allCases)
    func values(backend: Backend) async throws {
        let subject = try backend.open()
        try await subject.write { connection throws(DatabaseError) in
            try connection.run(script: "CREATE TABLE v (i BIGINT, r DOUBLE PRECISION, t TEXT, b {bytes})")
            try connection.execute(
                "INSERT INTO v VALUES ($1, $2, $3, $4)", .integer(Int64.min), .real(0.1), .text("Siti 🌺 “Nur'aini”\0x"),
                .bytes([0, 255, 0]))
            try connection.execute("INSERT INTO v VALUES ($1, $2, $3, $4)", .null, .null, .null, .null)
            try connection.execute(
                "INSERT INTO v VALUES ($1, $2, $3, $4)", .integer(0), .real(0), .text(""), .bytes([]))
        }
        let rows = try await subject.read { connection throws(DatabaseError) in
            try connection.rows("SELECT i, r, t, b FROM v") { row in
                [
                    row.isNull(0) ? SQLValue.null : .integer(row.integer(0)),
                    row.isNull(1) ? .null : .real(row.real(1)),
                    .text(row.optionalText(2)), .bytes(row.optionalBytes(3)),
                ]
            }
        }
        #expect(
            rows == [
                [.integer(Int64.min), .real(0.1), .text("Siti 🌺 “Nur'aini”\0x"), .bytes([0, 255, 0])],
                [.null, .null, .null, .null], [.integer(0), .real(0), .text(""), .bytes([])],
            ])
    }

    @Test("Parameters go by their number, not by where they stand", arguments: Backend.allCases)
    func parameterOrder(backend: Backend) async throws {
        let subject = try backend.open()
        let row = try await subject.read { connection throws(DatabaseError) in
            try connection.row(
                "SELECT $3, $1, $2, $1", .text("a"), .text("b"), .text("c")
            ) { row in (0..<4).map(row.text) }
        }
        #expect(row == ["c", "a", "b", "a"])
    }

    @Test("Changed rows are counted", arguments: Backend.allCases)
    func changes(backend: Backend) async throws {
        let subject = try backend.open()
        try await subject.makeNotes()
        let counts = try await subject.write { connection throws(DatabaseError) in
            for word in ["satu", "dua", "tiga"] { try connection.note(word) }
            return [
                try connection.execute("UPDATE notes SET body = $1 WHERE word <> $2", .bytes([1]), .text("satu")),
                try connection.execute("INSERT INTO notes (word) VALUES ($1) ON CONFLICT DO NOTHING", .text("satu")),
                try connection.execute("DELETE FROM notes WHERE word = $1", .text("empat")),
                try connection.execute("DELETE FROM notes"),
            ]
        }
        #expect(counts == [2, 0, 0, 3])
    }

    @Test("An insert tells the number it got, and a conflict tells none", arguments: Backend.allCases)
    func insert(backend: Backend) async throws {
        let subject = try backend.open()
        try await subject.makeNotes()
        let ids = try await subject.write { connection throws(DatabaseError) in
            var ids: [Int64?] = []
            for word in ["satu", "satu", "dua"] {
                ids.append(
                    try connection.insert(
                        "INSERT INTO notes (word) VALUES ($1) ON CONFLICT (word) DO NOTHING {returning id}",
                        [.text(word)]))
            }
            return ids
        }
        #expect(ids[1] == nil)
        #expect(try #require(ids[0]) < #require(ids[2]))
    }

    @Test("A scan that has had enough ends, and the statement serves again", arguments: Backend.allCases)
    func stoppedScan(backend: Backend) async throws {
        let subject = try backend.open()
        try await subject.makeNotes()
        let found = try await subject.write { connection throws(DatabaseError) in
            for word in ["satu", "dua", "tiga"] { try connection.note(word) }
            var found: [String?] = []
            for _ in 0..<2 { found.append(try connection.row("SELECT word FROM notes ORDER BY id") { $0.text(0) }) }
            found.append(try connection.row("SELECT word FROM notes WHERE word = $1", .text("empat")) { $0.text(0) })
            return found
        }
        #expect(found == ["satu", "satu", nil])
    }

    @Test("A broken rule is told apart, and the transaction goes on", arguments: Backend.allCases)
    func constraint(backend: Backend) async throws {
        let subject = try backend.open()
        try await subject.makeNotes()
        let error = try await subject.write { connection throws(DatabaseError) -> DatabaseError? in
            try connection.note("satu")
            var caught: DatabaseError?
            do throws(DatabaseError) { try connection.note("satu") } catch { caught = error }
            try connection.note("dua")
            return caught
        }
        guard case .constraint(let rule) = error else { throw Unexpected(error) }
        #expect(rule.contains("notes"))
        #expect(try await subject.words() == ["satu", "dua"])
    }

    @Test("A missing argument is an error, not a NULL", arguments: Backend.allCases)
    func missingArgument(backend: Backend) async throws {
        let subject = try backend.open()
        let result = try await subject.database.read { connection throws(DatabaseError) in
            try connection.row("SELECT $1, $2", .text("a")) { $0.text(1) }
        }
        #expect(throws: DatabaseError.self) { try result.get() }
    }

    @Test("Other statements may run within a scan, the scan's own may not", arguments: Backend.allCases)
    func nestedScan(backend: Backend) async throws {
        let subject = try backend.open()
        try await subject.makeNotes()
        let (lengths, own) = try await subject.write { connection throws(DatabaseError) in
            for word in ["satu", "dua"] { try connection.note(word) }
            var lengths: [Int64?] = []
            var own: [Bool] = []
            try scan(connection) { row in
                let length = try? connection.row("SELECT length($1)", .text(row.text(0))) { $0.integer(0) }
                lengths.append(length ?? nil)
                own.append((try? scan(connection) { _ in .more }) != nil)
                return .more
            }
            own.append((try? scan(connection) { _ in .more }) != nil)
            return (lengths, own)
        }
        #expect(lengths == [4, 3])
        #expect(own == [false, false, true])
    }

    private func scan(_ connection: any Connection, _ read: (any Row) -> Scan) throws(DatabaseError) {
        try connection.query("SELECT word FROM notes ORDER BY id", [], read)
    }

    @Test("What is no SQL says so", arguments: Backend.allCases)
    func nonsense(backend: Backend) async throws {
        let subject = try backend.open()
        let result = try await subject.database.read { connection throws(DatabaseError) in
            try connection.execute("SELEKT 1")
        }
        guard case .failure(.failed(_, let detail)) = result else { throw Unexpected(result) }
        #expect(detail.contains("SELEKT"))
    }
}

struct Unexpected: Error {
    let value: String
    init(_ value: Any?) { self.value = String(describing: value) }
}
