import Jamsostek
import Testing

/// The whole table of PP 44/2015 Lampiran II as published, beside what the shipped configuration comes to.
@Suite("The tariff of BPU")
struct GoldenTariffTests {
    struct Row: CustomTestStringConvertible {
        var from, to, base, protection, halved, jht, all, allHalved: Int
        var testDescription: String { "\(from)" }
    }

    private func total(
        _ income: Int, _ programmes: Programmes, _ month: String, sector: Sector = .transport, payer: Payer = .own,
        after months: Int = 0
    ) throws -> Int {
        let enrolment = Enrolment(income: Rupiah(income), programmes: programmes, sector: sector, payer: payer)
        return try Shipped.tariffs()
            .contribution(for: enrolment, month: JamsostekTests.month(month).advanced(by: months)).amount
    }

    @Test("every bracket costs what is published, with the discount and without, at both its ends", arguments: rows)
    func published(row: Row) throws {
        // Up to the next bracket: the published table leaves Rp999 between two of them.
        for income in [row.from, row.to, row.to + 999] {
            #expect(try total(income, .protection, "2027-04") == row.protection)
            #expect(try total(income, .protection, "2026-11") == row.halved)
            #expect(try total(income, .protectionAndSavings, "2027-04") == row.all)
            #expect(try total(income, .protectionAndSavings, "2026-11") == row.allHalved)
            // The column of JKK, which the published table gives in full, and its half.
            #expect(try total(income, .jkk, "2027-04") == row.protection - 6800)
            #expect(try total(income, .jkk, "2026-11") == (row.protection - 6800) / 2)
            #expect(try total(income, .jkm, "2027-04") == 6800)
            #expect(try total(income, .jkm, "2026-11") == 3400)
            #expect(try total(income, .jht, "2027-04") == row.jht)
            #expect(try total(income, .jht, "2026-11") == row.jht)
            #expect(try Shipped.tariffs().bracket(for: Rupiah(income)).base.amount == row.base)
        }
    }

    @Test(
        "a sector has the discount in its own months and in no other",
        arguments: [
            (Sector.transport, "2025-12", 16_800), (.transport, "2026-01", 8400), (.transport, "2026-03", 8400),
            (.transport, "2027-03", 8400), (.transport, "2027-04", 16_800), (.other, "2026-03", 16_800),
            (.other, "2026-04", 8400),
            (.other, "2026-12", 8400), (.other, "2027-01", 16_800),
        ])
    func windows(sector: Sector, month: String, amount: Int) throws {
        #expect(try total(1_000_000, .protection, month, sector: sector) == amount)
    }

    @Test(
        "a year across the discount's end costs what its months do",
        arguments: [(Sector.transport, 151_200), (.other, 176_400)])
    func workedSpan(sector: Sector, amount: Int) throws {
        let months = try (0..<12).map { try total(1_000_000, .protection, "2026-10", sector: sector, after: $0) }
        #expect(months.reduce(0, +) == amount)
        let enrolment = Enrolment(
            income: Rupiah(1_000_000), programmes: .protection, sector: sector, payer: .own)
        let outlook = try Shipped.tariffs().outlook(for: enrolment, from: month("2026-10"))
        #expect(try outlook.total(months: 12).amount == amount)
    }

    @Test("a price taken apart is the price", arguments: rows)
    func takenApart(row: Row) throws {
        let book = try Shipped.tariffs()
        for (sector, payer) in Sector.allCases.flatMap({ sector in Payer.allCases.map { (sector, $0) } }) {
            let enrolment = Enrolment(
                income: Rupiah(row.from), programmes: .protectionAndSavings, sector: sector, payer: payer)
            for month in try month("2025-11")...month("2027-05") {
                let breakdown = book.breakdown(for: enrolment, month: month)
                #expect(breakdown.total == book.contribution(for: enrolment, month: month))
                #expect(breakdown.parts.reduce(.zero) { $0 + $1.full }.amount == row.all)
                #expect((breakdown.discount == nil) == (breakdown.total.amount == row.all))
            }
        }
    }

    @Test("what the city or state pays has no discount", arguments: Sector.allCases)
    func governmentBudget(sector: Sector) throws {
        #expect(try total(1_000_000, .protection, "2026-11", sector: sector, payer: .governmentBudget) == 16_800)
        #expect(try total(1_000_000, .protection, "2026-11", sector: sector, payer: .donor) == 8400)
    }

    @Test("a discount lowers only the programmes it names")
    func programmes() throws {
        #expect(try total(1_000_000, .jkk, "2026-11") == 5000)
        #expect(try total(1_000_000, .jkm, "2026-11") == 3400)
        #expect(try total(1_000_000, .jht, "2026-11") == 20_000)
        #expect(try total(1_000_000, .protectionAndSavings, "2026-11") == 28_400)
        #expect(try total(1_000_000, .protectionAndSavings, "2027-04") == 36_800)
    }

    static let rows: [Row] = """
        0 1099000 1000000 16800 8400 20000 36800 28400
        1100000 1299000 1200000 18800 9400 24000 42800 33400
        1300000 1499000 1400000 20800 10400 28000 48800 38400
        1500000 1699000 1600000 22800 11400 32000 54800 43400
        1700000 1899000 1800000 24800 12400 36000 60800 48400
        1900000 2099000 2000000 26800 13400 40000 66800 53400
        2100000 2299000 2200000 28800 14400 44000 72800 58400
        2300000 2499000 2400000 30800 15400 48000 78800 63400
        2500000 2699000 2600000 32800 16400 52000 84800 68400
        2700000 3199000 2950000 36300 18150 59000 95300 77150
        3200000 3699000 3450000 41300 20650 69000 110300 89650
        3700000 4199000 3950000 46300 23150 79000 125300 102150
        4200000 4699000 4450000 51300 25650 89000 140300 114650
        4700000 5199000 4950000 56300 28150 99000 155300 127150
        5200000 5699000 5450000 61300 30650 109000 170300 139650
        5700000 6199000 5950000 66300 33150 119000 185300 152150
        6200000 6699000 6450000 71300 35650 129000 200300 164650
        6700000 7199000 6950000 76300 38150 139000 215300 177150
        7200000 7699000 7450000 81300 40650 149000 230300 189650
        7700000 8199000 7950000 86300 43150 159000 245300 202150
        8200000 9199000 8700000 93800 46900 174000 267800 220900
        9200000 10199000 9700000 103800 51900 194000 297800 245900
        10200000 11199000 10700000 113800 56900 214000 327800 270900
        11200000 12199000 11700000 123800 61900 234000 357800 295900
        12200000 13199000 12700000 133800 66900 254000 387800 320900
        13200000 14199000 13700000 143800 71900 274000 417800 345900
        14200000 15199000 14700000 153800 76900 294000 447800 370900
        15200000 16199000 15700000 163800 81900 314000 477800 395900
        16200000 17199000 16700000 173800 86900 334000 507800 420900
        17200000 18199000 17700000 183800 91900 354000 537800 445900
        18200000 19199000 18700000 193800 96900 374000 567800 470900
        19200000 20199000 19700000 203800 101900 394000 597800 495900
        20200000 99999999 20700000 213800 106900 414000 627800 520900
        """.split(separator: "\n").map { line in
            let cells = line.split(separator: " ").compactMap { Int($0) }
            return Row(
                from: cells[0], to: cells[1], base: cells[2], protection: cells[3], halved: cells[4], jht: cells[5],
                all: cells[6], allHalved: cells[7])
        }
}
