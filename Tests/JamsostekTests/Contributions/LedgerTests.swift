import Jamsostek
import Testing

/// Up to where payments reach; prices are those of the lowest bracket, halved until December 2026 outside transport.
@Suite("The ledger of contributions")
struct LedgerTests {
    @Test("A payment fills the oldest owed month first, and what is left is carried on")
    func fills() throws {
        let ledger = try Contributions.ledger(
            Contributions.membership(), [Contributions.payment("2026-07-10", 20_000)])
        #expect(ledger.entries.map { "\($0.month) \($0.price.amount)" } == ["2026-07 8400", "2026-08 8400"])
        #expect(ledger.coverage.owedFrom.description == "2026-09")
        #expect(ledger.coverage.credit.amount == 3_200)
        #expect(ledger.coverage.protectionEnd?.description == "2026-08-31")
    }

    @Test("Months beyond the discount's end cost their own price")
    func discountEnds() throws {
        let ledger = try Contributions.ledger(
            Contributions.membership(from: "2026-12"), [Contributions.payment("2026-12-01", 8_400 + 16_800)])
        #expect(ledger.entries.map(\.price.amount) == [8_400, 16_800])
        #expect(ledger.coverage.credit == .zero)
    }

    @Test("A payer's own months are discounted, the budget's are not")
    func payers() throws {
        let payers = [
            PayerHistory.Period(from: try month("2026-07"), payer: PayingParty(.governmentBudget, name: "3174")),
            PayerHistory.Period(from: try month("2026-09"), payer: PayingParty(.own)),
        ]
        let ledger = try Contributions.ledger(
            Contributions.membership(payers: payers), [Contributions.payment("2026-07-10", 42_000)])
        #expect(ledger.entries.map(\.price.amount) == [16_800, 16_800, 8_400])
        #expect(ledger.entries.map(\.payer.kind) == [.governmentBudget, .governmentBudget, .own])
    }

    @Test(
        "Due on the 15th or the working day after it, in arrears from the next day, lapsed after three months",
        arguments: [
            // 15 August 2026 is a Saturday and the 17th a holiday: Tuesday the 18th.
            ("2026-08-01", Standing.Kind.due, 0), ("2026-08-18", .due, 0), ("2026-08-19", .arrears, 1),
            ("2026-09-15", .arrears, 1), ("2026-09-16", .arrears, 2), ("2026-10-15", .arrears, 2),
            ("2026-10-16", .arrears, 3), ("2026-10-31", .arrears, 3), ("2026-11-01", .inactive, 0),
        ])
    func standings(day: String, kind: Standing.Kind, late: Int) throws {
        let ledger = try Contributions.ledger(
            Contributions.membership(), [Contributions.payment("2026-07-10", 8_400)])
        let standing = try Contributions.standing(ledger.coverage, on: day)
        #expect(standing.kind == kind)
        #expect(standing.lateMonths.count == late)
        #expect(standing.dueDate.description == "2026-08-18")
        #expect(standing.lastSafeDate.description == "2026-10-31")
    }

    @Test("After a lapse the next payment begins anew with its own month")
    func restart() throws {
        let ledger = try Contributions.ledger(
            Contributions.membership(),
            [Contributions.payment("2026-07-10", 8_400), Contributions.payment("2026-12-20", 8_400)])
        #expect(ledger.entries.map(\.month.description) == ["2026-07", "2026-12"])
        #expect(ledger.restarts.map(\.description) == ["2026-12"])
        // On the very last day it is no lapse yet.
        let inTime = try Contributions.ledger(
            Contributions.membership(),
            [Contributions.payment("2026-07-10", 8_400), Contributions.payment("2026-10-31", 25_200)])
        #expect(inTime.restarts.isEmpty)
        #expect(inTime.coverage.owedFrom.description == "2026-11")
    }

    @Test("The end that the official system told wins: payments up to its day are in it, later ones go beyond it")
    func statedEnd() throws {
        let stated = Membership.StatedEnd(protectionEnd: try day("2026-09-20"), readOn: try day("2026-08-01"))
        let payments = [
            try Contributions.payment("2026-07-10", 8_400), try Contributions.payment("2026-08-01", 8_400),
            try Contributions.payment("2026-08-02", 8_400),
        ]
        let ledger = try Contributions.ledger(Contributions.membership(statedEnd: stated), payments)
        #expect(ledger.entries.map(\.month.description) == ["2026-09"])
        #expect(ledger.coverage.owedFrom.description == "2026-10")
        let before = try Contributions.ledger(Contributions.membership(statedEnd: stated), [])
        #expect(before.coverage.owedFrom.description == "2026-09")
        // Due on the 15th, but protection the official system lets run to the 20th is not cut short.
        #expect(try Contributions.standing(before.coverage, on: "2026-09-20").kind == .due)
        #expect(try Contributions.standing(before.coverage, on: "2026-09-21").kind == .arrears)
    }
}
