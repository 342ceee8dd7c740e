import Database
import Dispatch
import Testing

private struct Refusal: Error, Equatable {}

@Suite("Transactions, on every database")
struct TransactionTests {
    @Test("A closure that throws leaves no trace, and its own error comes back", arguments: Backend.allCases)
    func undone(backend: Backend) async throws {
        let subject = try backend.open()
        try await subject.makeNotes()
        let result = try await subject.database.write { connection throws(Refusal) in
            try? connection.note("satu")
            throw Refusal()
        }
        #expect(throws: Refusal()) { try result.get() }
        #expect(try await subject.words() == [])
    }

    @Test("A savepoint is undone alone", arguments: Backend.allCases)
    func savepoint(backend: Backend) async throws {
        let subject = try backend.open()
        try await subject.makeNotes()
        let failed = try await subject.write { connection throws(DatabaseError) in
            var failed: [Bool] = []
            for word in ["satu", "dua", "tiga"] {
                let result = try connection.savepoint { () throws(Refusal) in
                    try? connection.note(word)
                    if word == "dua" { throw Refusal() }
                }
                if case .failure = result { failed.append(true) } else { failed.append(false) }
            }
            return failed
        }
        #expect(failed == [false, true, false])
        #expect(try await subject.words() == ["satu", "tiga"])
    }

    @Test("Savepoints lie within each other", arguments: Backend.allCases)
    func nested(backend: Backend) async throws {
        let subject = try backend.open()
        try await subject.makeNotes()
        try await subject.write { connection throws(DatabaseError) in
            _ = try connection.savepoint { () throws(DatabaseError) in
                try connection.note("luar")
                _ = try connection.savepoint { () throws(Refusal) in
                    try? connection.note("dalam")
                    throw Refusal()
                }
                try connection.note("luar lagi")
            }
        }
        #expect(try await subject.words() == ["luar", "luar lagi"])
    }

    @Test("Writes wait for each other", arguments: Backend.allCases)
    func turns(backend: Backend) async throws {
        let subject = try backend.open()
        try await subject.makeNotes()
        try await subject.write { connection throws(DatabaseError) in
            try connection.execute("INSERT INTO other VALUES (0)")
        }
        try await withThrowingTaskGroup { group in
            for _ in 0..<50 {
                group.addTask {
                    try await subject.write { connection throws(DatabaseError) in
                        let n = try connection.row("SELECT n FROM other") { $0.integer(0) } ?? 0
                        try connection.execute("UPDATE other SET n = $1", .integer(n + 1))
                    }
                }
            }
            try await group.waitForAll()
        }
        let n = try await subject.read { connection throws(DatabaseError) in
            try connection.row("SELECT n FROM other") { $0.integer(0) }
        }
        #expect(n == 50)
    }

    @Test("A reader sees nothing half done")
    func isolation() async throws {
        let subject = try Backend.sqlite.open()
        try await subject.makeNotes()
        let (halfDone, goOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        async let writing: Void = subject.write { connection throws(DatabaseError) in
            try connection.note("satu")
            halfDone.signal()
            goOn.wait()
            try connection.note("dua")
        }
        await Task.detached { halfDone.wait() }.value
        #expect(try await subject.words() == [])
        goOn.signal()
        try await writing
        #expect(try await subject.words() == ["satu", "dua"])
    }

    @Test("A reader can change nothing", arguments: Backend.allCases)
    func readOnly(backend: Backend) async throws {
        let subject = try backend.open()
        try await subject.makeNotes()
        await #expect(throws: DatabaseError.readOnly) {
            try await subject.read { connection throws(DatabaseError) in try connection.note("satu") }
        }
        #expect(try await subject.words() == [])
    }

    @Test("A cancelled task's write takes place whole", arguments: Backend.allCases)
    func cancellation(backend: Backend) async throws {
        let subject = try backend.open()
        try await subject.makeNotes()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await subject.write { connection throws(DatabaseError) in
                for word in ["satu", "dua"] { try connection.note(word) }
            }
        }
        try await task.value
        #expect(try await subject.words() == ["satu", "dua"])
    }

    @Test("A closed database refuses work", arguments: Backend.allCases)
    func closed(backend: Backend) async throws {
        let subject = try backend.open()
        try await subject.makeNotes()
        try subject.database.close()
        await #expect(throws: DatabaseError.closed) {
            try await subject.write { connection throws(DatabaseError) in try connection.note("satu") }
        }
        await #expect(throws: DatabaseError.closed) { try await subject.words() }
    }
}
