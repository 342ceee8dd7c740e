import Tabular
import Testing

/// All rows of a text, given to the reader in pieces of some size.
func rows(_ bytes: [UInt8], pieceCount: Int = 65_536) throws -> [[String]] {
    var reader = try TableReader(MemoryBytes(bytes, pieceCount: pieceCount))
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.cells) }
    return rows
}

func rows(_ text: String, pieceCount: Int = 65_536) throws -> [[String]] {
    try rows(Array(text.utf8), pieceCount: pieceCount)
}

@Suite("Reading a table")
struct TableReaderTests {
    private static let tables: [(text: String, expected: [[String]])] = [
        ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
        ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
        ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
        ("a,\n,b\n", [["a", ""], ["", "b"]]),
        ("\"a,b\",c\n", [["a,b", "c"]]),
        ("\"a\"\"b\",c\n", [["a\"b", "c"]]),
        ("\"a\r\nb\",c\n", [["a\r\nb", "c"]]),
        ("a\"b,c\n", [["a\"b", "c"]]),
        ("\"a\"b,c\n", [["ab", "c"]]),
        ("\"\",c\n", [["", "c"]]),
        ("a,b\n\n , \nc,d\n", [["a", "b"], ["c", "d"]]),
        ("a;b\nc;d\n", [["a", "b"], ["c", "d"]]),
        ("a\tb\nc\td\n", [["a", "b"], ["c", "d"]]),
        ("a|b\nc|d\n", [["a", "b"], ["c", "d"]]),
        (
            "nama;iuran\nBudi;16.800,00\nSiti;8.400,00\n",
            [["nama", "iuran"], ["Budi", "16.800,00"], ["Siti", "8.400,00"]]
        ),
        ("sep=;\na,x;b\n", [["a,x", "b"]]),
        ("", []),
    ]

    @Test("rows and cells are parted as spreadsheets part them", arguments: tables)
    func parted(text: String, expected: [[String]]) throws {
        for pieceCount in [1, 2, 3, 65_536] { #expect(try rows(text, pieceCount: pieceCount) == expected) }
    }

    @Test("a row knows the line it begins in, also after line breaks within quotes")
    func lines() throws {
        var reader = try TableReader(MemoryBytes("a,b\r\n\r\n\"c\nc\",d\r\ne,f\r\n"))
        var lines: [Int] = []
        while let row = try reader.next() { lines.append(row.line) }
        #expect(lines == [1, 3, 5])
    }

    private static let bigEndian = "😀,b\n".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    private static let littleEndian = "😀,b\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    private static let encoded: [(bytes: [UInt8], encoding: TextEncoding, cell: String)] = [
        ([0xEF, 0xBB, 0xBF] + Array("é,b\n".utf8), .utf8, "é"),
        (Array("é,b\n".utf8), .utf8, "é"),
        ([0xE9, 0x2C, 0x62, 0x0A], .windows1252, "é"),
        ([0x93, 0x61, 0x94, 0x80, 0x2C, 0x62, 0x0A], .windows1252, "“a”€"),
        ([0xFF, 0xFE] + littleEndian, .utf16LittleEndian, "😀"),
        ([0xFE, 0xFF] + bigEndian, .utf16BigEndian, "😀"),
    ]

    @Test("letters beyond ASCII are read in each encoding", arguments: encoded)
    func encodings(bytes: [UInt8], encoding: TextEncoding, cell: String) throws {
        for pieceCount in [1, 2, 3, 65_536] {
            let reader = try TableReader(MemoryBytes(bytes, pieceCount: pieceCount))
            #expect(reader.encoding == encoding)
            #expect(try rows(bytes, pieceCount: pieceCount) == [[cell, "b"]])
        }
    }

    @Test("a Windows letter long after the first bytes is read as one")
    func lateLetter() throws {
        let many = Array(String(repeating: "a,b\n", count: 40_000).utf8)
        #expect(try rows(many + [0x52, 0x65, 0x6E, 0xE9, 0x2C, 0x62]).last == ["René", "b"])
    }

    private static let broken: [(bytes: [UInt8], fault: TableFault)] = [
        (Array("a,b\nc,\"d\ne,f\n".utf8), .unclosedQuote(line: 2)),
        (Array("a,b\nc,\"".utf8) + [UInt8](repeating: 0x78, count: 100_000), .oversized(line: 2)),
        ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], .workbook),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .workbook),
        ([0x61, 0x0A, 0x00, 0x01], .binary(line: 2)),
    ]

    @Test("what is no table, or only half of one, is told with its line", arguments: broken)
    func faults(bytes: [UInt8], fault: TableFault) throws {
        #expect(throws: fault) { try rows(bytes) }
    }

    @Test("a source that fails is told in its own words")
    func unreadable() {
        struct Broken: ByteSource {
            func next() throws(ReadFault) -> [UInt8] { throw ReadFault("the disk is gone") }
        }
        #expect(throws: TableFault.unreadable(ReadFault("the disk is gone"))) { try TableReader(Broken()) }
    }
}
