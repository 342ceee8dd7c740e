import Database
import Phrasebook
package import Store
import Tabular

extension ImportRun {
    /// The line that keeps a list's header, to be read again with its rows.
    package static func staged(_ header: Header) -> String { TableWriter(.comma).line(header.row.cells) }

    /// Carries out what is staged of a decided list, chunk by chunk, and leaves room for others between two.
    ///
    /// - Returns: How many rows were carried out.
    package func carryOut(_ list: StagedImport, _ listener: ImportListener) async throws -> Int {
        let context = context.of(list.asOf)
        guard let kind = ListKind(rawValue: list.kind) else { throw StoreError.malformed(place: "imports.kind") }
        let header = try Self.header(list, kind, context)
        var count = 0
        while let (chunk, text) = try await store.read({ session throws(StoreError) in
            try session.imports.nextRows(of: list)
        }) {
            let entries = try Self.entries(text, header, kind, context)
            let now = now()
            let clock = ContinuousClock()
            let start = clock.now
            try await store.write(.normal) { session throws(StoreError) in
                var carryingOut = CarryingOut(session, context, at: now)
                try carryingOut.carryOut(entries)
                try session.imports.remove(chunk: chunk, of: list, at: now)
            }
            count += entries.count
            listener.rows(count)
            // SQLite wakes nobody who waits: others look now and then, and must find it free as often as not.
            try await Task.sleep(for: max(.milliseconds(1), (clock.now - start) / 2))
        }
        try await store.write { session throws(StoreError) in try session.imports.finish(list) }
        return count
    }

    private static func header(
        _ list: StagedImport, _ kind: ListKind, _ context: ListContext
    ) throws -> Header {
        var reader = try TableReader(MemoryBytes(mark + list.header))
        return try Header.find(in: &reader, of: kind, context.words)
    }

    private static func entries(
        _ text: String, _ header: Header, _ kind: ListKind, _ context: ListContext
    ) throws -> [ListEntry] {
        var reader = try TableReader(MemoryBytes(mark + text))
        var entries: [ListEntry] = []
        while let staged = try reader.next() {
            var row = RowReader(TableRow(line: staged.line, cells: Array(staged.cells.dropFirst())), header, context)
            guard var entry = ListEntry(&row, of: kind) else { continue }
            if case .payment(var payment) = entry {
                payment.occurrence = staged.cells.first.flatMap { Int($0) } ?? 1
                entry = .payment(payment)
            }
            entries.append(entry)
        }
        return entries
    }

    /// Rows are staged with commas, whatever they look like.
    private static let mark = "sep=,\r\n"
}

extension ImportRun {
    /// Lets go of what is staged of a list that is not to be carried out.
    package static func discard(_ list: StagedImport, in store: Store) async throws(StoreError) {
        var isGone = false
        while !isGone {
            isGone = try await store.write(.normal) { session throws(StoreError) in try session.imports.discard(list) }
        }
    }
}
