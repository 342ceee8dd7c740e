import Engine
import Foundation
import Intake
import Phrasebook
import Store
import Tabular

/// One import from its file to its last word.
struct ImportJob {
    let desk: ListDesk
    let kind: ListKind
    let file: String
    let skipsBad: Bool

    private var run: ImportRun { ImportRun(kind, desk.store, desk.context) { Time.system.now() } }

    /// - Returns: Whether every row was taken, or would have been.
    func run(isDry: Bool, errors path: String?) async throws -> Bool {
        let bytes = try FileBytes(file)
        var reader = try TableReader(bytes)
        let header = try Header.find(in: &reader, of: kind, desk.context.words)
        print(heading(reader, header))
        let list = isDry ? nil : try await begin(header)
        do {
            let tally = try await look(&reader, header, list, bytes, path)
            try await settle(tally, list, errors: path)
            return tally.refused == 0
        } catch {
            // Not decided, so nothing of it counts; what this leaves the next import clears away.
            if let list { try? await ImportRun.discard(list, in: desk.store) }
            throw error
        }
    }

    private func heading(_ reader: TableReader<FileBytes>, _ header: Header) -> String {
        let passedOver = header.unknown.map { "«\($0)»" }.joined(separator: ", ")
        return "\(file): \(reader.encoding.rawValue), parted by \(reader.delimiter), columns in line \(header.row.line)"
            + (passedOver.isEmpty ? "" : "; not read: \(passedOver)")
    }

    /// Clears the way: one list at a time, and first what an interrupted import left.
    private func begin(_ header: Header) async throws -> StagedImport {
        let store = desk.store
        let now = Time.system.now()
        let left = try await store.read { session throws(StoreError) in
            (
                isBusy: try session.imports.isBusy(at: now), undecided: try session.imports.undecided(),
                unfinished: try session.imports.unfinished()
            )
        }
        guard !left.isBusy else {
            throw OperatorFault(
                "another import is at work", remedy: "Wait for its end; half a minute, if it was interrupted.")
        }
        for list in left.undecided { try await ImportRun.discard(list, in: store) }
        for list in left.unfinished {
            print("An import of \(list.kind) was interrupted after it was decided: it is finished first.")
            _ = try await run.carryOut(list, ImportListener())
        }
        let (kind, asOf, line) = (kind.rawValue, desk.context.asOf, ImportRun.staged(header))
        return try await store.write { session throws(StoreError) in
            try session.imports.begin(kind, asOf: asOf, header: line, at: now)
        }
    }

    private func look(
        _ reader: inout TableReader<FileBytes>, _ header: Header, _ list: StagedImport?, _ bytes: FileBytes,
        _ path: String?
    ) async throws -> ImportTally {
        let errors = try ErrorList(path, desk.context.words)
        let digest = ImportDigest(desk.context.words, showsProblems: path == nil)
        let bar = ProgressBar("looking at \(kind.rawValue)")
        var failure: (any Error)?
        let listener = ImportListener(
            row: { report in
                digest.add(report)
                do { try errors.add(report) } catch { failure = error }
            },
            rows: { rows in
                bar.show(rows: rows, of: bytes.size > 0 ? Double(bytes.progress.count) / Double(bytes.size) : nil)
            })
        let tally = try await run.look(at: &reader, under: header, staging: list, skipsBad: skipsBad, listener)
        bar.end(rows: tally.rows)
        try errors.close()
        if let failure { throw failure }
        for line in digest.lines { print(line) }
        return tally
    }

    private func settle(_ tally: ImportTally, _ list: StagedImport?, errors path: String?) async throws {
        print(
            "\(tally.rows) rows: \(tally.new) new, \(tally.changed) changed, \(tally.unchanged) unchanged, "
                + "\(tally.refused) refused, \(tally.warnings) with a warning")
        if let path, tally.refused + tally.warnings > 0 { print("What is wrong with which row is in \(path).") }
        guard let list else {
            print("Nothing was written: this was a dry run.")
            return
        }
        guard tally.refused == 0 || skipsBad, !tally.changesNothing else {
            try await ImportRun.discard(list, in: desk.store)
            print(
                tally.refused == 0 || skipsBad
                    ? "Nothing was written: all of this was known."
                    : "Nothing was written: mend the refused rows and import again, or take the others with --skip-bad."
            )
            return
        }
        let now = Time.system.now()
        try await desk.store.write { session throws(StoreError) in try session.imports.decide(list, at: now) }
        let bar = ProgressBar("writing \(kind.rawValue)")
        let whole = Double(tally.new + tally.changed)
        let listener = ImportListener(rows: { rows in bar.show(rows: rows, of: Double(rows) / whole) })
        let count = try await run.carryOut(list, listener)
        bar.end(rows: count)
        print("\(count) rows were written.")
    }
}
