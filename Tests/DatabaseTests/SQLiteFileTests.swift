import Database
import Foundation
import TestSupport
import Testing

@Suite("The file of a SQLite database")
struct SQLiteFileTests {
    @Test("Made with its folders, for this account alone, and so are its companions")
    func permissions() async throws {
        let folder = try ScratchFolder()
        let path = folder.file("a/b/kentongan.db")
        let database = try DatabaseAddress.sqlite(path: path).open()
        _ = try await database.write { connection throws(DatabaseError) in
            try connection.run(script: "CREATE TABLE t (n BIGINT)")
        }
        #expect(try mode(of: folder.file("a")) == 0o700)
        #expect(try mode(of: folder.file("a/b")) == 0o700)
        for suffix in ["", "-wal", "-shm"] { #expect(try mode(of: path + suffix) == 0o600) }
    }

    @Test(
        "Settings that decide what survives a power cut",
        arguments: [(Durability.full, Int64(2)), (.normal, 1)])
    func pragmas(durability: Durability, synchronous: Int64) async throws {
        let folder = try ScratchFolder()
        let database = try DatabaseAddress.sqlite(path: folder.file("k.db")).open(
            DatabaseSettings(durability: durability))
        let found = try await database.write { connection throws(DatabaseError) in
            (
                try connection.row("PRAGMA journal_mode") { $0.text(0) },
                try connection.row("PRAGMA synchronous") { $0.integer(0) },
                try connection.row("PRAGMA foreign_keys") { $0.integer(0) }
            )
        }.get()
        #expect(found == ("wal", synchronous, 1))
    }

    @Test("A write that may be forgotten in a power cut does not wait for the disk, and the next one does")
    func relaxed() async throws {
        let folder = try ScratchFolder()
        let database = try DatabaseAddress.sqlite(path: folder.file("k.db")).open()
        for durability in [Durability.full, .normal, .full, .normal, .normal, .full] {
            let synchronous = try await database.write(durability) { connection throws(DatabaseError) in
                try connection.row("PRAGMA synchronous") { $0.integer(0) }
            }.get()
            #expect(synchronous == (durability == .full ? 2 : 1))
        }
    }

    private func mode(of path: String) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue
    }
}
