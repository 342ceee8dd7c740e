import ArgumentParser

/// What staff read and pass on.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Figures and lists for staff.", subcommands: [ReportPayersCommand.self])
}
