import Intake
import Phrasebook
import Tabular
import TestSupport
import Testing

@Suite("Rows of any content")
struct RowFuzzTests {
    private static let pieces = [
        "", "-", "0", "3174041208850001", "'3174041208850001", "3,17404E+15", "21012345678", "BUDI", "12-08-1985",
        "31271",
        "17 Agt 85", "31-02-2026", "99999999", "16.800", "16,8", "-16.800", "(16.800)", "Rp", "Rp Rp", "Ragunan",
        "31.74.04.1004",
        "005/003", "/", "RT 5", "1000", "aktif", "batal", "=1+1", "'=1", "APBD", "sendiri", "2026-11", "🙂", "\u{0}",
        "E+", "1E+1",
    ]

    @Test("a row is taken or refused with a reason that can be said, never both", arguments: 0..<200)
    func any(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let context = try Shipped.context()
        for kind in [ListKind.members, .cadres, .payments, .areas] {
            let columns = kind.columns + kind.readOnlyColumns
            let header = try Header(
                TableRow(line: 1, cells: columns.map(context.words.title)), of: kind, context.words)
            for line in 2...20 {
                let cells = (0..<columns.count + Int.random(in: -1...1, using: &generator)).map { _ in
                    generator.chance(1, in: 6)
                        ? generator.text(upTo: 20) : Self.pieces.randomElement(using: &generator) ?? ""
                }
                var row = RowReader(TableRow(line: line, cells: cells), header, context)
                let entry = ListEntry(&row, of: kind)
                #expect((entry == nil) == row.isRefused, "\(kind), seed \(seed), line \(line): \(cells)")
                for problem in row.problems {
                    let said = context.words.sentences(problem)
                    #expect(!said.problem.isEmpty && !said.remedy.isEmpty)
                    // A hole that nothing filled.
                    let isOwn = problem.arguments.values.contains { $0.contains("–") }
                    #expect(isOwn || !said.problem.contains("–"), "\(problem)")
                }
            }
        }
    }
}
