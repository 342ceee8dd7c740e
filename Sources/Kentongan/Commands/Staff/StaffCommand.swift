import ArgumentParser
import Dialogue
import Jamsostek
import Store

/// The branch's own people in the bot; other offices are `kentongan offices`'s.
struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff",
        abstract: "The branch's own officers and supervisors: list, invite, revoke.",
        discussion: """
            The first supervisor is invited here, and invites the others in the chat with /staf. Whoever uses a code acts \
            for the branch at once: hand it to the person alone. Everything is written into the audit trail.
            """,
        subcommands: [StaffListCommand.self, StaffInviteCommand.self, StaffRevokeCommand.self],
        defaultSubcommand: StaffListCommand.self)
}

struct StaffListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Who works for the branch in the bot, and until when.")

    @OptionGroup var common: CommonOptions

    @Flag(help: "Those that ended too.")
    var all = false

    func run() async throws {
        try await OfficeDesk(common).list(
            withEnded: all, where: { $0.role.isStaff },
            orElse: "No staff. Invite the first supervisor with `kentongan staff invite --role supervisor`.")
    }
}

struct StaffInviteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "A code that makes whoever brings it an officer or a supervisor.",
        discussion: "kentongan staff invite --role supervisor --name \"Bu Sari\"")

    @OptionGroup var common: CommonOptions

    @Option(help: "officer or supervisor.")
    var role: Office.Role

    @Option(help: "The person's name, for the lists of staff.")
    var name = ""

    @Option(help: "The last day of the term; without one it does not end by itself.")
    var until: CalendarDate?

    @Option(help: "For how many days the code is good; as config/offices.yaml says.")
    var days: Int?

    @Option(help: "Who hands it out, for the audit trail.")
    var by = "operator"

    func validate() throws {
        guard role.isStaff else {
            throw ValidationError("--role is officer or supervisor; others are made by `kentongan offices invite`.")
        }
    }

    func run() async throws {
        try await OfficeDesk(common).invite(
            OfficeDraft(role: role, name: name, until: until), days: days, by: by)
    }
}

struct StaffRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "End somebody's work for the branch: no button of theirs does anything from now on.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The number, as `kentongan staff` lists it.")
    var number: Int64

    @Option(help: "Who does it, for the audit trail.")
    var by = "operator"

    func run() async throws { try await OfficeDesk(common).end(number, by: by) { $0.role.isStaff } }
}
