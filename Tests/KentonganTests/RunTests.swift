import Database
import Foundation
import Store
import TestSupport
import Testing

@Suite("A run that cannot begin", .enabled(if: Program.isBuilt, "kentongan is not built"))
struct RunTests {
    private let folder: ScratchFolder
    private let key = DataKey()

    init() throws { folder = try ScratchFolder() }

    private var database: String { folder.file("data/bot.db") }

    private func run(_ changes: [String: String] = [:], without absent: String? = nil) async throws -> Program.Result {
        var environment = [
            "TELEGRAM_TOKEN": Program.token, "DATA_KEY": key.base64, "DATABASE_URL": "sqlite:///\(database)",
            "TELEGRAM_API_URL": "http://127.0.0.1:9", "TELEGRAM_PROXY": "none",
        ].merging(changes) { $1 }
        if let absent { environment[absent] = nil }
        // Should it begin after all, its first warning is enough.
        return try await Program.run("run", "--config", Program.config, environment: environment) {
            $0.contains("warning")
        }
    }

    private func expectFault(_ result: Program.Result, naming words: String...) {
        #expect(result.code == 1)
        let lines = result.errors.split(separator: "\n")
        #expect(lines.count == 2, "\(result.errors)")
        #expect(lines.first?.hasPrefix("kentongan: ") == true && lines.last?.hasPrefix("  → ") == true)
        for word in words { #expect(result.errors.contains(word), "\(result.errors)") }
        #expect(!result.errors.contains(Program.token) && !result.errors.contains(key.base64))
        #expect(result.output.isEmpty)
    }

    @Test("Without a key, or with what is no key, nothing is made", arguments: [nil, "", "not base64!", "YWJj"])
    func key(value: String?) async throws {
        let result = try await run(value.map { ["DATA_KEY": $0] } ?? [:], without: value == nil ? "DATA_KEY" : nil)
        expectFault(result, naming: "DATA_KEY", "kentongan key")
        #expect(!FileManager.default.fileExists(atPath: database))
    }

    @Test("Without a token, or with what is no token, nothing is made", arguments: [nil, "", "hello", "123:short"])
    func token(value: String?) async throws {
        let result = try await run(
            value.map { ["TELEGRAM_TOKEN": $0] } ?? [:], without: value == nil ? "TELEGRAM_TOKEN" : nil)
        expectFault(result, naming: "TELEGRAM_TOKEN", "@BotFather")
        if let value, !value.isEmpty { #expect(!result.errors.contains(value)) }
        #expect(!FileManager.default.fileExists(atPath: database))
    }

    @Test("A database sealed under another key is left as it is")
    func otherKey() async throws {
        try await Store.open(url: "sqlite:///\(database)", key: DataKey()).close()
        let before = try Data(contentsOf: URL(filePath: database))
        expectFault(try await run(), naming: "another DATA_KEY")
        #expect(try Data(contentsOf: URL(filePath: database)) == before)
    }

    @Test("A database of a newer version is left as it is")
    func newer() async throws {
        try await Store.open(url: "sqlite:///\(database)", key: key).close()
        let opened = try DatabaseAddress.sqlite(path: database).open()
        _ = try await opened.write { connection throws(DatabaseError) in
            try connection.execute("INSERT INTO migrations (number, name, checksum) VALUES (999, 'later', 'x')")
        }.get()
        try opened.close()
        let before = try Data(contentsOf: URL(filePath: database))
        expectFault(try await run(), naming: "newer version", "999")
        #expect(try Data(contentsOf: URL(filePath: database)) == before)
    }

    @Test("A file that is no database is left as it is")
    func notADatabase() async throws {
        let text = Data("Daftar belanja: beras, telur, minyak goreng, kopi, gula.\n".utf8)
        let file = folder.file("list.txt")
        try text.write(to: URL(filePath: file))
        expectFault(try await run(["DATABASE_URL": "sqlite:///\(file)"]), naming: "DATABASE_URL")
        #expect(try Data(contentsOf: URL(filePath: file)) == text)
    }

    @Test("A folder that cannot be made is named")
    func noFolder() async throws {
        try Data().write(to: URL(filePath: folder.file("file")))
        expectFault(try await run(["DATABASE_URL": "sqlite:///\(folder.file("file/bot.db"))"]), naming: "file/bot.db")
    }

    /// Below /proc nobody makes a file, root neither.
    @Test("A folder that may not be written is named")
    func readOnlyFolder() async throws {
        expectFault(try await run(["DATABASE_URL": "sqlite:////proc/bot.db"]), naming: "/proc/bot.db", "DATABASE_URL")
    }

    @Test(
        "An address nobody understands is a fault",
        arguments: [
            ("TELEGRAM_API_URL", "TELEGRAM_API_URL"), ("TELEGRAM_PROXY", "telegram.proxy"),
            ("DATABASE_URL", "The database address banana"),
        ])
    func addresses(variable: String, words: String) async throws {
        expectFault(try await run([variable: "banana"]), naming: words)
    }

    @Test("A proxy that is not there is waited for, and named")
    func proxy() async throws {
        let environment = [
            "TELEGRAM_TOKEN": Program.token, "DATA_KEY": key.base64, "DATABASE_URL": "sqlite:///\(database)",
            "TELEGRAM_PROXY": "http://127.0.0.1:9",
        ]
        let result = try await Program.run("run", "--config", Program.config, environment: environment) {
            $0.components(separatedBy: "warning").count > 2
        }
        #expect(result.errors.components(separatedBy: "does not answer").count > 2, "it keeps trying")
        #expect(result.errors.contains("the proxy let nothing through"))
        #expect(!result.errors.contains(Program.token))
    }
}
