import ArgumentParser
import Foundation
import Intake
import Phrasebook
import Store

/// Writes what the store holds as a list.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write members, payments, cadres, areas or applications to a CSV file.",
        discussion: """
            The columns are those that import takes, so that a list may be mended in a spreadsheet and taken back; an \
            applications' list is for reading. Numbers of persons are masked, birth dates and addresses left out, unless \
            they are asked for: only then can the list be imported again. A cell that a spreadsheet would take for a \
            formula has an apostrophe before it, which import takes away.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("members, payments, cadres, areas or applications.", valueName: "list"))
    var kind: ListKind

    @Option(
        help: ArgumentHelp(
            "Write to this file, readable by this account alone (default: standard output).", valueName: "file"))
    var out: String?

    @Flag(help: "Show NIK, KPJ, phone numbers, birth dates and addresses as they are.")
    var reveal = false

    func run() async throws {
        let desk = try await ListDesk(common)
        let file = try out.map(FileHandle.writingPrivately(to:)) ?? .standardOutput
        let count = try await ListExport(kind, desk.store, desk.context, reveals: reveal).write { text in
            try file.write(contentsOf: Data(text.utf8))
        }
        if out != nil { try file.close() }
        try desk.store.close()
        let remark = reveal ? "" : "; personal data is masked or left out, which --reveal shows"
        FileHandle.standardError.write(Data("\(count) rows\(remark).\n".utf8))
    }
}
