import ArgumentParser
import Dialogue
import Jamsostek
import Phrasebook
import Store

/// Who looks after which areas: made by staff, taken over by whoever brings the invitation code.
struct OfficesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "offices",
        abstract:
            "Heads of RT and RW, officers of a kelurahan, Perisai agents, coordinators, donors: list, invite, end.",
        discussion: """
            An office begins with an invitation: give its code, or the link, to the person alone. Whoever uses it sees the \
            residents of the office's areas; a successor's code ends the access of the one before at once. The branch's own \
            people are `kentongan staff`'s.
            """,
        subcommands: [OfficeListCommand.self, OfficeInviteCommand.self, OfficeEndCommand.self],
        defaultSubcommand: OfficeListCommand.self)
}

struct OfficeListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The offices, who holds them and until when.")

    @OptionGroup var common: CommonOptions

    @Flag(help: "Those that ended too.")
    var all = false

    func run() async throws {
        try await OfficeDesk(common).list(
            withEnded: all, where: { _ in true }, orElse: "No offices. Make one with `kentongan offices invite`.")
    }
}

struct OfficeEndCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "End an office: its holder has no access from now on, and is told.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The office's number, as `kentongan offices` lists it.")
    var number: Int64

    @Option(help: "Who does it, for the audit trail.")
    var by = "operator"

    func run() async throws { try await OfficeDesk(common).end(number, by: by) { _ in true } }
}
