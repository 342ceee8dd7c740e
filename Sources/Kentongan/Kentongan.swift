import ArgumentParser
import Foundation
import Phrasebook
import Store

@main
struct Kentongan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kentongan",
        abstract: "The branch office's drum: a chat bot that enrols, reminds and explains.",
        discussion: """
            Settings come from the environment, then config/kentongan.yaml. The secrets TELEGRAM_TOKEN and DATA_KEY \
            are read from the environment alone.
            """,
        subcommands: [
            DemoCommand.self, RunCommand.self, CheckCommand.self, ChatCommand.self, CasesCommand.self,
            ApplicationsCommand.self, ClaimsCommand.self, InviteCommand.self,
            OfficesCommand.self, ReportsCommand.self,
            StaffCommand.self, AuditCommand.self,
            RemindCommand.self, BroadcastCommand.self,
            PayersCommand.self, ReportCommand.self,
            SimulatorCommand.self, KeyCommand.self, UnderstandCommand.self,
            TariffCommand.self, ImportCommand.self, ExportCommand.self,
        ])

    /// Runs the command; an operator's fault is told in two lines, without a stack of types around it.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let fault as OperatorFault {
            give(up: fault)
        } catch let fault as ConfigFault {
            give(up: OperatorFault(fault))
        } catch let error as StoreError {
            give(up: OperatorFault(telling: error))
        } catch {
            exit(withError: error)
        }
    }

    private static func give(up fault: OperatorFault) -> Never {
        FileHandle.standardError.write(Data("kentongan: \(fault)\n".utf8))
        Foundation.exit(1)
    }
}

/// What several commands take.
struct CommonOptions: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("Folder of kentongan.yaml, phrases, tariffs and benefits.", valueName: "folder")
    )
    var config: String?

    func directory() throws -> ConfigDirectory { try ConfigDirectory.find(config) }
}
