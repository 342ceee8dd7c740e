import Jamsostek
import TestSupport
import Testing

@Suite("How a price goes on")
struct PriceOutlookTests {
    private func driver(
        _ sector: Sector, payer: Payer = .own, income: Int = 1_000_000, _ programmes: Programmes = .protection
    ) -> Enrolment {
        Enrolment(income: Rupiah(income), programmes: programmes, sector: sector, payer: payer)
    }

    private func text(_ outlook: PriceOutlook) -> [String] {
        outlook.spans.map { "\($0.monthly) \($0.first)–\($0.last?.description ?? "")" }
    }

    @Test(
        "a year from October 2026 costs what the discount leaves",
        arguments: [
            (Sector.transport, Payer.own, 151_200), (.other, .own, 176_400), (.transport, .governmentBudget, 201_600),
            (.other, .governmentBudget, 201_600), (.other, .donor, 176_400),
        ])
    func year(sector: Sector, payer: Payer, total: Int) throws {
        let outlook = try Shipped.tariffs().outlook(for: driver(sector, payer: payer), from: month("2026-10"))
        #expect(try outlook.total(months: 12) == Rupiah(total))
    }

    @Test("who enrols in November 2026 is told until when the price holds and what comes after")
    func outlook() throws {
        let book = try Shipped.tariffs()
        #expect(
            try text(book.outlook(for: driver(.transport), from: month("2026-11"))) == [
                "Rp8.400 2026-11–2027-03", "Rp16.800 2027-04–",
            ])
        #expect(
            try text(book.outlook(for: driver(.other), from: month("2026-11"))) == [
                "Rp8.400 2026-11–2026-12", "Rp16.800 2027-01–",
            ])
        #expect(
            try text(book.outlook(for: driver(.other), from: month("2026-02"))) == [
                "Rp16.800 2026-02–2026-03", "Rp8.400 2026-04–2026-12", "Rp16.800 2027-01–",
            ])
        #expect(try text(book.outlook(for: driver(.transport), from: month("2027-04"))) == ["Rp16.800 2027-04–"])
        #expect(
            try text(book.outlook(for: driver(.transport, payer: .governmentBudget), from: month("2026-11"))) == [
                "Rp16.800 2026-11–"
            ])
    }

    @Test("a number of months nobody can pay at once is refused", arguments: [0, -1, 61, .max, .min])
    func months(count: Int) throws {
        let book = try Shipped.tariffs()
        let first = try month("2026-11")
        #expect(throws: QuoteFault.months(count)) {
            try book.outlook(for: driver(.transport), from: first).total(months: count)
        }
    }

    @Test("paying in parts costs the same as paying at once, whoever pays for what")
    func splitting() throws {
        let book = try Shipped.tariffs()
        var random = SeededGenerator(seed: 50_2025)
        for _ in 0..<3000 {
            let enrolment = driver(
                Sector.allCases.randomElement(using: &random) ?? .other,
                payer: Payer.allCases.randomElement(using: &random) ?? .own,
                income: Int.random(in: 0...30_000_000, using: &random),
                [Programmes.protection, .protectionAndSavings, .jht].randomElement(using: &random) ?? .protection)
            let first = try month("2025-06").advanced(by: Int.random(in: 0..<30, using: &random))
            let count = Int.random(in: 2...24, using: &random)
            let cut = Int.random(in: 1..<count, using: &random)
            let outlook = book.outlook(for: enrolment, from: first)
            let whole = try outlook.total(months: count)
            let later = book.outlook(for: enrolment, from: first.advanced(by: cut))
            #expect(try whole == outlook.total(months: cut) + later.total(months: count - cut))
            let monthly = (0..<count).map { book.contribution(for: enrolment, month: first.advanced(by: $0)) }
            #expect(whole == monthly.reduce(.zero, +))
            #expect(outlook.spans.map(\.last).firstIndex(of: nil) == outlook.spans.count - 1)
            for (span, next) in zip(outlook.spans, outlook.spans.dropFirst()) {
                #expect(span.last?.advanced(by: 1) == next.first && span.monthly != next.monthly)
            }
        }
    }

    @Test("who earns more never pays less")
    func monotone() throws {
        let book = try Shipped.tariffs()
        var random = SeededGenerator(seed: 44_2015)
        let now = try month("2026-11")
        for _ in 0..<5000 {
            let lower = Int.random(in: -1000...25_000_000, using: &random)
            let higher = lower + Int.random(in: 0...2_000_000, using: &random)
            let (less, more) = (
                book.contribution(for: driver(.transport, income: lower, .protectionAndSavings), month: now),
                book.contribution(for: driver(.transport, income: higher, .protectionAndSavings), month: now)
            )
            #expect(less <= more)
        }
        #expect(book.bracket(for: Rupiah(.min)).base == Rupiah(1_000_000))
        #expect(book.bracket(for: Rupiah(.max)).base == Rupiah(20_700_000))
        // Between the published end of one bracket and the beginning of the next, the lower one holds.
        #expect(book.bracket(for: Rupiah(1_099_500)).base == Rupiah(1_000_000))
    }
}
