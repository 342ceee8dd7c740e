/// One row of a table.
package struct TableRow: Hashable, Sendable {
    /// The line of the file it begins in, from 1.
    package let line: Int
    package let cells: [String]

    package init(line: Int, cells: [String]) {
        self.line = line
        self.cells = cells
    }

    /// Nothing but white space: what spreadsheets leave at the end of a table.
    package var isBlank: Bool { cells.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}
