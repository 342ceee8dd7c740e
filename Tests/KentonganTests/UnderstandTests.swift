import Foundation
import Store
import TestSupport
import Testing

@Suite("Understanding on the command line", .enabled(if: Program.isBuilt, "kentongan is not built"))
struct UnderstandTests {
    private static let labelled = """
        fold\tlabel\ttext
        0\tcost\tbrp iuran sebulan
        1\tcost\tiurannya berapa min
        0\tcost\tbayar berapa perbulan
        1\tcost\tberapa biaya sebulan
        0\tgreet\thalo kak
        1\tgreet\tpagi kak
        0\tgreet\tpagi min
        1\tgreet\thalo min

        """

    /// Runs the command; FILE stands for a file with this content.
    private static func run(_ arguments: [String], file: String = labelled) async throws -> Program.Result {
        let folder = try ScratchFolder()
        let path = folder.file("labelled.tsv")
        try file.write(toFile: path, atomically: true, encoding: .utf8)
        let all = arguments.map { $0 == "FILE" ? path : $0 } + ["--config", Program.config]
        return try await Program.run(["understand"] + all)
    }

    @Test("a file is learnt from and measured on")
    func measured() async throws {
        let result = try await Self.run(["--train", "FILE", "--test", "FILE"])
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.output.contains("messages    8\naccuracy    1.0000\nmacro-F1    1.0000"), "\(result.output)")
    }

    @Test("folds are pooled, in both ways", arguments: [["--folds", "FILE"], ["--folds", "FILE", "--low"]])
    func folds(arguments: [String]) async throws {
        let result = try await Self.run(arguments)
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.output.hasPrefix("messages    8\n"), "\(result.output)")
    }

    @Test("what a message names is told with its place, and personal numbers only where asked for")
    func entities() async throws {
        let folder = try ScratchFolder()
        let train = folder.file("labelled.tsv")
        try Self.labelled.write(toFile: train, atomically: true, encoding: .utf8)
        let message = "\u{1F600} nik 3174045708900003 hp 0812-3456-7890 kpj 12034567891 bayar 16rb besok\n"
        let options = ["--train", train, "--today", "2026-11-22", "--config", Program.config]
        let veiled = try await Program.run(["understand"] + options, input: message)
        #expect(veiled.code == 0, "\(veiled.errors)")
        for secret in ["5708", "3456-7890", "12034567891", "34567890"] {
            #expect(!veiled.output.contains(secret), "\(veiled.output)")
        }
        for told in [
            #""kind":"nik","text":"3174********0003","span":[6,22],"value":"3174********0003""#,
            #""province":"31","province_name":"DKI Jakarta""#, #""birth":"1990-08-17","sex":"female""#,
            #""kind":"amount","text":"16rb","span":[63,67],"value":16000"#,
            #""kind":"date","text":"besok","span":[68,73],"value":"2026-11-23","told":{"days_ahead":1}"#,
        ] {
            #expect(veiled.output.contains(told), "\(veiled.output)")
        }
        let shown = try await Program.run(["understand", "--reveal"] + options, input: message)
        #expect(shown.output.contains(#""value":"+6281234567890""#), "\(shown.output)")
        #expect(shown.output.contains(#""district":"31.74.04""#), "\(shown.output)")
    }

    @Test("what was not understood is listed, the most frequent first")
    func unanswered() async throws {
        let folder = try ScratchFolder()
        let (url, key) = ("sqlite:///\(folder.file("bot.db"))", DataKey())
        let store = try await Store.open(url: url, key: key)
        try await store.write { session throws(StoreError) in
            for (second, words) in ["piye iki", "kpn cair bsu", "PIYE  iki??"].enumerated() {
                try session.unanswered.add(words, at: Instant(milliseconds: 1_790_000_000_000 + Int64(second) * 1_000))
            }
        }
        try store.close()
        let result = try await Program.run(
            "understand", "--unanswered", "--config", Program.config,
            environment: ["DATABASE_URL": url, "DATA_KEY": key.base64])
        #expect(result.code == 0, "\(result.errors)")
        let lines = result.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        let told = lines.map { [$0[0], $0[1], $0[3]] }
        #expect(told == [["2", "2026-09-21", "PIYE iki??"], ["1", "2026-09-21", "kpn cair bsu"]])
    }

    @Test("what is wrong with a labelled file is told with its line")
    func slips() async throws {
        let short = try await Self.run(["--train", "FILE", "--test", "FILE"], file: "cost\tbrp\nhalo\n")
        #expect(short.code == 1)
        #expect(short.errors.contains("labelled.tsv:2: a column is missing"))
        let one = try await Self.run(["--folds", "FILE"], file: "cost\tbrp\n")
        #expect(one.errors.contains("there is but one fold"))
        let both = try await Self.run(["--folds", "FILE", "--test", "FILE"])
        #expect(both.code == 64)
    }
}
