import Foundation
import TestSupport
import Testing

@Suite("kentongan chat", .enabled(if: Program.isBuilt, "kentongan is not built"))
struct ChatTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func play(_ script: String) async throws -> Program.Result {
        try script.write(toFile: folder.file("script.txt"), atomically: true, encoding: .utf8)
        return try await Program.run("chat", "--config", Program.config, "--script", folder.file("script.txt"))
    }

    @Test("A script gives its transcript, the same each time, which is a script again")
    func transcript() async throws {
        let script = "# Sebuah contoh\n! at 2026-11-23 09:00\n\n> /daftar\n> [Setuju]\n! sticker\n! +26h\n> batal"
        let result = try await play(script)
        #expect(result.code == 0, "\(result.errors)")
        let said = result.output.split(separator: "\n").filter { !$0.hasPrefix("<") }.joined(separator: "\n")
        #expect(said == script.replacing("\n\n", with: "\n"))
        // After each of the person's lines, and after the day without a word, the bot says something.
        let turns = result.output.split(separator: "\n").split {
            $0.hasPrefix(">") || $0.hasPrefix("! s") || $0.hasPrefix("! +")
        }
        #expect(turns.dropFirst().allSatisfy { $0.contains { $0.hasPrefix("< ") } } && turns.count == 6)
        #expect(try await play(result.output).output == result.output)
    }

    @Test(
        "What cannot be played ends the script with a fault",
        arguments: [
            ("> halo\nbla", "line 2: «bla» is no line of a script"),
            ("! +3x", "line 1: «! +3x» is no line of a script"),
        ])
    func faults(script: String, problem: String) async throws {
        let result = try await play(script)
        #expect(result.code == 1)
        #expect(result.errors.contains(problem))
    }

    @Test(
        "A button nobody was shown, and a moment there is not, end it too", arguments: ["> [Tidak ada]", "! at besok"])
    func unplayable(script: String) async throws {
        let result = try await play(script)
        #expect(result.code == 1)
        #expect(result.output.contains("\n! "))
    }

    @Test("A script that is not there, a moment that is none")
    func arguments() async throws {
        let absent = try await Program.run("chat", "--config", Program.config, "--script", "/nowhere/script")
        #expect(absent.code == 1 && absent.errors.contains("/nowhere/script: the script cannot be read"))
        let moment = try await Program.run("chat", "--config", Program.config, "--now", "besok")
        #expect(moment.code == 1 && moment.errors.contains("«besok» is no moment"))
    }
}
