import Foundation
import TestSupport
import Testing

@Suite("Settings that do not fit", .enabled(if: Program.isBuilt, "kentongan is not built"))
struct SettingsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var yaml: String
        var line: Int
        var problem: String
        var remedy: String
        var testDescription: String { problem }
    }

    static let cases = [
        Case(
            yaml: "telegram:\n  limits: none\n  pollSecond: 5\n", line: 3,
            problem: "there is no setting «telegram.pollSecond»", remedy: "Did you mean «telegram.pollSeconds»?"),
        Case(
            yaml: "log:\n  levle: info\n", line: 2, problem: "there is no setting «log.levle»",
            remedy: "Did you mean «log.level»?"),
        Case(
            yaml: "telegram:\n  pollSeconds: 500\n", line: 2,
            problem: "«500» is not a whole number from 0 to 50", remedy: "Correct «telegram.pollSeconds»."),
        Case(
            yaml: "database:\n  synchronous: off\n", line: 2, problem: "«off» is none of full, normal",
            remedy: "Correct «database.synchronous»."),
        Case(
            yaml: "log:\n  level: info\ntelegram:\n  token: 7:x\n", line: 4,
            problem: "«telegram.token» is a secret and must not stand in a file",
            remedy: "Remove it and set the environment variable TELEGRAM_TOKEN."),
        Case(
            yaml: "data:\n  key: x\n", line: 2, problem: "«data.key» is a secret and must not stand in a file",
            remedy: "Remove it and set the environment variable DATA_KEY."),
        Case(
            yaml: "log:\n  level: [info]\n", line: 2, problem: "«log.level» takes one value, not a list",
            remedy: "Write «name: value»."),
        Case(
            yaml: "telegram:\n  apiURL: http://bot.example\n", line: 2,
            problem: "«http://bot.example» would send the token over the network for all to read",
            remedy: "Give an https:// address; http:// only to a server on this machine (127.0.0.1 or localhost)."),
        Case(yaml: "halo\n", line: 1, problem: "expected «key: value»", remedy: "See config/kentongan.yaml."),
    ]

    @Test("The fault names file, line and remedy, and ends the run", arguments: cases)
    func file(fault: Case) async throws {
        let folder = try ScratchFolder()
        try fault.yaml.write(toFile: folder.file("kentongan.yaml"), atomically: true, encoding: .utf8)
        let result = try await Program.run("run", "--config", folder.path)
        #expect(result.code == 1)
        #expect(
            result.errors
                == "kentongan: \(folder.path)/kentongan.yaml:\(fault.line): \(fault.problem)\n  → \(fault.remedy)\n")
        #expect(result.output.isEmpty)
    }

    @Test(
        "What is no YAML is told in two lines, with its place", arguments: ["log: [\n", "log:\n  level: a\nlog: b\n"])
    func notYAML(text: String) async throws {
        let folder = try ScratchFolder()
        try text.write(toFile: folder.file("kentongan.yaml"), atomically: true, encoding: .utf8)
        let result = try await Program.run("run", "--config", folder.path)
        #expect(result.code == 1)
        #expect(result.errors.hasPrefix("kentongan: \(folder.path)/kentongan.yaml:"))
        #expect(result.errors.split(separator: "\n").count == 2)
    }

    @Test("A section whose settings are all commented out is no fault")
    func emptySection() async throws {
        let folder = try ScratchFolder()
        try "telegram:\n#  limits: none\n".write(
            toFile: folder.file("kentongan.yaml"), atomically: true, encoding: .utf8)
        let result = try await Program.run("check", "--offline", "--config", folder.path)
        #expect(result.output.hasPrefix("✓ settings"))
    }

    @Test(
        "A fault in the environment names the variable",
        arguments: [
            ("TELEGRAM_LIMITS", "cepat", "«cepat» is none of telegram, none"),
            ("TELEGRAM_IN_FLIGHT", "0", "«0» is not a whole number from 1 to 1000"),
            ("LOG_LEVEL", "loud", "«loud» is none of trace, debug, info, notice, warning, error, critical"),
        ])
    func environment(variable: String, value: String, problem: String) async throws {
        let result = try await Program.run("run", "--config", Program.config, environment: [variable: value])
        #expect(result.code == 1)
        #expect(result.errors == "kentongan: \(variable): \(problem)\n  → Correct or unset it.\n")
    }

    @Test(
        "A token never leaves this machine unencrypted",
        arguments: [
            ("http://bot.example", false), ("HTTP://10.0.0.7:8081", false), ("http://127.0.0.1@bot.example", false),
            ("http://localhost.example", false), ("http://127.0.0.1.example:80", false), ("http://[::2]", false),
            ("http://bot.example/127.0.0.1", false), ("http://0177.1", false),
            ("http://127.0.0.1:80@bot.example", false),
            ("http://127.0.0.1\\@bot.example", false),
            ("http://127.0.0.1:8081", true), ("http://127.4.5.6", true), ("http://localhost:8081/", true),
            ("http://[::1]:8081", true), ("https://bot.example", true),
        ])
    func plainHTTP(address: String, isTaken: Bool) async throws {
        let result = try await Program.run(
            "check", "--offline", "--config", Program.config, environment: ["TELEGRAM_API_URL": address])
        #expect(result.code == (isTaken ? 0 : 1), "\(result.output)")
        #expect(result.output.contains("✗ settings: TELEGRAM_API_URL: «\(address)» would send the token") != isTaken)
    }

    @Test("A folder without settings is named")
    func noFolder() async throws {
        let result = try await Program.run("check", "--config", "/nowhere")
        #expect(result.code == 1)
        #expect(result.errors.hasPrefix("kentongan: /nowhere: no kentongan.yaml in it\n  → "))
    }

    @Test("Checking the files alone: well, or not")
    func check() async throws {
        let well = try await Program.run("check", "--offline", "--config", Program.config)
        #expect(well.code == 0, "\(well.output)")
        #expect(well.output.hasSuffix("All is well.\n"))
        let folder = try ScratchFolder()
        try "log:\n  level: info\n".write(toFile: folder.file("kentongan.yaml"), atomically: true, encoding: .utf8)
        let lacking = try await Program.run("check", "--offline", "--config", folder.path)
        #expect(lacking.code == 1)
        #expect(lacking.output.contains("✓ settings\n✗ texts") && lacking.output.hasSuffix("There are faults.\n"))
    }
}
