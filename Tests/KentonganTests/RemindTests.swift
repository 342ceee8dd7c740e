import Chat
import Dialogue
import Foundation
import Jamsostek
import Store
import TestSupport
import Testing

@Suite("Reminders on the command line", .enabled(if: Program.isBuilt, "kentongan is not built"))
struct RemindTests {
    private let key = DataKey()

    /// A database with a member who owes December 2026, one whom the budget pays for, one without a chat and one who left.
    private func database(in folder: ScratchFolder) async throws -> String {
        let url = "sqlite:///\(folder.file("bot.db"))"
        let store = try await Store.open(url: url, key: key)
        let now = Instant(seconds: 1_796_000_000)
        try await store.write { session throws(StoreError) in
            for (number, payer, ending) in [
                (1, Payer.own, nil), (2, .governmentBudget, nil), (3, .own, nil), (4, .own, Membership.Ending.died),
            ] as [(Int64, Payer, Membership.Ending?)] {
                guard let member = Self.member(number, payer, ending), let owed = ContributionMonth("2026-12") else {
                    continue
                }
                let coverage = Coverage(owedFrom: owed, protectionEnd: owed.advanced(by: -1).lastDay, credit: .zero)
                guard let id = try session.members.add(member, coverage: coverage, at: now), number != 3 else {
                    continue
                }
                try session.people.meet(Sender(id: PersonID(number), name: "Siti"), at: now)
                try session.memberLinks.link(PersonID(number), id, by: .invitation, at: now)
                try session.timers.cancel(.reminder, in: Lane(ChatID(number)))
            }
        }
        try store.close()
        return url
    }

    private static func member(_ number: Int64, _ payer: Payer, _ ending: Membership.Ending?) -> Member? {
        guard let nik = try? NIK("317404520885000\(number)"), let first = ContributionMonth("2026-01") else {
            return nil
        }
        return Member(
            nik: nik, kpj: KPJ("1203456789\(number)"), name: "Siti Aminah Nur", birthDate: nil, phone: nil,
            kelurahan: "3174041001", rw: 1, rt: 2, job: "warung",
            membership: Membership(
                basis: Membership.Basis(income: Rupiah(1_000_000), programmes: .protection, sector: .other),
                firstMonth: first,
                payers: PayerHistory([PayerHistory.Period(from: first, payer: PayingParty(payer, name: "3174041001"))]),
                ending: ending))
    }

    private func run(_ arguments: String..., on url: String) async throws -> Program.Result {
        try await Program.run(
            ["remind", "--config", Program.config] + arguments,
            environment: ["DATABASE_URL": url, "DATA_KEY": key.base64, "LOG_LEVEL": "error"])
    }

    @Test("A dry run tells who, what and when, and why not of the others; numbers are masked, and nothing changes")
    func dryRun() async throws {
        let folder = try ScratchFolder()
        let url = try await database(in: folder)
        let result = try await run("--dry-run", "--date", "2026-12-08", on: url)
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.output.contains("09:00  Siti A. N., NIK 3174********0001"), "\(result.output)")
        #expect(result.output.contains("week_before, 2026-12, Rp8.400"))
        #expect(result.output.contains("4 members: 0 active, 3 due, 0 arrears, 0 inactive, 1 ended"))
        for reason in [
            "1  the kelurahan's budget is to pay", "1  no chat is linked", "1  has died", "1 to remind; not reminded:",
        ] { #expect(result.output.contains(reason), "\(result.output)") }
        #expect(!result.output.contains("3174045208850001") && !result.output.contains("12034567891"))
        let csv = try await run("--dry-run", "--date", "2026-12-08", "--csv", on: url)
        #expect(csv.output.split(separator: "\n").count == 2)
        #expect(csv.output.contains(";week_before;2026-12;;8400;2026-12-08T09:00"), "\(csv.output)")
    }

    @Test("Planning sets the timers that are missing, once")
    func planning() async throws {
        let folder = try ScratchFolder()
        let url = try await database(in: folder)
        // Another pays for one of the two who are linked; that is found out when the timer fires.
        #expect(try await run(on: url).output == "Planned the reminders of 2 members.\n")
        #expect(try await run(on: url).output == "Every linked member's reminders are planned.\n")
    }

    @Test(
        "What makes no sense is refused before a database is opened",
        arguments: [
            (["remind", "--dry-run", "--date", "8 Desember"], "8 Desember"),
            (["remind", "--date", "2026-12-08"], "go with --dry-run"),
            (["remind", "--dry-run", "--limit=-1"], "must not be negative"),
        ])
    func refused(arguments: [String], message: String) async throws {
        let result = try await Program.run(arguments + ["--config", Program.config])
        #expect(result.code == 64)
        #expect(result.errors.contains(message), "\(result.errors)")
    }
}
