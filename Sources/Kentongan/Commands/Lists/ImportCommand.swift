import ArgumentParser
import Engine
import Foundation
import Intake
import Phrasebook
import Store
import Tabular

/// Takes a branch's list into the store.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take a branch's list from a CSV file: members, payments, cadres, areas.",
        discussion: """
            The delimiter and the encoding are found out; the names of columns and the words in cells are in \
            config/imports.yaml. A list is taken whole or not at all, beside the running bot, and a list that is taken \
            twice changes nothing. What an empty cell or a missing column would tell stays as it is known.
            Rows that cannot be taken are written to the list of errors, in the language of who mends them; there as \
            everywhere a NIK is masked. Ends with 1 where a row was refused. docs/importing.md tells more.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("members, payments, cadres or areas.", valueName: "list"), transform: importable)
    var kind: ListKind

    @Argument(help: ArgumentHelp("The CSV file.", valueName: "file"))
    var file: String

    @Flag(help: "Show what would change, and change nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("Write what is wrong with which row to this CSV file.", valueName: "file"))
    var errors: String?

    @Flag(help: "Take the good rows although others are bad.")
    var skipBad = false

    @Option(
        help: ArgumentHelp(
            "The day the list was made (default: today); later payments go beyond what it states of protection.",
            valueName: "YYYY-MM-DD"))
    var asOf: String?

    private static func importable(_ name: String) throws -> ListKind {
        guard let kind = ListKind(rawValue: name) else {
            throw ValidationError("«\(name)» is none of members, payments, cadres, areas.")
        }
        guard kind != .applications else {
            throw ValidationError("Applications come from conversations: they can be exported, not imported.")
        }
        return kind
    }

    func run() async throws {
        let desk = try await ListDesk(common, asOf: asOf)
        let job = ImportJob(desk: desk, kind: kind, file: file, skipsBad: skipBad)
        let isWhole: Bool
        do {
            isWhole = try await job.run(isDry: dryRun, errors: errors)
        } catch let fault as TableFault {
            throw OperatorFault(fault, in: file)
        } catch let fault as HeaderFault {
            throw OperatorFault(fault, desk.context.words, in: file)
        }
        try desk.store.close()
        if !isWhole { throw ExitCode(1) }
    }
}

extension ListKind: ExpressibleByArgument {}
