import Dialogue
import Jamsostek

/// Members, payments and rules as tests of contributions need them, and chance that can be had again.
enum Contributions {
    static func rules() throws -> ContributionRules { try Shipped.knowledge.get().contributions }
    static func reminders() throws -> ReminderRules { try Shipped.knowledge.get().reminders }
    static func planner() throws -> ReminderPlanner { try Shipped.knowledge.get().planner }

    static func membership(
        from first: String = "2026-07", sector: Sector = .other, income: Int = 1_000_000,
        statedEnd: Membership.StatedEnd? = nil, payers: [PayerHistory.Period] = [], ending: Membership.Ending? = nil
    ) throws -> Membership {
        Membership(
            basis: Membership.Basis(income: Rupiah(income), programmes: .protection, sector: sector),
            firstMonth: try month(first), statedEnd: statedEnd, payers: PayerHistory(payers), ending: ending)
    }

    static func payment(_ day: String, _ amount: Int) throws -> Payment {
        Payment(paidOn: try JamsostekTests.day(day), amount: Rupiah(amount))
    }

    /// What the ledger of these payments comes to.
    static func ledger(_ membership: Membership, _ payments: [Payment]) throws -> Ledger {
        Ledger(membership, payments: payments, tariffs: try Shipped.tariffs(), rules: try rules())
    }

    static func standing(_ coverage: Coverage, on day: String) throws -> Standing {
        Standing(coverage, ending: nil, on: try JamsostekTests.day(day), rules: try rules())
    }
}
