import ArgumentParser

/// Codes that staff hand out.
struct InviteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Make a code that links a chat with a member.",
        discussion: """
            The code is shown once and kept as a mark only. It works once, for whoever brings it first: hand it to the \
            person alone. Another code for the same person makes the one before useless.
            """,
        subcommands: [InviteMemberCommand.self])
}
