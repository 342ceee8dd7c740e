import ArgumentParser
import Dialogue
import Jamsostek
import Store

/// What heads of RT and RW say of residents, until staff have a place for it in the chat itself.
struct ReportsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports",
        abstract: "What heads say of residents (Perisai, moved, died): list, confirm, reject.",
        discussion: """
            While a report is open its member is not reminded. Confirming that somebody died or moved ends the membership \
            in the bot's books; a payment through Perisai is noted where payments are.
            """,
        subcommands: [ReportListCommand.self, ReportConfirmCommand.self, ReportRejectCommand.self],
        defaultSubcommand: ReportListCommand.self)
}

struct ReportListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The reports that wait for staff, the oldest first.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let desk = try await OfficeDesk(common)
        let open = try await desk.store.read { session throws(StoreError) in
            var lines: [(entry: ResidentReports.Entry, member: Member?, office: OfficeEntry?)] = []
            for entry in try session.residentReports.open() {
                lines.append(
                    (entry, try session.members.find(entry.member)?.member, try session.offices.find(entry.office)))
            }
            return lines
        }
        try desk.store.close()
        if open.isEmpty { print("No open reports.") }
        for (entry, member, office) in open {
            let day = desk.zone.date(ofUnixSeconds: entry.reportedAt.seconds)
            let who = member.map { "\($0.name), NIK \($0.nik.masked)" } ?? "a member who is gone"
            let head =
                office.map { "\($0.role.rawValue) \($0.areas.map(desk.described).joined(separator: ", "))" } ?? ""
            print("\(entry.id)  \(day)  \(entry.report.rawValue)  \(who)  from \(head)")
        }
    }
}

struct ReportConfirmCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "It is so: who died or moved is no longer reminded.")

    @OptionGroup var options: ReportOptions

    func run() async throws { try await options.decide(isTrue: true) }
}

struct ReportRejectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "It is not so: the member's reminders go on.")

    @OptionGroup var options: ReportOptions

    func run() async throws { try await options.decide(isTrue: false) }
}

/// Which report, by whom it is decided, and where its database is.
struct ReportOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Argument(help: "The report's number, as `kentongan reports` lists it.")
    var number: Int64

    @Option(help: ArgumentHelp("Who decides, for the record.", valueName: "name"))
    var by = "staff"

    func decide(isTrue: Bool) async throws {
        let desk = try await OfficeDesk(common)
        let (number, name) = (number, by)
        let isDecided = try await desk.store.write { session throws(StoreError) in
            isTrue
                ? try session.residentReports.confirm(number, by: name, at: desk.now)
                : try session.residentReports.reject(number, by: name, at: desk.now)
        }
        try desk.store.close()
        guard isDecided else {
            throw OperatorFault("there is no open report \(number)", remedy: "See them with `kentongan reports`.")
        }
        print("Report \(number) is \(isTrue ? "confirmed" : "rejected").")
    }
}
