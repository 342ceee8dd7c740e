import Chat
import Dialogue
import Jamsostek
import Store
import TestSupport
import Testing

@Suite("A broadcast seen beforehand on the command line", .enabled(if: Program.isBuilt, "kentongan is not built"))
struct BroadcastPreviewTests {
    private let key = DataKey()

    /// Four people of a community, one of whom blocked the bot and one wants nothing on contributions; and its group.
    private func database(in folder: ScratchFolder) async throws -> String {
        let url = "sqlite:///\(folder.file("bot.db"))"
        let store = try await Store.open(url: url, key: key)
        let now = Instant(seconds: 1_796_000_000)
        try await store.write { session throws(StoreError) in
            let ojol = try session.communities.bind(ChatID(-5), kind: .ojol, name: "Ojol Mampang Raya", at: now)
            for number in Int64(1)...4 {
                try session.people.meet(Sender(id: PersonID(number), name: "Siti Aminah"), at: now)
                try session.people.setCommunity(ojol.id, PersonID(number), at: now)
            }
            try session.people.setReachable(false, PersonID(1), at: now)
            try session.topicOptOuts.set("iuran", for: PersonID(2), at: now)
        }
        try store.close()
        return url
    }

    private func preview(_ arguments: String..., on url: String) async throws -> Program.Result {
        try await Program.run(
            ["broadcast", "preview", "--config", Program.config] + arguments,
            environment: ["DATABASE_URL": url, "DATA_KEY": key.base64, "LOG_LEVEL": "error"])
    }

    @Test("It tells how many, who is left out and why, what some would read, and how long it takes; names are masked")
    func telling() async throws {
        let folder = try ScratchFolder()
        let url = try await database(in: folder)
        let seen = try await preview(
            "--segment", "semua atau grup ojol", "--topic", "iuran", "--text", "Halo *{nama}*,\nsalam {komunitas}",
            on: url)
        #expect(seen.code == 0, "\(seen.errors)")
        #expect(
            seen.output == """
                Segment: semua atau grup dan komunitas ojol
                Goes to 2 people, in at least 1 second.
                Left out:
                  1  blocked the bot or left the platform
                  1  want nothing on this topic
                  1  the text tells something they have not
                Sample 1:
                  | Halo S*** A*****,
                  | salam Ojol Mampang Raya
                Sample 2:
                  | Halo S*** A*****,
                  | salam Ojol Mampang Raya

                """)
        #expect(!seen.output.contains("Siti"))
    }

    @Test("What is wrong is shown where it is")
    func faults() async throws {
        let folder = try ScratchFolder()
        let url = try await database(in: folder)
        for (arguments, told) in [
            (["--segment", "ojol dan menungak"], "ojol dan menungak\n         ^^^^^^^^\n  → Perhaps menunggak?"),
            (["--segment", "komunitas \"Ojol Mampang Rata\""], "→ Perhaps \"Ojol Mampang Raya\"?"),
            (["--segment", "semua", "--text", "Halo {nma}"], "Halo {nma}\n     ^^^^^\n  → Perhaps {nama}?"),
            (["--segment", "semua", "--topic", "iurann"], "there is no topic 'iurann'"),
        ] {
            let seen = try await Program.run(
                ["broadcast", "preview", "--config", Program.config] + arguments,
                environment: ["DATABASE_URL": url, "DATA_KEY": key.base64, "LOG_LEVEL": "error"])
            #expect(seen.code == 1 && seen.errors.contains(told), "\(seen.errors)")
        }
        let empty = try await preview("--segment", "kurir", on: url)
        #expect(empty.code == 0 && empty.output.hasSuffix("Nobody would get it.\n"), "\(empty.output)")
    }
}
