import Database
import TestSupport
import Testing

@Suite("Where a database is")
struct DatabaseAddressTests {
    @Test(
        "SQLite addresses, as people write them",
        arguments: [
            ("sqlite:///kentongan.db", "kentongan.db"),
            ("sqlite:///data/kentongan.db", "data/kentongan.db"),
            ("sqlite:///./kentongan.db", "./kentongan.db"),
            ("sqlite:////srv/kentongan/kentongan.db", "/srv/kentongan/kentongan.db"),
            ("sqlite:////data/kentongan.db", "/data/kentongan.db"),
            // Three slashes before a folder that every Linux keeps at its root: meant as absolute.
            ("sqlite:///var/lib/kentongan/kentongan.db", "/var/lib/kentongan/kentongan.db"),
            ("sqlite:///home/budi/k.db", "/home/budi/k.db"),
            ("sqlite:///tmp/k.db", "/tmp/k.db"),
            // A file of such a name is no folder.
            ("sqlite:///var", "var"),
            ("sqlite:/srv/k.db", "/srv/k.db"),
            ("sqlite:k.db", "k.db"),
            ("SQLite:///k.db", "k.db"),
        ])
    func sqlite(url: String, path: String) throws {
        #expect(try DatabaseAddress(url) == .sqlite(path: path))
    }

    @Test func memory() throws {
        #expect(try DatabaseAddress("sqlite::memory:") == .sqliteInMemory)
    }

    @Test(
        "What is no address is refused, with the way to write one",
        arguments: [
            "", "kentongan.db", "/srv/kentongan.db", "sqlite:", "sqlite://", "sqlite:///", "sqlite:////srv/",
            "sqlite://host/kentongan.db", "sqlite:///k.db?mode=ro", "mysql://localhost/k",
        ])
    func refused(url: String) throws {
        let error = try #require(throws: DatabaseError.self) { try DatabaseAddress(url) }
        #expect(error.description.contains("sqlite:///file.db"))
    }

    @Test("A password in an address is not repeated in the error")
    func redaction() throws {
        let error = try #require(throws: DatabaseError.self) { try DatabaseAddress("mysql://budi:rahasia@host/k") }
        #expect(!error.description.contains("rahasia"))
    }

    @Test("PostgreSQL is understood, and not in this build", arguments: ["postgresql://host/k", "postgres://host/k"])
    func postgreSQL(url: String) throws {
        let address = try DatabaseAddress(url)
        #expect(address == .postgreSQL(url))
        #expect(throws: DatabaseError.notInThisBuild(scheme: "postgresql")) { try address.open() }
    }

    @Test("Anything at all is either an address or refused", arguments: [UInt64(1), 2, 3])
    func anything(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = ["sqlite", "postgresql", ":", "/", "//", "var", "..", "@", "?", "#", ":memory:", "\0", "é", " "]
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...8, using: &random)
            let url = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            guard case .sqlite(let path) = try? DatabaseAddress(url) else { continue }
            #expect(!path.isEmpty && !path.hasSuffix("/") && !path.contains("\0"), "seed \(seed): \(url)")
        }
    }
}
