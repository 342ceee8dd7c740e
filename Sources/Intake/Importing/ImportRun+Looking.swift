import Database
import Phrasebook
package import Store
package import Tabular

extension ImportRun {
    /// Looks at all rows and stages those that are news; nothing is decided.
    ///
    /// - Parameters:
    ///   - list: Where rows are staged; nil for a mere look. Nothing more is staged after a row that is refused, unless
    ///     bad rows are skipped.
    ///   - header: As found by ``Header/find(in:of:_:)``, from the same reader.
    /// - Throws: ``TableFault`` where the file is broken, ``StoreError``.
    package func look<Source: ByteSource>(
        at reader: inout TableReader<Source>, under header: Header, staging list: StagedImport?, skipsBad: Bool,
        _ listener: ImportListener
    ) async throws -> ImportTally {
        var tally = ImportTally()
        var seen = Duplicates()
        var isOver = false
        while !isOver {
            var batch: [LookedAt] = []
            while batch.count < Self.batchCount {
                guard let row = try reader.next() else {
                    isOver = true
                    break
                }
                batch.append(read(row, header, &seen))
            }
            let judged = try await judge(batch)
            for row in judged { tally.count(row, listener) }
            if let list, skipsBad || tally.refused == 0 { try await stage(judged, of: list) }
            listener.rows(tally.rows)
        }
        return tally
    }

    private func read(_ row: TableRow, _ header: Header, _ seen: inout Duplicates) -> LookedAt {
        var reader = RowReader(row, header, context)
        var looked = LookedAt(row: row, entry: ListEntry(&reader, of: kind), problems: reader.problems)
        guard var entry = looked.entry else { return looked }
        switch seen.note(&entry, line: row.line, isCadre: kind == .cadres) {
        case .fresh: looked.entry = entry
        case .known:
            looked.entry = entry
            looked.isRepeated = true
        case .refused(let problem):
            looked.problems.append(problem)
            looked.entry = nil
        }
        looked.masked = entry.masked
        return looked
    }

    private func judge(_ batch: [LookedAt]) async throws(StoreError) -> [LookedAt] {
        let context = context
        return try await store.read { session throws(StoreError) in
            let judging = Judging(session, context)
            var judged = batch
            for index in judged.indices {
                guard let entry = judged[index].entry else { continue }
                judged[index].take(try judging.judge(entry))
            }
            return judged
        }
    }

    private func stage(_ rows: [LookedAt], of list: StagedImport) async throws(StoreError) {
        let writer = TableWriter(.comma)
        let lines = rows.filter(\.isNews).map { looked in
            writer.line([String(looked.occurrence)] + looked.row.cells.map(Formula.undone))
        }
        let now = now()
        for start in stride(from: 0, to: lines.count, by: Self.chunkCount) {
            let chunk = lines[start..<min(start + Self.chunkCount, lines.count)].joined()
            try await store.write(.normal) { session throws(StoreError) in
                try session.imports.stage(chunk, of: list, at: now)
            }
        }
    }
}

/// A row on its way from the file to a verdict.
struct LookedAt: Sendable {
    let row: TableRow
    /// Nil where the row is refused.
    var entry: ListEntry?
    var problems: [RowProblem]
    var masked: String?
    var verdict = Verdict.refused
    /// The same was told further above.
    var isRepeated = false

    init(row: TableRow, entry: ListEntry?, problems: [RowProblem]) {
        self.row = row
        self.entry = entry
        self.problems = problems
    }

    var isNews: Bool {
        switch verdict {
        case .new, .changed: true
        case .unchanged, .refused: false
        }
    }

    var occurrence: Int {
        if case .payment(let payment) = entry { payment.occurrence } else { 1 }
    }

    /// Takes what the store says of the row, and what the file itself says.
    mutating func take(_ judgement: Judgement) {
        verdict = judgement.verdict
        var found = judgement.problems
        if isRepeated, case .payment(let payment) = entry {
            if payment.isReversal, found.contains(where: { $0.code == .reversal }) {
                // What it takes back is on its way in by the same list.
                (verdict, found) = (.changed([Change(column: .paymentStatus, before: nil, after: "reversed")]), [])
            } else if !payment.isReversal, verdict == .new {
                verdict = .unchanged
            }
        }
        problems += found
    }
}

extension ImportTally {
    fileprivate mutating func count(_ looked: LookedAt, _ listener: ImportListener) {
        rows += 1
        warnings += looked.problems.contains { $0.code.isWarning } ? 1 : 0
        switch looked.verdict {
        case .new: new += 1
        case .changed: changed += 1
        case .unchanged: unchanged += 1
        case .refused: refused += 1
        }
        if looked.verdict != .new && looked.verdict != .unchanged || !looked.problems.isEmpty {
            listener.row(
                RowReport(
                    line: looked.row.line, masked: looked.masked, verdict: looked.verdict, problems: looked.problems))
        }
    }
}
