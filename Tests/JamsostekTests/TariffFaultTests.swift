import Jamsostek
import Testing

@Suite("Tariffs that cannot be used")
struct TariffFaultTests {
    private typealias Bracket = TariffBook.Bracket
    private typealias Charge = TariffBook.Charge
    private typealias Discount = TariffBook.Discount

    private static let bracket = Bracket(lowerBound: .zero, base: Rupiah(1_000_000))

    private func charges() throws -> [Charge] {
        [
            Charge(programme: .jkk, amount: .share(Rate(basisPoints: 100)), provenance: try provenance()),
            Charge(programme: .jkm, amount: .flat(Rupiah(6800)), provenance: try provenance()),
            Charge(programme: .jht, amount: .share(Rate(basisPoints: 200)), provenance: try provenance()),
        ]
    }

    private func discount(
        _ id: String = "d", basisPoints: Int = 5000, programmes: Programmes = .protection,
        sectors: Set<Sector> = [.other],
        _ from: String = "2026-01", _ to: String = "2026-06"
    ) throws -> Discount {
        Discount(
            id: id, rate: Rate(basisPoints: basisPoints), programmes: programmes,
            windows: [.init(sectors: sectors, months: try month(from)...month(to))], excludedPayers: [],
            provenance: try provenance())
    }

    private func fault(_ brackets: [Bracket] = [bracket], _ charges: [Charge]? = nil, _ discounts: [Discount] = [])
        throws -> TariffFault?
    {
        let all = try charges ?? self.charges()
        do {
            _ = try TariffBook(brackets: brackets, charges: all, discounts: discounts, provenance: provenance())
            return nil
        } catch let fault as TariffFault {
            #expect(!fault.description.isEmpty)
            return fault
        }
    }

    @Test("a whole book is taken")
    func sound() throws {
        #expect(try fault() == nil)
        #expect(
            try fault(
                [Self.bracket], nil,
                [discount("a"), discount("b", sectors: [.transport]), discount("c", "2026-07", "2026-08")]) == nil)
    }

    @Test("brackets must begin at zero and grow")
    func brackets() throws {
        #expect(try fault([]) == .noBrackets)
        #expect(try fault([Bracket(lowerBound: Rupiah(1), base: Rupiah(1_000_000))]) == .firstBracketAbove(Rupiah(1)))
        let same = Bracket(lowerBound: Rupiah(5), base: Rupiah(1_000_000))
        #expect(try fault([Self.bracket, same]) == .bracketOutOfOrder(lowerBound: Rupiah(5)))
        let negative = Bracket(lowerBound: .zero, base: Rupiah(-1))
        #expect(try fault([negative]) == .amountOutOfRange(Rupiah(-1)))
        let absurd = Bracket(lowerBound: .zero, base: Rupiah(.max))
        #expect(try fault([absurd]) == .amountOutOfRange(Rupiah(.max)))
    }

    @Test("each programme has one charge")
    func programmes() throws {
        let charges = try charges()
        #expect(try fault([Self.bracket], Array(charges.dropLast())) == .missingCharge(.jht))
        #expect(try fault([Self.bracket], charges + [charges[0]]) == .duplicateCharge(.jkk))
    }

    @Test("an amount that would need rounding is refused with its name")
    func rounding() throws {
        let odd = Bracket(lowerBound: .zero, base: Rupiah(1_000_050))
        #expect(try fault([odd]) == .notWhole(.jkk, base: Rupiah(1_000_050), discount: nil))
        let fine = Bracket(lowerBound: .zero, base: Rupiah(1_000_100))
        #expect(try fault([fine]) == nil)
        #expect(try fault([fine], nil, [discount()]) == .notWhole(.jkk, base: Rupiah(1_000_100), discount: "d"))
    }

    @Test("a discount must be for something, and for no month twice")
    func discounts() throws {
        for empty in [
            try discount(basisPoints: 0), try discount(basisPoints: 10_001), try discount(programmes: []),
            try discount(sectors: []),
        ] {
            #expect(try fault([Self.bracket], nil, [empty]) == .emptyDiscount("d"))
        }
        #expect(
            try fault([Self.bracket], nil, [discount("a"), discount("a", sectors: [.transport])])
                == .duplicateDiscount("a"))
        #expect(
            try fault([Self.bracket], nil, [discount("a"), discount("b", "2026-06", "2026-07")])
                == .overlappingDiscounts("a", "b", month: month("2026-06")))
    }
}
