import Intake
import Jamsostek
import TestSupport
import Testing

@Suite("Amounts and days as lists have them")
struct CellTests {
    private static let amounts: [(cell: String, rupiah: Int)] = [
        ("16800", 16_800), ("16.800", 16_800), ("16,800", 16_800), ("Rp 16.800,00", 16_800), ("Rp16.800", 16_800),
        ("rp. 16.800,-", 16_800), ("IDR 16,800.00", 16_800), ("16800.00", 16_800), ("16800,0", 16_800),
        ("1.016.800", 1_016_800), ("1,016,800.00", 1_016_800), (" 16 800 ", 16_800), ("16,8rb", 16_800),
        ("2,5jt", 2_500_000), ("-16.800", -16_800), ("(16.800)", -16_800), ("−16800", -16_800), ("0", 0),
    ]

    @Test("an amount is read as people write it", arguments: amounts)
    func amount(cell: String, rupiah: Int) throws {
        #expect(try AmountCell.read(cell).amount == rupiah)
    }

    private static let unread: [(cell: String, fault: AmountCell.Fault)] = [
        ("16,8", .notWhole), ("16.8", .notWhole), ("16800,50", .notWhole), ("0.168", .notWhole),
        ("banyak", .unreadable),
        ("16.80.0", .unreadable), ("1.2.3", .unreadable), ("99999999999999999999", .unreadable), ("", .unreadable),
        ("..", .unreadable), ("16,8,0", .unreadable), ("3-4 juta", .unreadable),
    ]

    @Test("an amount in parts of a rupiah or in no sense is refused", arguments: unread)
    func noAmount(cell: String, fault: AmountCell.Fault) {
        #expect(throws: fault) { try AmountCell.read(cell) }
    }

    @Test("whole amounts survive every way of writing them", arguments: 0..<200)
    func spellings(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let amount = Int.random(in: 1...999_999_999, using: &generator)
        let dotted = "\(Rupiah(amount))".dropFirst(2)
        let commas = String(dotted.map { $0 == "." ? "," : $0 })
        for cell in ["\(amount)", "\(dotted)", "Rp \(dotted),00", "\(commas).00", "Rp\(dotted),-", "\(amount),00"] {
            #expect(try AmountCell.read(cell).amount == amount, "\(cell), seed \(seed)")
            #expect(try AmountCell.read("-" + cell).amount == -amount, "-\(cell), seed \(seed)")
        }
    }

    private static let days: [(cell: String, kind: DateCell.Kind, iso: String)] = [
        ("2026-11-01", .recent, "2026-11-01"), ("01-11-2026", .recent, "2026-11-01"),
        ("1/11/2026", .recent, "2026-11-01"),
        ("1.11.2026", .recent, "2026-11-01"), ("2026/11/1", .recent, "2026-11-01"), ("1/11/26", .recent, "2026-11-01"),
        ("31-12-27", .recent, "2027-12-31"), ("17 Agt 1985", .birth, "1985-08-17"),
        ("17 Agustus 1985", .birth, "1985-08-17"), ("17-Aug-85", .birth, "1985-08-17"),
        ("12/8/85", .birth, "1985-08-12"),
        ("31271", .birth, "1985-08-12"), ("46327", .recent, "2026-11-01"),
        ("2026-11-01 00:00:00", .recent, "2026-11-01"),
        ("01/11/2026 13:45", .recent, "2026-11-01"), ("2026-11-01T00:00:00Z", .recent, "2026-11-01"),
        ("17 Nov 26", .recent, "2026-11-17"), ("20261101", .recent, "2026-11-01"),
        ("29-02-2024", .recent, "2024-02-29"),
    ]

    @Test("a day is read as people and spreadsheets write it", arguments: days)
    func day(cell: String, kind: DateCell.Kind, iso: String) throws {
        #expect(DateCell.read(cell, kind, today: try today())?.description == iso)
    }

    @Test(
        "what is no day is none",
        arguments: [
            "31-02-2026", "11/13/2026", "1985", "", "kemarin", "0-0-0", "99999", "2026-13-01", "1-1", "12-8-1785 x",
        ])
    func noDay(cell: String) throws {
        #expect(DateCell.read(cell, .birth, today: try today()) == nil)
    }

    @Test("every day survives every way of writing it", arguments: 0..<200)
    func daySpellings(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let day = CalendarDate(daysSinceEpoch: Int.random(in: 10_957...22_000, using: &generator))
        let serial = day.daysSinceEpoch + 25_569
        for cell in [
            "\(day)", "\(day.day)-\(day.month)-\(day.year)", "\(day.day)/\(day.month)/\(day.year)", "\(serial)",
            "\(serial).0", "\(day) 00:00:00",
        ] {
            #expect(DateCell.read(cell, .recent, today: try today()) == day, "\(cell), seed \(seed)")
        }
    }

    @Test(
        "a contribution month is read from a month or any day in it",
        arguments: ["2026-11", "11/2026", "11-2026", "Nov 2026", "November 2026", "15-11-2026", "2026-11-30"])
    func month(cell: String) throws {
        #expect(DateCell.month(cell, today: try today())?.description == "2026-11")
    }

    private func today() throws -> CalendarDate { try #require(CalendarDate("2026-11-23")) }
}
