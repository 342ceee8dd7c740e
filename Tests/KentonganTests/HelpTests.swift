import Foundation
import Testing

@Suite("What the commands say of themselves", .enabled(if: Program.isBuilt, "kentongan is not built"))
struct HelpTests {
    /// Written anew, to be read in the diff, with KENTONGAN_RECORD=1.
    private static let records = ProcessInfo.processInfo.environment["KENTONGAN_RECORD"] == "1"

    @Test(
        "Help is as it was agreed",
        arguments: [
            "kentongan", "demo", "run", "check", "chat", "cases", "applications", "claims", "invite", "broadcast",
            "simulator",
            "key", "understand",
            "tariff", "import", "export", "offices", "staff", "audit",
        ])
    func help(command: String) async throws {
        let result =
            command == "kentongan"
            ? try await Program.run("--help") : try await Program.run(command, "--help")
        #expect(result.code == 0)
        let file = Program.repository + "Tests/Fixtures/help/\(command).txt"
        if Self.records { try result.output.write(toFile: file, atomically: true, encoding: .utf8) }
        #expect(try result.output == String(contentsOfFile: file, encoding: .utf8))
    }

    @Test("A word that is no command ends with the usage and a code of its own")
    func unknownCommand() async throws {
        let result = try await Program.run("lari")
        #expect(result.code == 64)
        #expect(result.errors.contains("Usage: kentongan"))
    }

    @Test("A key is 32 bytes in base64, another each time")
    func key() async throws {
        var keys: Set<String> = []
        for _ in 0..<3 {
            let line = try await Program.run("key").output.trimmingCharacters(in: .newlines)
            #expect(Data(base64Encoded: line)?.count == 32)
            keys.insert(line)
        }
        #expect(keys.count == 3)
    }
}
