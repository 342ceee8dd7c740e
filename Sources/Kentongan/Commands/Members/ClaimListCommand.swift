import ArgumentParser
import Dialogue
import Jamsostek
import Store

struct ClaimListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The claims nobody has decided on, whoever waits longest first.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let desk = try await CaseDesk(common)
        let open = try await desk.store.read { session throws(StoreError) in
            var entries: [(PaymentClaim, Member?)] = []
            for claim in try session.paymentClaims.open(limit: Self.most) {
                entries.append((claim, try session.members.find(claim.member)?.member))
            }
            return entries
        }
        if open.isEmpty { print("No open claims.") }
        for (claim, member) in open {
            let card = member?.kpj?.masked ?? member?.nik.masked ?? ""
            let receipt = claim.detail?.receipt == nil ? "no receipt" : "receipt"
            print("\(claim.number)  \(desk.age(claim.claimedAt))  \(member?.name ?? "")  \(card)  \(receipt)")
        }
        try desk.store.close()
    }

    /// More than a person looks through.
    private static let most = 500
}
