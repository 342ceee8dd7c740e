import Foundation
import Store
import TestSupport
import Testing

@Suite("Reminders on the command line", .enabled(if: Program.isBuilt, "kentongan is not built"))
struct RemindTests {
    @Test(
        "What makes no sense is refused before a database is opened",
        arguments: [
            (["remind", "--dry-run", "--date", "8 Desember"], "is no day like 2026-12-08"),
            (["remind", "--date", "2026-12-08"], "go with --dry-run"),
            (["remind", "--dry-run", "--limit", "-1"], "must not be negative"),
        ])
    func refused(arguments: [String], message: String) async throws {
        let result = try await Program.run(arguments + ["--config", Program.config])
        #expect(result.code == 64)
        #expect(result.errors.contains(message), "\(result.errors)")
    }
}
