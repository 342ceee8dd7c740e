import Chat
import Foundation
import Store
import TestSupport
import Testing

@Suite("Broadcasts on the command line", .enabled(if: Program.isBuilt, "kentongan is not built"))
struct BroadcastTests {
    private let key = DataKey()

    private func database(in folder: ScratchFolder, people: Int) async throws -> String {
        let url = "sqlite:///\(folder.file("bot.db"))"
        let store = try await Store.open(url: url, key: key)
        try await store.write { session throws(StoreError) in
            for number in 1...Int64(people) {
                try session.people.meet(
                    Sender(id: PersonID(700_000 + number), name: "Siti Aminah"), at: Instant(seconds: 1_796_000_000))
            }
        }
        try store.close()
        return url
    }

    private func run(_ arguments: String..., on url: String) async throws -> Program.Result {
        let (command, rest) = (arguments.prefix(1), arguments.dropFirst())
        return try await Program.run(
            ["broadcast"] + command + ["--config", Program.config] + rest,
            environment: ["DATABASE_URL": url, "DATA_KEY": key.base64, "LOG_LEVEL": "error"])
    }

    /// Nine in the morning of a day to come.
    private let morning = "2099-12-01 09:00"

    @Test("A large one is written down, waits for another name, is approved once, called off and exported")
    func life() async throws {
        let folder = try ScratchFolder()
        let url = try await database(in: folder, people: 201)
        let sent = try await run(
            "send", "--text", "Halo {nama}", "--segment", "semua", "--topic", "kegiatan", "--at", morning, "--every",
            "7", "--until", "2099-12-31", "--by", "rina", on: url)
        #expect(sent.code == 0 && sent.errors.isEmpty, "\(sent.errors)")
        #expect(sent.output.contains("goes to 201 people") && sent.output.contains("Halo S*** A*****"))
        #expect(sent.output.contains("waits for another's approval") && !sent.output.contains("Aminah"))
        let own = try await run("approve", "1", "--by", "rina", on: url)
        #expect(own.code == 1 && own.errors.contains("cannot approve it"))
        let approved = try await run("approve", "S-00001", "--by", "doni", on: url)
        #expect(approved.code == 0 && approved.output.contains("scheduled  by rina  kegiatan  at \(morning)"))
        let twice = try await run("approve", "1", "--by", "tono", on: url)
        #expect(twice.code == 1 && twice.errors.contains("doni has approved it already"))
        #expect(try await run("cancel", "1", "--by", "doni", on: url).output.contains("cancelled"))
        #expect(try await run("watch", "1", on: url).code == 1)
        let export = try await run("export", "1", "--by", "doni", on: url)
        #expect(export.code == 0 && export.output.contains("number;kind;name;chat;outcome"))
        let shown = try await run("show", "1", on: url)
        #expect(shown.output.contains("approved by doni") && shown.output.contains("again every 7 days"))
    }

    @Test(
        "What cannot be is told with its place, and nothing is written down",
        arguments: [
            (["--text", "Halo *semua"], "--text"), (["--text", String(repeating: "a", count: 4_097)], "--text"),
            (["--text", ""], "--text"), (["--segment", "ojol dan"], "--segment"), (["--topic", "gosip"], "--topic"),
            (["--photo", "/nowhere/at/all.jpg"], "--photo"), (["--at", "besok"], "--at"),
            (["--every", "7"], "--until"), (["--photo", "/etc/hostname", "--document", "/etc/hostname"], "--document"),
        ] as [([String], String)])
    func faults(change: [String], place: String) async throws {
        let folder = try ScratchFolder()
        let url = try await database(in: folder, people: 1)
        var arguments = ["--text": "Halo", "--segment": "semua", "--topic": "kegiatan", "--by": "rina"]
        for index in stride(from: 0, to: change.count, by: 2) { arguments[change[index]] = change[index + 1] }
        let result = try await Program.run(
            ["broadcast", "send", "--config", Program.config] + arguments.flatMap { [$0.key, $0.value] },
            environment: ["DATABASE_URL": url, "DATA_KEY": key.base64, "LOG_LEVEL": "error"])
        #expect(result.code == 1 && result.errors.contains("\(place): "))
        #expect(try await run("list", on: url).output == "No broadcasts yet.\n")
    }

    @Test("A night, a time that is over, nobody at all and a photo too large are refused with what to do")
    func refusals() async throws {
        let folder = try ScratchFolder()
        let url = try await database(in: folder, people: 1)
        let send = { (extra: [String]) in
            try await Program.run(
                [
                    "broadcast", "send", "--config", Program.config, "--text", "Halo", "--topic", "kegiatan", "--by",
                    "rina",
                ]
                    + (extra.contains("--segment") ? extra : extra + ["--segment", "semua"]),
                environment: ["DATABASE_URL": url, "DATA_KEY": key.base64, "LOG_LEVEL": "error"])
        }
        #expect(try await send(["--at", "2099-12-01 23:00"]).errors.contains("nobody is written to at that hour"))
        #expect(try await send(["--at", "2020-12-01 09:00"]).errors.contains("the time for it is over"))
        #expect(try await send(["--segment", "perisai", "--at", morning]).errors.contains("it would reach nobody"))
        let large = folder.file("poster.jpg")
        #expect(FileManager.default.createFile(atPath: large, contents: Data(count: 10_000_001)))
        #expect(try await send(["--photo", large, "--at", morning]).errors.contains("too large: 10 MB"))
        let kept = try await send(["--document", large, "--at", morning])
        #expect(kept.code == 0, "\(kept.errors)")
        let copies = try FileManager.default.contentsOfDirectory(atPath: folder.file("attachments"))
        #expect(copies.count == 1 && copies.allSatisfy { $0.hasSuffix(".jpg") })
    }
}
