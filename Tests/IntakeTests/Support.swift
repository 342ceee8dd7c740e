import Database
import Dialogue
import Foundation
import Intake
import Jamsostek
import Phrasebook
import Store
import Tabular
import TestSupport
import Testing

/// The configuration that ships.
enum Shipped {
    static let config = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../config").path()
    private static let loaded = Result { (try Config.load(directory: config), try Config.lists(directory: config)) }

    static func context(today: String = "2026-11-23", asOf: String? = nil) throws -> ListContext {
        let (config, words) = try loaded.get()
        let today = try #require(CalendarDate(today))
        return ListContext(
            words: words, knowledge: config.knowledge, today: today,
            asOf: try asOf.map { try #require(CalendarDate($0)) } ?? today)
    }
}

/// A store of a test's own and what imports into it said.
struct Branch {
    let store: Store
    let folder: ScratchFolder
    let context: ListContext

    init(today: String = "2026-11-23", asOf: String? = nil) async throws {
        folder = try ScratchFolder()
        store = try await Store.open(url: "sqlite:///\(folder.file("store.db"))", key: DataKey())
        context = try Shipped.context(today: today, asOf: asOf)
    }

    private init(_ branch: Branch, _ context: ListContext) {
        (store, folder, self.context) = (branch.store, branch.folder, context)
    }

    /// The same branch on another day.
    func on(_ today: String) throws -> Branch { Branch(self, try Shipped.context(today: today)) }

    static let now = Instant(seconds: 1_795_400_000)

    struct Outcome {
        var tally = ImportTally()
        var reports: [RowReport] = []

        /// As in `3 nik_twice`.
        var problems: [String] {
            reports.flatMap { report in report.problems.map { "\(report.line) \($0.code.rawValue)" } }
        }
        var changes: [String] {
            reports.flatMap { report in
                guard case .changed(let changes) = report.verdict else { return [String]() }
                return changes.map { "\(report.line) \($0.column.rawValue)" }
            }
        }
    }

    func run(_ kind: ListKind) -> ImportRun { ImportRun(kind, store, context) { Self.now } }

    /// Looks at a list, and takes it where nothing is refused.
    @discardableResult
    func take(_ kind: ListKind, _ text: String, skipsBad: Bool = false) async throws -> Outcome {
        let (list, outcome) = try await look(kind, text, skipsBad: skipsBad)
        guard outcome.tally.refused == 0 || skipsBad else {
            try await ImportRun.discard(list, in: store)
            return outcome
        }
        try await store.write { session throws(StoreError) in try session.imports.decide(list, at: Self.now) }
        _ = try await run(kind).carryOut(list, ImportListener())
        return outcome
    }

    /// Looks at a list and stages what is news.
    func look(_ kind: ListKind, _ text: String, skipsBad: Bool = false) async throws -> (StagedImport, Outcome) {
        var reader = try TableReader(MemoryBytes(text))
        let header = try Header.find(in: &reader, of: kind, context.words)
        let (asOf, line) = (context.asOf, ImportRun.staged(header))
        let list = try await store.write { session throws(StoreError) in
            try session.imports.begin(kind.rawValue, asOf: asOf, header: line, at: Self.now)
        }
        var outcome = Outcome()
        var reports: [RowReport] = []
        outcome.tally = try await run(kind).look(
            at: &reader, under: header, staging: list, skipsBad: skipsBad,
            ImportListener(row: { reports.append($0) }))
        outcome.reports = reports
        return (list, outcome)
    }

    func member(_ nik: String) async throws -> (member: Member, coverage: Coverage) {
        let nik = try NIK(nik)
        let found = try await store.read { session throws(StoreError) in
            try session.members.id(nik: nik).flatMap { id throws(StoreError) in try session.members.find(id) }
        }
        return try #require(found)
    }

    /// The whole list, as `export --reveal` writes it.
    func export(_ kind: ListKind, reveals: Bool = true) async throws -> String {
        var text = ""
        _ = try await ListExport(kind, store, context, reveals: reveals).write { text += $0 }
        return text
    }
}
