import ArgumentParser

/// Messages to many.
struct BroadcastCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "broadcast",
        abstract: "Messages to many: see whom one would come to.",
        subcommands: [BroadcastPreviewCommand.self])
}
