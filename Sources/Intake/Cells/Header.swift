package import Phrasebook
package import Tabular

/// Which column of a table tells what, by the names in its first rows.
package struct Header: Hashable, Sendable {
    package let row: TableRow
    let positions: [ListColumn: Int]
    /// Names that are none of the list's; passed over.
    package let unknown: [String]

    /// How many cells a row has that is whole.
    var width: Int { row.cells.count }

    /// Reads a row as the names of columns.
    package init(_ row: TableRow, of kind: ListKind, _ words: ListWords) throws(HeaderFault) {
        let columns = words.columns(of: kind)
        var positions: [ListColumn: Int] = [:]
        var others: [(position: Int, cell: String)] = []
        for (position, cell) in row.cells.enumerated() {
            guard let column = columns[cell] else {
                if !ListWords.key(cell).isEmpty { others.append((position, cell)) }
                continue
            }
            guard positions.updateValue(position, forKey: column) == nil else { throw .twice(column, line: row.line) }
        }
        var unknown: [String] = []
        // What only resembles a name is second to what is one.
        for (position, cell) in others {
            if let column = columns.resembling(cell), positions[column] == nil {
                positions[column] = position
            } else {
                unknown.append(cell)
            }
        }
        let missing = kind.required.filter { group in group.allSatisfy { positions[$0] == nil } }
        guard missing.isEmpty else { throw .missing(missing, known: positions.count, line: row.line) }
        self.row = row
        self.positions = positions
        self.unknown = unknown
    }
}

/// Why a row does not name a list's columns.
package enum HeaderFault: Error, Hashable, Sendable {
    /// None of each group of columns is there; so many others were known.
    case missing([[ListColumn]], known: Int, line: Int)
    case twice(ListColumn, line: Int)
    /// The file has no rows at all.
    case empty
}

extension Header {
    /// Lists often have a title or two above the names of their columns.
    private static let mostTitles = 10

    /// Reads rows until one names the columns.
    ///
    /// - Throws: What is wrong with the row that came nearest.
    package static func find<Source: ByteSource>(
        in reader: inout TableReader<Source>, of kind: ListKind, _ words: ListWords
    ) throws -> Header {
        var nearest: HeaderFault?
        var known = -1
        for _ in 0...mostTitles {
            guard let row = try reader.next() else { break }
            do throws(HeaderFault) {
                return try Header(row, of: kind, words)
            } catch {
                if case .twice = error { throw error }
                if case .missing(_, let count, _) = error, count > known { (nearest, known) = (error, count) }
            }
        }
        throw nearest ?? .empty
    }
}
