import ArgumentParser
import Chat
import Dialogue
import Foundation
import Store
import Tabular

struct BroadcastExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write what became of each recipient to a CSV file.",
        discussion: """
            Names are masked. The number of a chat is told only where somebody may have to look: of what failed and of \
            what nobody knows.
            """)

    @OptionGroup var options: BroadcastActOptions

    @Option(
        help: ArgumentHelp(
            "Write to this file, readable by this account alone (default: standard output).", valueName: "file"))
    var out: String?

    func run() async throws {
        let desk = try await BroadcastDesk(options.broadcast.common)
        let id = options.broadcast.number.id
        _ = try await desk.view(id)
        let file = try out.map(FileHandle.writingPrivately(to:)) ?? .standardOutput
        let table = TableWriter()
        try file.write(contentsOf: Data((TableWriter.mark + table.line(Self.columns)).utf8))
        var last = 0
        while true {
            let after = last
            let rows = try await desk.store.read { session throws(StoreError) in
                try session.broadcasts.report.rows(of: id, after: after, limit: 1_000)
            }
            guard let end = rows.last else { break }
            last = end.number
            try file.write(contentsOf: Data(rows.map { table.line(cells($0, desk)) }.joined().utf8))
        }
        let (now, actor) = (desk.now, AuditActor.commandLine(options.by))
        try await desk.store.write { session throws(StoreError) in
            try session.audit.append(.exportedBroadcast, by: actor, on: "broadcast \(id.rawValue)", at: now)
        }
        if out != nil { try file.close() }
        try desk.store.close()
        FileHandle.standardError.write(Data("\(last) rows.\n".utf8))
    }

    private static let columns = ["number", "kind", "name", "chat", "outcome", "reason", "ended_at", "sent_again"]

    private func cells(_ row: BroadcastReportRow, _ desk: BroadcastDesk) -> [String] {
        let needsLooking = row.outcome == .failed || row.outcome == .unknown
        return [
            "\(row.number)", row.chat.isPrivate ? "person" : "group", row.maskedName,
            needsLooking ? "\(row.chat)" : "", row.outcome.rawValue, row.reason ?? "",
            row.endedAt.map { desk.moment($0.seconds) } ?? "", row.repeats == 0 ? "" : "\(row.repeats)",
        ]
    }
}
