/// Reads a table of text row by row, as RFC 4180 and the programs that write it have it; nothing but a row is kept.
///
/// Rows end with CRLF, LF or CR. Within quotes a delimiter, a line's end and a doubled quote stand for themselves. A quote
/// within an unquoted cell is a letter like any other, and what follows a closing quote is taken as it stands, as Excel
/// does. Blank rows are passed over. The encoding and the delimiter are judged by the first 64 KiB.
package struct TableReader<Source: ByteSource> {
    package let encoding: TextEncoding
    package private(set) var delimiter: Delimiter
    private var input: TextInput<Source>
    private var line = 1
    /// After a CR a LF belongs to the same line's end.
    private var skipsLineFeed = false

    package init(_ source: Source) throws(TableFault) {
        do throws(ReadFault) { input = try TextInput(source) } catch { throw .unreadable(error) }
        encoding = input.encoding
        let sample = Array(input.sample)
        if sample.starts(with: [0x50, 0x4B, 0x03, 0x04]) || sample.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw .workbook
        }
        delimiter = Delimiter.detect(sample)
        let firstLine = String(decoding: sample.prefix { $0 != .lineFeed && $0 != .carriageReturn }, as: UTF8.self)
        if let stated = Delimiter.stated(in: firstLine) {
            delimiter = stated
            _ = try row()
        }
    }

    /// The next row that is not blank; nil after the last.
    package mutating func next() throws(TableFault) -> TableRow? {
        while let row = try row() {
            if !row.isBlank { return row }
        }
        return nil
    }

    private enum Place { case start, plain, quoted, closed }

    private mutating func row() throws(TableFault) -> TableRow? {
        var cells: [String] = []
        var cell: [UInt8] = []
        var place = Place.start
        let first = line
        var opened = line
        var count = 0
        while let byte = try nextByte() {
            count += 1
            guard count <= Self.mostBytes else { throw .oversized(line: place == .quoted ? opened : first) }
            switch (place, byte) {
            case (_, 0): throw .binary(line: line)
            case (.quoted, .quote): place = .closed
            case (.quoted, _):
                if byte == .lineFeed { line += 1 }
                cell.append(byte)
            case (.closed, .quote):
                place = .quoted
                cell.append(byte)
            case (_, delimiter.rawValue):
                cells.append(TextEncoding.text(cell))
                cell.removeAll(keepingCapacity: true)
                place = .start
            case (_, .lineFeed), (_, .carriageReturn):
                skipsLineFeed = byte == .carriageReturn
                line += 1
                return TableRow(line: first, cells: cells + [TextEncoding.text(cell)])
            case (.start, .quote):
                place = .quoted
                opened = line
            default:
                place = .plain
                cell.append(byte)
            }
        }
        if place == .quoted { throw .unclosedQuote(line: opened) }
        guard count > 0 else { return nil }
        return TableRow(line: first, cells: cells + [TextEncoding.text(cell)])
    }

    /// More than a row of any list holds, little enough to be held while a quote that was never closed swallows the rest.
    private static var mostBytes: Int { 65_536 }

    private mutating func nextByte() throws(TableFault) -> UInt8? {
        do throws(ReadFault) {
            guard let byte = try input.next() else { return nil }
            let isRest = skipsLineFeed && byte == .lineFeed
            skipsLineFeed = false
            return isRest ? try input.next() : byte
        } catch {
            throw .unreadable(error)
        }
    }
}
