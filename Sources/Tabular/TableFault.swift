/// Why a file is no table, or not a whole one.
package enum TableFault: Error, Hashable, Sendable {
    case unreadable(ReadFault)
    /// An Excel workbook, which is a ZIP archive or, the old kind, an OLE document.
    case workbook
    /// Bytes that no text has.
    case binary(line: Int)
    /// The file ends within quotes that were opened in that line: it was cut off, or a quote is missing.
    case unclosedQuote(line: Int)
    /// A cell, or a row from that line on, is longer than any of a list is; most often a quote was never closed.
    case oversized(line: Int)
}
