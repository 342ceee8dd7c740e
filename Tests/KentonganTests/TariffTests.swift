import Foundation
import Testing

@Suite("The tariff explained on the command line", .enabled(if: Program.isBuilt, "kentongan is not built"))
struct TariffTests {
    /// Written anew, to be read in the diff, with KENTONGAN_RECORD=1.
    private static let records = ProcessInfo.processInfo.environment["KENTONGAN_RECORD"] == "1"

    private static let spans: [(name: String, arguments: [String])] = [
        ("transport-year", ["--income", "1jt", "--sector", "transport", "--months", "12", "--from", "2026-10"]),
        ("other-year", ["--income", "1.000.000", "--sector", "other", "--months", "12", "--from", "2026-10"]),
        (
            "savings",
            ["--income", "2,5jt", "--sector", "other", "--programmes", "jkk+jkm+jht", "--months", "3"]
                + ["--from", "2026-11"]
        ),
        (
            "budget",
            ["--income", "0", "--sector", "other", "--payer", "governmentBudget", "--months", "3"]
                + ["--from", "2026-11"]
        ),
    ]

    @Test("A span is explained as it was agreed", arguments: spans)
    func explained(name: String, arguments: [String]) async throws {
        let result = try await Program.run(["tariff", "--config", Program.config] + arguments)
        #expect(result.code == 0, "\(result.errors)")
        let file = Program.repository + "Tests/Fixtures/tariff/\(name).txt"
        if Self.records { try result.output.write(toFile: file, atomically: true, encoding: .utf8) }
        #expect(try result.output == String(contentsOfFile: file, encoding: .utf8))
    }

    private static let faults: [(arguments: [String], complaint: String)] = [
        (["--income", "banyak", "--sector", "other"], "no amount"),
        (["--income", "1jt", "--sector", "other", "--months", "0"], "cannot be paid"),
        (["--income", "1jt", "--sector", "other", "--from", "Oktober"], "no month"),
        (["--income", "1jt", "--sector", "other", "--programmes", "jht"], "cannot be joined"),
    ]

    @Test("What cannot be reckoned is told with its option", arguments: faults)
    func refused(arguments: [String], complaint: String) async throws {
        let result = try await Program.run(["tariff", "--config", Program.config] + arguments)
        #expect(result.code == 1)
        #expect(result.errors.contains(complaint) && result.errors.contains("--"), "\(result.errors)")
    }
}
