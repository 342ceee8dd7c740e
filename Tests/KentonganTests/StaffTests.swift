import Foundation
import Store
import TestSupport
import Testing

@Suite("Staff and the audit trail on the command line", .enabled(if: Program.isBuilt, "kentongan is not built"))
struct StaffTests {
    private let key = DataKey()
    private let folder: ScratchFolder
    private let url: String

    init() async throws {
        folder = try ScratchFolder()
        url = "sqlite:///\(folder.file("bot.db"))"
        try await Store.open(url: url, key: key).close()
    }

    private func run(_ arguments: String...) async throws -> Program.Result {
        try await Program.run(
            arguments + ["--config", Program.config],
            environment: ["DATABASE_URL": url, "DATA_KEY": key.base64, "LOG_LEVEL": "error"])
    }

    @Test("The first supervisor is invited, listed and revoked, and the trail tells of it")
    func firstSupervisor() async throws {
        let invited = try await run("staff", "invite", "--role", "supervisor", "--name", "Bu Sari", "--by", "Ani")
        #expect(invited.code == 0, "\(invited.errors)")
        #expect(invited.output.contains("Office 1: supervisor\nCode "))
        #expect(try await run("staff").output == "1  supervisor  Bu Sari  invited\n")
        #expect(try await run("staff", "revoke", "1", "--by", "Ani").output == "Office 1 has ended.\n")
        let again = try await run("staff", "revoke", "1")
        #expect(again.code == 1 && again.errors.contains("there is no office 1"))
        #expect(try await run("staff", "invite", "--role", "donor").code == 64)

        let listed = try await run("audit", "list").output.split(separator: "\n").map { $0.split(separator: "  ") }
        #expect(
            listed.map { $0.dropFirst(2).joined(separator: " ") } == [
                "cli Ani office.invited office 1 supervisor", "cli Ani office.ended office 1 staff",
            ])
        #expect(try await run("audit", "list", "--action", "office.ended").output.hasPrefix("2  "))
        #expect(try await run("audit", "list", "--since", "2200-01-01").output == "No entries.\n")
    }

    @Test("A coordinator needs a community, and it is named by what there is")
    func coordinator() async throws {
        let none = try await run("offices", "invite", "--role", "coordinator")
        #expect(none.code == 1 && none.errors.contains("has a community"))
        let unknown = try await run("offices", "invite", "--role", "coordinator", "--community", "Ojol")
        #expect(unknown.code == 1 && unknown.errors.contains("Add the bot to its group first."))
        let area = try await run("offices", "invite", "--role", "donor", "--kelurahan", "Ragunan")
        #expect(area.code == 1 && area.errors.contains("do not suit a donor"))
        let donor = try await run("offices", "invite", "--role", "donor", "--name", "PT Maju")
        #expect(donor.output.hasPrefix("Office 1: donor\n"))
    }

    @Test("Two processes at once make one trail; a change in it is named, and ends with 1")
    func verify() async throws {
        try await withThrowingTaskGroup { group in
            for name in ["a", "b"] {
                group.addTask {
                    for _ in 0..<4 {
                        let result = try await run("staff", "invite", "--role", "officer", "--by", name)
                        #expect(result.code == 0, "\(result.errors)")
                    }
                }
            }
            try await group.waitForAll()
        }
        let whole = try await run("audit", "verify")
        let lines = whole.output.split(separator: "\n")
        #expect(whole.code == 0 && lines.first == "8 entries hold.")
        let head = try #require(lines.last?.split(separator: " ").last.map(String.init))
        #expect(AuditHead(head)?.number == 8)
        _ = try await run("staff", "revoke", "3")
        #expect(try await run("audit", "verify", "--expect", head).code == 0)
        let other = "8-" + String(repeating: "0", count: 64)
        let replaced = try await run("audit", "verify", "--expect", other)
        #expect(
            replaced.code == 1 && replaced.errors.contains("entry 8 of the audit trail is not the one that was kept"))
        let beyond = try await run("audit", "verify", "--expect", "99" + other.dropFirst())
        #expect(beyond.code == 1 && beyond.errors.contains("ends at entry 9, before the head that was kept, entry 99"))
        #expect(try await run("audit", "verify", "--expect", "8-xyz").code == 64)
    }
}
