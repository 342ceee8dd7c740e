import Tabular
import TestSupport
import Testing

@Suite("Tables of any content")
struct TablePropertyTests {
    /// Signs that parse badly, and what surrounds them.
    private static func cell(_ generator: inout SeededGenerator) -> String {
        if generator.chance(1, in: 8) { return generator.text(upTo: 12).filter { $0 != "\0" } }
        let signs: [Character] = ["a", "é", "\"", ",", ";", "\n", "\r\n", "=", "+", "-", "@", "'", " ", "\t", "|"]
        return String(
            (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in signs.randomElement(using: &generator) })
    }

    @Test("what is written is read again, whatever the cells hold and the pieces are", arguments: 0..<300)
    func roundTrip(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let delimiter = try #require(Delimiter.allCases.randomElement(using: &generator))
        let columns = Int.random(in: 2...5, using: &generator)
        let written = (0..<Int.random(in: 1...6, using: &generator)).map { number in
            ["row \(number)"] + (1..<columns).map { _ in Self.cell(&generator) }
        }
        let writer = TableWriter(delimiter)
        // Says which delimiter it is: what a sample of a few odd cells looks like is nobody's to guess.
        let text = "sep=\(UnicodeScalar(delimiter.rawValue))\r\n" + written.map(writer.line).joined()
        let pieceCount = Int.random(in: 1...64, using: &generator)
        let read = try rows(text, pieceCount: pieceCount).map { $0.map(Formula.undone) }
        #expect(read == written, "seed \(seed)")
    }

    @Test("no cell that is written is a formula, and each is given back", arguments: 0..<300)
    func disarmed(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let cell = Self.cell(&generator)
        let disarmed = Formula.disarmed(cell)
        #expect(!["=", "+", "-", "@", "\t", "\r"].contains { disarmed.unicodeScalars.first == $0 }, "seed \(seed)")
        #expect(Formula.undone(disarmed) == cell, "seed \(seed)")
    }

    @Test("any bytes end, in rows or in a fault, and in the same whatever the pieces", arguments: 0..<300)
    func anyBytes(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let odd: [UInt8] = [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x00, 0xD8, 0x61]
        let bytes = (0..<Int.random(in: 0...200, using: &generator)).compactMap { _ in
            generator.chance(1, in: 3)
                ? UInt8.random(in: 0...255, using: &generator) : odd.randomElement(using: &generator)
        }
        let whole = Result { try rows(bytes) }
        let pieces = Result { try rows(bytes, pieceCount: 3) }
        switch (whole, pieces) {
        case (.success(let one), .success(let other)): #expect(one == other, "seed \(seed)")
        case (.failure(let one), .failure(let other)):
            #expect(one as? TableFault == other as? TableFault, "seed \(seed)")
            #expect(one is TableFault)
        default: Issue.record("pieces matter, seed \(seed)")
        }
    }
}
