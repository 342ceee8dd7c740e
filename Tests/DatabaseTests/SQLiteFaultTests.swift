import Database
import Dispatch
import Foundation
import TestSupport
import Testing

@Suite("What can befall a SQLite database")
struct SQLiteFaultTests {
    @Test("Locked by another, and free again")
    func locked() async throws {
        let folder = try ScratchFolder()
        let address = DatabaseAddress.sqlite(path: folder.file("k.db"))
        let holder = try address.open()
        let subject = Subject(
            database: try address.open(DatabaseSettings(patience: .milliseconds(50))), folder: folder)
        try await subject.makeNotes()

        let (held, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        async let holding: Void = holder.write { connection throws(DatabaseError) in
            held.signal()
            release.wait()
        }.get()
        await Task.detached { held.wait() }.value
        await #expect(throws: DatabaseError.locked) {
            try await subject.write { connection throws(DatabaseError) in try connection.note("satu") }
        }
        release.signal()
        try await holding

        try await subject.write { connection throws(DatabaseError) in try connection.note("dua") }
        #expect(try await subject.words() == ["dua"])
    }

    @Test("Full in the middle of a transaction: nothing of it stays, and work goes on once there is room")
    func full() async throws {
        let subject = try Backend.sqlite.open()
        try await subject.makeNotes()
        let big = [UInt8](repeating: 7, count: 200_000)
        await #expect(throws: DatabaseError.full) {
            try await subject.write { connection throws(DatabaseError) in
                try connection.note("satu")
                try connection.run(script: "PRAGMA max_page_count = 20")
                // Even a closure that makes light of it cannot commit the rest.
                _ = try? connection.execute("UPDATE notes SET body = $1", .bytes(big))
            }
        }
        #expect(try await subject.words() == [])
        try await subject.write { connection throws(DatabaseError) in
            try connection.run(script: "PRAGMA max_page_count = 100000")
            try connection.note("dua")
            try connection.execute("UPDATE notes SET body = $1", .bytes(big))
        }
        #expect(try await subject.words() == ["dua"])
    }

    @Test("A full disk is not mistaken for the fault of one update")
    func fullWithinSavepoint() async throws {
        let subject = try Backend.sqlite.open()
        try await subject.makeNotes()
        let result = try? await subject.database.write { connection throws(DatabaseError) in
            try connection.run(script: "PRAGMA max_page_count = 20")
            let inner = try connection.savepoint { () throws(DatabaseError) in
                try connection.note("satu")
                try connection.execute(
                    "UPDATE notes SET body = $1", .bytes([UInt8](repeating: 7, count: 200_000)))
            }
            if case .failure = inner { Issue.record("the savepoint took the blame") }
        }
        #expect(result == nil)
        #expect(try await subject.words() == [])
    }

    @Test("Something else than a database")
    func notADatabase() throws {
        let folder = try ScratchFolder()
        let path = folder.file("notes.txt")
        let text = Data(String(repeating: "Ini bukan basis data.\n", count: 400).utf8)
        try text.write(to: URL(filePath: path))
        #expect(throws: DatabaseError.notADatabase(path: path)) { try DatabaseAddress.sqlite(path: path).open() }
        #expect(try Data(contentsOf: URL(filePath: path)) == text)
    }

    @Test("A damaged database")
    func corrupt() async throws {
        let subject = try Backend.sqlite.open()
        try await subject.makeNotes()
        try await subject.write { connection throws(DatabaseError) in
            for number in 0..<2_000 { try connection.note("kata nomor \(number)") }
        }
        try subject.database.close()
        let path = subject.folder.file("test.db")
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.seek(toOffset: 4096)
        try file.write(contentsOf: Data(repeating: 0xEE, count: 40_000))
        try file.close()

        let damaged = Subject(database: try DatabaseAddress.sqlite(path: path).open(), folder: subject.folder)
        let error = await #expect(throws: DatabaseError.self) { try await damaged.words() }
        guard case .corrupt = error else { throw Unexpected(error) }
    }

    @Test("A file that may only be read", .enabled(if: WriteProtection.works, "this account can protect no file"))
    func readOnly() async throws {
        let subject = try Backend.sqlite.open()
        try await subject.makeNotes()
        try await subject.write { connection throws(DatabaseError) in try connection.note("satu") }
        try subject.database.close()
        let path = subject.folder.file("test.db")
        try WriteProtection.set(true, path)
        defer { try? WriteProtection.set(false, path) }

        await #expect(throws: DatabaseError.readOnly) {
            let protected = Subject(database: try DatabaseAddress.sqlite(path: path).open(), folder: subject.folder)
            try await protected.write { connection throws(DatabaseError) in try connection.note("dua") }
        }
    }

    @Test("A place where no file can be made")
    func unavailable() throws {
        let error = #expect(throws: DatabaseError.self) {
            try DatabaseAddress.sqlite(path: "/proc/kentongan/k.db").open()
        }
        guard case .unavailable("/proc/kentongan", _) = error else { throw Unexpected(error) }
    }

    @Test("Every fault says in a sentence what is wrong, and in another what to do")
    func remedies() {
        let faults: [DatabaseError] = [
            .locked, .full, .readOnly, .forbidden(path: "/a", detail: "x"), .corrupt("x"), .notADatabase(path: "/a"),
            .newerSchema(found: 9, known: 1), .unavailable(path: "/a", detail: "x"), .constraint("x"),
            .address("x", detail: "y"), .notInThisBuild(scheme: "postgresql"), .hardware("x"), .closed,
            .failed(code: 1, "x"),
        ]
        for fault in faults {
            #expect(fault.description.hasSuffix(fault.remedy + "."))
            #expect(fault.description.count > fault.remedy.count + 20)
        }
    }
}
