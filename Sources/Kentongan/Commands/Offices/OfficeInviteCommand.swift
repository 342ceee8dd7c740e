import ArgumentParser
import Chat
import Curl
import Dialogue
import Jamsostek
import Logging
import Store
import Telegram

struct OfficeInviteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "Make an office, with a code for the person who is to hold it.",
        discussion: """
            kentongan offices invite --role rt_head --kelurahan Ragunan --rw 3 --rt 5 --name "Pak Joko" --until 2029-06-30
            kentongan offices invite --role perisai --kelurahan Ragunan --kelurahan Jagakarsa

            The code is shown once. Several --kelurahan, --rw or --rt make several areas.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "One of \(Office.Role.allCases.map(\.rawValue).joined(separator: ", ")).")
    var role: Office.Role

    @Option(help: "The kelurahan, by name or code; may be given several times.")
    var kelurahan: [String]

    @Option(help: "An RW of it; may be given several times.")
    var rw: [Int] = []

    @Option(help: "An RT of that; may be given several times.")
    var rt: [Int] = []

    @Option(help: "The person's name, for the lists of staff.")
    var name = ""

    @Option(help: "The first day of the term, as 2026-07-01; the code is good from then on.")
    var from: CalendarDate?

    @Option(help: "The last day of the term.")
    var until: CalendarDate?

    @Option(help: "For how many days the code is good.")
    var days = 14

    @Option(help: "Who hands it out, for the record.")
    var by = "staff"

    func run() async throws {
        let desk = try await OfficeDesk(common)
        let draft = OfficeDraft(role: role, areas: try areas(desk), name: name, from: from, until: until)
        try check(draft, on: desk.today)
        let (giver, now) = (by, desk.now)
        let start = from.map { Instant(seconds: desk.zone.startOfDay($0)) } ?? now
        let expiry = max(start, now) + .seconds(days * 24 * 3_600)
        let (number, code) = try await desk.store.write { session throws(StoreError) in
            let number = try session.offices.open(draft, at: now)
            return (number, try session.invitations.issue(for: .office(number), by: giver, until: expiry, at: now))
        }
        try desk.store.close()
        print("Office \(number): \(role.rawValue) of \(draft.areas.map(desk.described).joined(separator: ", "))")
        print("Code \(code.spelled), until \(desk.zone.date(ofUnixSeconds: expiry.seconds)); it is not shown again.")
        if let bot = await username(desk.settings) {
            print("Link https://t.me/\(bot)?start=\(code.payload)")
        } else {
            print("The person sends the code to the bot in a private chat.")
        }
    }

    private func areas(_ desk: OfficeDesk) throws -> [OfficeArea] {
        var areas: [OfficeArea] = []
        for name in kelurahan {
            let code = try desk.kelurahan(name).code.description
            for rw in rw.isEmpty ? [0] : rw {
                areas += (rt.isEmpty ? [0] : rt).map { OfficeArea(kelurahan: code, rw: rw, rt: $0) }
            }
        }
        return areas
    }

    private func check(_ draft: OfficeDraft, on today: CalendarDate) throws {
        guard (rw + rt).allSatisfy({ (1...999).contains($0) }) else {
            throw OperatorFault("an RT or RW is a number from 1 to 999", at: "--rw, --rt", remedy: "Correct it.")
        }
        guard !draft.areas.isEmpty, draft.areas.allSatisfy(draft.role.suits) else {
            throw OperatorFault(
                "these areas do not suit a \(draft.role.rawValue)", at: "--kelurahan, --rw, --rt",
                remedy: "rt_head needs an RW and an RT, rw_head an RW alone, kelurahan neither; perisai may have any.")
        }
        if draft.role.isSoleInArea, draft.areas.count > 1, draft.role != .kelurahan {
            throw OperatorFault("a \(draft.role.rawValue) has one area", remedy: "Invite each head on their own.")
        }
        if let until = draft.until, until < max(today, draft.from ?? today) {
            throw OperatorFault("the term ends before it begins, or is over", at: "--until", remedy: "Correct it.")
        }
        guard (1...365).contains(days) else {
            throw OperatorFault("a code is good for 1 to 365 days", at: "--days", remedy: "Correct it.")
        }
    }

    /// The bot's name for the link; nil where no token is at hand or Telegram does not answer.
    private func username(_ settings: Settings) async -> String? {
        guard settings.telegramToken != nil else { return nil }
        let logger = Logger(label: "offices") { _ in SwiftLogNoOpLogHandler() }
        guard let (transport, client) = try? settings.connect(logger: logger) else { return nil }
        let identity = try? await settings.platform(client, logger: logger).identify()
        await transport.shutdown()
        return identity?.username
    }
}

extension Office.Role: ExpressibleByArgument {}
