import ArgumentParser
import Dialogue
import Store

/// What goes to many, beside the chat's `/siaran`.
struct BroadcastCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "broadcast",
        abstract: "Write to many: preview, send, approve, watch, pause, resume, cancel, export.",
        discussion: """
            Works beside the running bot, on its database: the bot sends, and what is done here takes effect within half a \
            second. Whoever sits at the machine counts as a supervisor by the name given with --by; a broadcast above the \
            size of config/broadcasts.yaml needs another name, or a supervisor in the chat, to approve it. Times are the \
            branch's own.
            """,
        subcommands: [
            BroadcastListCommand.self, BroadcastPreviewCommand.self, BroadcastSendCommand.self,
            BroadcastSubmitCommand.self, BroadcastTestCommand.self, BroadcastApproveCommand.self,
            BroadcastShowCommand.self, BroadcastWatchCommand.self, BroadcastPauseCommand.self,
            BroadcastResumeCommand.self, BroadcastCancelCommand.self, BroadcastResendCommand.self,
            BroadcastExportCommand.self,
        ],
        defaultSubcommand: BroadcastListCommand.self)
}

/// A broadcast as it is named on the command line.
struct BroadcastNumber: ExpressibleByArgument {
    let id: BroadcastID

    /// Takes `12` and `S-00012` alike.
    init?(argument: String) {
        let digits = argument.uppercased().hasPrefix("S-") ? String(argument.dropFirst(2)) : argument
        guard let number = Int64(digits), number > 0 else { return nil }
        id = BroadcastID(number)
    }
}

/// Which broadcast, and where its database is.
struct BroadcastOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Argument(help: "The broadcast's number, as 12 or S-00012.")
    var number: BroadcastNumber
}

/// Which broadcast, and who does something to it.
struct BroadcastActOptions: ParsableArguments {
    @OptionGroup var broadcast: BroadcastOptions

    @Option(help: ArgumentHelp("Who you are; it goes into the audit trail.", valueName: "name"))
    var by: String

    /// Does it, and tells how the broadcast stands then.
    func act(_ request: (BroadcastID) -> BroadcastRequest) async throws {
        let desk = try await BroadcastDesk(broadcast.common)
        let view = try await desk.act(request(broadcast.number.id), by: by)
        try desk.store.close()
        print(desk.line(of: view))
    }
}
