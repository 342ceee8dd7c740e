import Jamsostek
import TestSupport
import Testing

/// What must hold of every ledger, over memberships and payments by chance; a seed that fails is printed.
@Suite("Properties of the ledger")
struct LedgerPropertyTests {
    private struct Case {
        var membership: Membership
        var payments: [Payment]
    }

    private func example(_ generator: inout SeededGenerator) throws -> Case {
        let first = try month("2026-01").advanced(by: Int.random(in: 0...11, using: &generator))
        var payers: [PayerHistory.Period] = []
        for _ in 0..<Int.random(in: 0...2, using: &generator) {
            payers.append(
                PayerHistory.Period(
                    from: first.advanced(by: Int.random(in: 0...8, using: &generator)),
                    payer: PayingParty(Payer.allCases.randomElement(using: &generator) ?? .own)))
        }
        var membership = try Contributions.membership(
            from: first.description, sector: Bool.random(using: &generator) ? .transport : .other,
            income: Int.random(in: 1...25, using: &generator) * 900_000, payers: payers)
        if Bool.random(using: &generator) { membership.basis.programmes = .protectionAndSavings }
        let begin = first.firstDay
        if Int.random(in: 0..<3, using: &generator) == 0 {
            membership.statedEnd = Membership.StatedEnd(
                protectionEnd: begin.advanced(byDays: Int.random(in: 0...200, using: &generator)),
                readOn: begin.advanced(byDays: Int.random(in: -30...100, using: &generator)))
        }
        let price = membership.price(of: first, by: try Shipped.tariffs()).amount
        let payments = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
            let amount =
                Bool.random(using: &generator)
                ? price * Int.random(in: 1...6, using: &generator) : Int.random(in: 1...(price * 3), using: &generator)
            return Payment(
                paidOn: begin.advanced(byDays: Int.random(in: -5...400, using: &generator)), amount: Rupiah(amount))
        }
        return Case(membership: membership, payments: payments)
    }

    @Test("What entries cost, and what is left, is what was paid", arguments: UInt64(1)...20)
    func wholeIsSumOfParts(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let example = try example(&generator)
            let ledger = try Contributions.ledger(example.membership, example.payments)
            let readOn = example.membership.statedEnd?.readOn
            let counted = example.payments.filter { payment in readOn.map { payment.paidOn > $0 } ?? true }
            let paid = counted.reduce(0) { $0 + $1.amount.amount }
            let parts = ledger.entries.reduce(0) { $0 + $1.price.amount } + ledger.coverage.credit.amount
            #expect(parts == paid, "seed \(seed)")
            #expect(ledger.coverage.credit >= .zero, "seed \(seed)")
            #expect(ledger.entries.map(\.month) == ledger.entries.map(\.month).sorted(), "seed \(seed)")
            #expect(Set(ledger.entries.map(\.month)).count == ledger.entries.count, "seed \(seed)")
        }
    }

    @Test("The order in which payments are given changes nothing", arguments: UInt64(1)...20)
    func order(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<30 {
            let example = try example(&generator)
            let ledger = try Contributions.ledger(example.membership, example.payments)
            let shuffled = example.payments.shuffled(using: &generator)
            #expect(try Contributions.ledger(example.membership, shuffled) == ledger, "seed \(seed)")
        }
    }

    /// A month owed is worse than none, a lapse worse than arrears, and among equals the later month owed is better.
    private func rank(_ standing: Standing) -> (Int, ContributionMonth) {
        let kinds: [Standing.Kind] = [.ended, .inactive, .arrears, .due, .active]
        return (kinds.firstIndex(of: standing.kind) ?? 0, standing.coverage.owedFrom)
    }

    /// Of a payment after all others.
    ///
    /// One that is found out about later may: it can keep a membership from lapsing whose
    /// months must then be paid, where without it a later payment had begun anew and was spared them.
    @Test("One more payment lowers nobody's standing on any later day", arguments: UInt64(1)...30)
    func paymentNeverLowers(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let (tariffs, rules) = (try Shipped.tariffs(), try Contributions.rules())
        for _ in 0..<30 {
            let example = try example(&generator)
            let begin = example.membership.firstMonth.firstDay
            let extra = Payment(
                paidOn: begin.advanced(byDays: Int.random(in: 0...400, using: &generator)),
                amount: Rupiah(Int.random(in: 1...200_000, using: &generator)))
            for later in [0, 1, 14, 16, 31, 45, 62, 93, 124, 200, 365] {
                let day = extra.paidOn.advanced(byDays: later)
                let known = example.payments.filter { $0.paidOn <= extra.paidOn }
                let without = Ledger(example.membership, payments: known, tariffs: tariffs, rules: rules)
                let with = Ledger(example.membership, payments: known + [extra], tariffs: tariffs, rules: rules)
                let (before, after) = (
                    rank(Standing(without.coverage, ending: nil, on: day, rules: rules)),
                    rank(Standing(with.coverage, ending: nil, on: day, rules: rules))
                )
                #expect(after >= before, "seed \(seed), \(day): \(extra) on \(example)")
            }
        }
    }
}
