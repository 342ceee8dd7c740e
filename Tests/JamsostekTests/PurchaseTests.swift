import Jamsostek
import TestSupport
import Testing

/// What a sum of money pays for, with the tariffs that ship.
@Suite("What a payment buys")
struct PurchaseTests {
    private func spending(_ amount: Int, _ sector: Sector, _ month: String, payer: Payer = .own) throws -> Spending {
        try Shipped.tariffs().spending(
            Rupiah(amount), sector: sector, payer: payer, from: JamsostekTests.month(month), periods: [1, 3, 6, 12])
    }

    private func summary(_ purchase: Purchase) -> String {
        "\(purchase.programmes) \(purchase.bracket.base) \(purchase.months) \(purchase.total)"
    }

    @Test(
        "what people ask about most",
        arguments: [
            (8400, "2026-11", "jkk+jkm Rp1.000.000 1 Rp8.400"),
            (28_400, "2026-11", "jkk+jkm+jht Rp1.000.000 1 Rp28.400"),
            (25_200, "2026-11", "jkk+jkm Rp1.000.000 3 Rp25.200"),
            (16_800, "2027-04", "jkk+jkm Rp1.000.000 1 Rp16.800"),
            (36_800, "2027-04", "jkk+jkm+jht Rp1.000.000 1 Rp36.800"),
        ])
    func exact(amount: Int, month: String, wanted: String) throws {
        guard case .exact(let purchases) = try spending(amount, .transport, month) else {
            Issue.record("\(amount) buys nothing exactly")
            return
        }
        #expect(purchases.map(summary).contains(wanted))
    }

    @Test(
        "the price everybody quotes is known for the one without a discount",
        arguments: [(16_800, 8400), (36_800, 28_400)])
    func undiscounted(amount: Int, price: Int) throws {
        guard case .undiscounted(let purchases) = try spending(amount, .transport, "2026-11") else {
            Issue.record("\(amount) was not recognised")
            return
        }
        #expect(purchases.map(\.total.amount) == [price])
        // Who has no discount pays it in full.
        guard case .exact = try spending(amount, .transport, "2026-11", payer: .governmentBudget) else {
            Issue.record("\(amount) is the price of the city's budget")
            return
        }
    }

    @Test("too little and too much buy nothing, and the nearest is named")
    func atTheEnds() throws {
        #expect(try spending(100, .transport, "2026-11").bounds == [nil, 8400])
        #expect(try spending(9_000_000_000, .transport, "2026-11").bounds == [520_900, nil])
        #expect(try spending(0, .other, "2026-11").bounds == [nil, 8400])
    }

    /// Every amount that some bracket costs, for any number of months, is recognised, and its parts add up to it.
    @Test("every price of the table is recognised", arguments: Sector.allCases, ["2026-11", "2027-02", "2027-04"])
    func everyPrice(sector: Sector, first: String) throws {
        let book = try Shipped.tariffs()
        let start = try month(first)
        for bracket in book.brackets {
            for programmes in [Programmes.protection, .protectionAndSavings] {
                for months in [1, 3, 6, 12] {
                    let enrolment = Enrolment(
                        income: bracket.lowerBound, programmes: programmes, sector: sector, payer: .own)
                    let total = try book.outlook(for: enrolment, from: start).total(months: months)
                    guard case .exact(let purchases) = try spending(total.amount, sector, first) else {
                        Issue.record("\(total) is not recognised")
                        continue
                    }
                    #expect(
                        purchases.contains {
                            $0.bracket == bracket && $0.programmes == programmes && $0.months == months
                        })
                    for purchase in purchases {
                        #expect(purchase.parts.map(\.amount).reduce(.zero, +) == purchase.total)
                        #expect(purchase.parts.map(\.programme) == purchase.programmes.list)
                        #expect(purchase.total == total)
                    }
                }
            }
        }
    }

    /// Whatever is paid, nothing that can be bought in a month lies between the two that are named.
    @Test("the nearest are the nearest")
    func nearest() throws {
        let prices = try Shipped.tariffs().brackets.flatMap { bracket in
            try [Programmes.protection, .protectionAndSavings].map { programmes in
                try Shipped.tariffs().contribution(
                    for: Enrolment(income: bracket.lowerBound, programmes: programmes, sector: .other, payer: .own),
                    month: month("2026-11")
                ).amount
            }
        }
        let seed: UInt64 = 36_800
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let amount = Int.random(in: 0...700_000, using: &random)
            guard case .between(let below, let above) = try spending(amount, .other, "2026-11") else { continue }
            #expect(below?.total.amount == prices.filter { $0 < amount }.max(), "seed \(seed), \(amount)")
            #expect(above?.total.amount == prices.filter { $0 > amount }.min(), "seed \(seed), \(amount)")
        }
    }
}

extension Spending {
    fileprivate var bounds: [Int?] {
        guard case .between(let below, let above) = self else { return [] }
        return [below?.total.amount, above?.total.amount]
    }
}
