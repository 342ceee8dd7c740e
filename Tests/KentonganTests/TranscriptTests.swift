import Foundation
import TestSupport
import Testing

/// The golden conversations, which DialogueTests plays against the bare fold, through the whole program: reader, turn,
/// store and mailroom must add nothing to what the bot says and take nothing from it.
@Suite("Golden conversations through kentongan chat", .enabled(if: Program.isBuilt, "kentongan is not built"))
struct TranscriptTests {
    private static let folder = URL(filePath: Program.repository + "Tests/Fixtures/transcripts")

    /// What happens to no single person, or reaches into the fold: a script for `kentongan chat` has no word for it.
    private static let others: Set<Substring> = [
        "agent", "applied-elsewhere", "cadre", "group", "invited", "known", "member",
        "confirm-application", "community", "holder", "invitee", "revoked", "decline-application", "mishap", "office",
        "audience", "officer", "owes", "staff", "status", "token",
    ]

    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
        .filter { name in
            guard name.hasSuffix(".txt"), let lines = try? lines(of: name) else { return false }
            return !lines.contains { $0.hasPrefix("! ") && others.contains($0.dropFirst(2).prefix { $0 != " " }) }
        }.sorted()

    @Test("The bot says what is written", arguments: names)
    func says(name: String) async throws {
        let result = try await Program.run(
            "chat", "--config", Program.config, "--now", "2026-11-22T02:00:00Z",
            "--script", Self.folder.appending(path: name).path())
        #expect(result.code == 0, "\(result.errors)")
        // Applications are counted from 1 by the store, from 42 by the fold's test.
        let wanted = try Self.lines(of: name).filter { !$0.hasPrefix("=") }.joined(separator: "\n")
            .replacing("K-00042", with: "K-00001")
        let said = result.output.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("# (") }.joined(separator: "\n")
        #expect(said == wanted)
    }

    @Test("Most conversations can be played")
    func thereAreSome() {
        #expect(Self.names.count >= 10)
    }

    private static func lines(of name: String) throws -> [Substring] {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
    }
}
