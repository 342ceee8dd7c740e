import ArgumentParser
import Store

/// Staff's side of the conversations they were asked into, until they have a place for it in the chat itself.
struct CasesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cases",
        abstract: "People who asked for staff: list, read, answer, close.",
        discussion: """
            Works beside the running bot, on its database: what is answered or closed here the bot carries to the person \
            within a second; where no bot runs, the next one does. Numbers of persons are masked.
            """,
        subcommands: [
            CaseListCommand.self, CaseShowCommand.self, CaseReplyCommand.self, CaseCloseCommand.self,
        ],
        defaultSubcommand: CaseListCommand.self)
}

/// A case as it is named on the command line.
struct CaseNumber: ExpressibleByArgument {
    let number: Int64

    /// Takes `17` and `P-00017` alike.
    init?(argument: String) {
        let digits = argument.uppercased().hasPrefix("P-") ? String(argument.dropFirst(2)) : argument
        guard let number = Int64(digits), number > 0 else { return nil }
        self.number = number
    }
}

/// Which case, and where its database is.
struct CaseOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Argument(help: "The case's number, as 17 or P-00017.")
    var number: CaseNumber

    func desk() async throws -> CaseDesk { try await CaseDesk(common) }
}
