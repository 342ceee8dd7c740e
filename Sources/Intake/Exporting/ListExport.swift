import Dialogue
import Jamsostek
package import Phrasebook
package import Store
import Tabular

/// Writes what the store holds as the list that an import takes.
///
/// Rows are read a page at a time: each is whole in itself, but what changes meanwhile may show in later pages only.
package struct ListExport: Sendable {
    let kind: ListKind
    let store: Store
    let context: ListContext
    /// Whether NIK, KPJ and phone numbers are shown, and birth dates and addresses at all.
    let reveals: Bool

    package init(_ kind: ListKind, _ store: Store, _ context: ListContext, reveals: Bool) {
        self.kind = kind
        self.store = store
        self.context = context
        self.reveals = reveals
    }

    private static let pageCount = 200

    /// Gives the list to the closure piece by piece.
    ///
    /// - Returns: How many rows it has.
    package func write(to sink: (String) throws -> Void) async throws -> Int {
        let writer = TableWriter()
        try sink(TableWriter.mark + writer.line(kind.columns.map(context.words.title)))
        var count = 0
        var last: Int64 = 0
        while true {
            let page = try await page(after: last)
            guard let end = page.last else { return count }
            last = end
            count += page.rows.count
            try sink(page.rows.map { row in writer.line(kind.columns.map { row[$0] ?? "" }) }.joined())
            if kind == .areas { return count }
        }
    }

    /// Some rows, and the number of the last entry they are of; nil where there were none.
    typealias Page = (rows: [[ListColumn: String]], last: Int64?)

    private func page(after last: Int64) async throws(StoreError) -> Page {
        let limit = Self.pageCount
        return try await store.read { session throws(StoreError) in
            switch kind {
            case .members, .cadres:
                let list = try session.members.list(
                    after: MemberID(last), limit: limit, cadresOnly: kind == .cadres)
                var rows: [[ListColumn: String]] = []
                for entry in list {
                    let roles = kind == .cadres ? try session.cadres.roles(of: entry.id) : []
                    rows += self.rows(of: entry.member, entry.coverage, roles)
                }
                return (rows, list.last?.id.rawValue)
            case .payments:
                let list = try session.payments.list(after: last, limit: limit)
                var rows: [[ListColumn: String]] = []
                for noted in list {
                    guard let (member, _) = try session.members.find(noted.member) else { continue }
                    rows.append(row(of: noted, member))
                }
                return (rows, list.last?.id)
            case .areas:
                let entries = try session.neighbourhoods.all()
                return (entries.map(row), entries.isEmpty ? nil : 1)
            case .applications:
                let list = try session.applications.list(after: last, limit: limit)
                return (list.map(row), list.last?.number)
            }
        }
    }
}
