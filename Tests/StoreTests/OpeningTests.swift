import Database
import Dispatch
import Store
import TestSupport
import Testing

@Suite("Opening the store")
struct OpeningTests {
    @Test("What was kept is there after a restart", arguments: Backend.allCases)
    func reopening(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write {
            try $0.conversations.save(.with(budi), kind: "idle", version: 1, state: [1], replacing: 0, at: start)
        }
        let again = try await subject.reopened()
        #expect(try await again.read { try $0.conversations.load(.with(budi))?.state } == [1])
    }

    @Test("Another key is refused, before anything is touched", arguments: Backend.allCases)
    func wrongKey(backend: Backend) async throws {
        let subject = try await backend.open()
        // As if an older version had made it, so that an upgrade would be due.
        try await subject.tamper { connection throws(DatabaseError) in
            try connection.run(script: "DELETE FROM migrations")
        }
        await #expect(throws: StoreError.wrongKey) { try await subject.reopened(key: DataKey()) }
        let migrations = try await subject.tamper { connection throws(DatabaseError) in
            try connection.row("SELECT count(*) FROM migrations") { $0.count(0) }
        }
        #expect(migrations == 0)
    }

    @Test("A database of a newer version is refused, and says both versions", arguments: Backend.allCases)
    func newerSchema(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.tamper { connection throws(DatabaseError) in
            try connection.run(script: "INSERT INTO migrations VALUES (99, 'later', 'x')")
        }
        let error = await #expect(throws: StoreError.self) { try await subject.reopened() }
        guard case .database(.newerSchema(99, _)) = error else { throw Unexpected(error) }
        #expect(error?.description.contains("99") == true)
    }

    @Test("A migration that reads otherwise than when it ran is refused", arguments: Backend.allCases)
    func alteredMigration(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.tamper { connection throws(DatabaseError) in
            try connection.run(script: "UPDATE migrations SET checksum = 'x' WHERE number = 1")
        }
        await #expect(throws: StoreError.alteredMigration(number: 1)) { try await subject.reopened() }
    }

    @Test("Another program's database is refused")
    func foreign() async throws {
        let folder = try ScratchFolder()
        let address = DatabaseAddress.sqlite(path: folder.file("other.db"))
        let database = try address.open()
        try await database.write { connection throws(DatabaseError) in
            try connection.run(script: "CREATE TABLE customers (n BIGINT)")
        }.get()
        await #expect(throws: StoreError.foreignDatabase) { try await Store.open(database, key: DataKey()) }
    }

    @Test("A database that another process is writing is locked, and opens once that has ended")
    func locked() async throws {
        let subject = try await Backend.sqlite.open()
        let url = "sqlite:///" + subject.folder.file("store.db")
        let impatient = DatabaseSettings(patience: .milliseconds(20))
        let (held, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        async let writing: Void = subject.store.write { _ throws(StoreError) in
            held.signal()
            release.wait()
        }
        await Task.detached { held.wait() }.value
        await #expect(throws: StoreError.database(.locked)) {
            try await Store.open(url: url, key: subject.key, settings: impatient)
        }
        release.signal()
        try await writing
        _ = try await Store.open(url: url, key: subject.key, settings: impatient)
    }

    @Test("Two processes may make the store at once")
    func race() async throws {
        let folder = try ScratchFolder()
        let (url, key) = ("sqlite:///" + folder.file("k.db"), DataKey())
        try await withThrowingTaskGroup { group in
            for _ in 0..<4 { group.addTask { _ = try await Store.open(url: url, key: key) } }
            try await group.waitForAll()
        }
    }

    @Test("Faults of the address and of the file come through")
    func faults() async throws {
        await #expect(throws: StoreError.database(.notInThisBuild(scheme: "postgresql"))) {
            try await Store.open(url: "postgresql://host/k", key: DataKey())
        }
        let error = await #expect(throws: StoreError.self) {
            try await Store.open(url: "sqlite:////proc/nowhere/k.db", key: DataKey())
        }
        guard case .database(.unavailable) = error else { throw Unexpected(error) }
    }

    /// A migration, once released, is never edited: where this fails, write a new one instead.
    @Test func migrationsArePinned() async throws {
        let subject = try await Backend.sqlite.open()
        let checksums = try await subject.tamper { connection throws(DatabaseError) in
            try connection.rows("SELECT number, checksum FROM migrations ORDER BY number") {
                "\($0.count(0)) \($0.text(1))"
            }
        }
        #expect(
            checksums == [
                "1 08227c29e1672d6d", "2 8cd17f73be1e323e", "3 2ea81eecbcb26c87", "4 15736484e2871e71",
                "5 35f691e70b7c184a",
                "6 28b575e060eb96cf",
                "7 afba65051780f692",
                "8 88825313b1a442c8",
                "9 d5962a3b5cdbd920",
                "10 6e9fe1755828d3ea",
                "11 e3ce20ce7108481d",
                "12 b48ed30e1aa069ea",
                "13 df2b082d63627c3e",
                "14 6fb701515efde03e",
                "15 6e67ba3d4ba12380",
            ])
    }
}

struct Unexpected: Error {
    let value: String
    init(_ value: Any?) { self.value = String(describing: value) }
}
