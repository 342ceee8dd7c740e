import ArgumentParser
import Dialogue
import Jamsostek
import Store

/// Staff's side of what a kelurahan's officer says of its cadres.
struct PayersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payers",
        abstract: "What officers of a kelurahan say of their cadres: list, confirm, reject.",
        discussion: """
            An officer says in the chat that the kelurahan's budget pays for a cadre, that the person pays alone, or that \
            the person is no cadre any more. Since prices and reminders hang on it, nothing changes before staff confirm it.
            """,
        subcommands: [PayerReportListCommand.self, PayerReportConfirmCommand.self, PayerReportRejectCommand.self],
        defaultSubcommand: PayerReportListCommand.self)
}

struct PayerReportListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "What waits for staff, the oldest first.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let desk = try await MemberDesk(common)
        let open = try await desk.store.read { session throws(StoreError) in try session.cadreReports.open() }
        try desk.store.close()
        if open.isEmpty { print("Nothing waits.") }
        for entry in open { print(desk.described(entry)) }
    }
}

struct PayerReportConfirmCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Make it true: the payer from that month on, or the end of the role.")

    @OptionGroup var options: PayerReportOptions

    func run() async throws {
        let desk = try await MemberDesk(options.common)
        let (number, name) = (options.number, options.by)
        let isDone = try await desk.store.write { session throws(StoreError) in
            try session.cadreReports.confirm(
                number, by: name, tariffs: desk.knowledge.tariffs, rules: desk.knowledge.contributions,
                zone: desk.knowledge.zone, at: desk.now)
        }
        try desk.store.close()
        guard isDone else { throw OperatorFault.decidedReport(number) }
        print("Confirmed, and counted anew.")
    }
}

struct PayerReportRejectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Leave everything as it is; the officer sees it beside the name.")

    @OptionGroup var options: PayerReportOptions

    func run() async throws {
        let desk = try await MemberDesk(options.common)
        let (number, name) = (options.number, options.by)
        let isDone = try await desk.store.write { session throws(StoreError) in
            try session.cadreReports.reject(number, by: name, at: desk.now)
        }
        try desk.store.close()
        guard isDone else { throw OperatorFault.decidedReport(number) }
        print("Rejected; nothing has changed.")
    }
}

/// Which report, and who decides.
struct PayerReportOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Argument(help: "The report's number, as `kentongan payers` lists it.")
    var number: Int64

    @Option(help: ArgumentHelp("Who decides, for the record.", valueName: "name"))
    var by = "staff"
}

extension MemberDesk {
    fileprivate func described(_ entry: CadreReports.Entry) -> String {
        let role = knowledge.cadres[entry.report.role]?.label ?? entry.report.role
        let what =
            switch entry.report.kind {
            case .budget: "paid by the kelurahan's budget from \(entry.report.from)"
            case .own: "pays alone from \(entry.report.from)"
            case .gone: "is no \(role) any more"
            }
        return "\(entry.id)  \(name(ofKelurahan: entry.kelurahan))  \(entry.name) (\(role))  \(what)"
    }

    func name(ofKelurahan code: String) -> String { AreaCode(code).flatMap { knowledge.areas[$0]?.name } ?? code }
}

extension OperatorFault {
    fileprivate static func decidedReport(_ number: Int64) -> OperatorFault {
        OperatorFault("no report \(number) waits", remedy: "See those that do with `kentongan payers`.")
    }
}
