package import Phrasebook
package import Store

/// What an import comes to, in rows.
package struct ImportTally: Hashable, Sendable {
    package var rows = 0
    package var new = 0
    package var changed = 0
    package var unchanged = 0
    package var refused = 0
    package var warnings = 0

    package init() {}

    /// Whether carrying it out would leave everything as it is.
    package var changesNothing: Bool { new == 0 && changed == 0 }
}

/// What was found of one row that is worth telling.
package struct RowReport: Hashable, Sendable {
    /// Of the file, from 1.
    package let line: Int
    /// Whom it is about, masked.
    package let masked: String?
    package let verdict: Verdict
    package let problems: [RowProblem]
}

/// One list on its way into the store: looked at row by row, and carried out in small transactions (``Imports``).
package struct ImportRun: Sendable {
    let store: Store
    let context: ListContext
    let kind: ListKind
    let now: @Sendable () -> Instant

    package init(_ kind: ListKind, _ store: Store, _ context: ListContext, now: @escaping @Sendable () -> Instant) {
        self.kind = kind
        self.store = store
        self.context = context
        self.now = now
    }

    /// Rows to a transaction: some milliseconds, for which the bot waits.
    static let chunkCount = 100
    /// Rows looked at on one picture of the store.
    static let batchCount = 500
}

/// Whatever wants to know how an import goes on.
package struct ImportListener {
    /// Of every row that is refused, changed or worth a second look, in the order of the file.
    package var row: (RowReport) -> Void
    /// How many rows were looked at so far, and then how many carried out.
    package var rows: (Int) -> Void

    package init(row: @escaping (RowReport) -> Void = { _ in }, rows: @escaping (Int) -> Void = { _ in }) {
        self.row = row
        self.rows = rows
    }
}
