/// Writes rows as RFC 4180 has them, disarmed by ``Formula``.
package struct TableWriter: Sendable {
    package let delimiter: Delimiter

    package init(_ delimiter: Delimiter = .semicolon) { self.delimiter = delimiter }

    /// What a file begins with, so that Excel reads it as UTF-8.
    package static let mark = "\u{FEFF}"

    /// One row with its line's end.
    package func line(_ cells: [String]) -> String { row(cells) + "\r\n" }

    /// The same without an end, for what is printed a line at a time.
    package func row(_ cells: [String]) -> String {
        let separator = String(UnicodeScalar(delimiter.rawValue))
        return cells.map { quoted(Formula.disarmed($0)) }.joined(separator: separator)
    }

    /// By bytes: to Swift a quote with an accent behind it is one character, and no quote.
    private func quoted(_ cell: String) -> String {
        let needsQuotes = cell.utf8.contains { byte in
            byte == .quote || byte == .lineFeed || byte == .carriageReturn || byte == delimiter.rawValue
        }
        guard needsQuotes else { return cell }
        var bytes: [UInt8] = [.quote]
        for byte in cell.utf8 {
            if byte == .quote { bytes.append(.quote) }
            bytes.append(byte)
        }
        return String(decoding: bytes + [.quote], as: UTF8.self)
    }
}
