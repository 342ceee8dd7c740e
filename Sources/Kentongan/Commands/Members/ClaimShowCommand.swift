import ArgumentParser
import Chat
import Dialogue
import Jamsostek
import Store

struct ClaimShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "What was said of a payment, beside what the member owes.")

    @OptionGroup var options: ClaimOptions

    func run() async throws {
        let desk = try await MemberDesk(options.common)
        let number = options.number
        let found = try await desk.store.read { session throws(StoreError) in
            try session.paymentClaims.find(number).map { claim throws(StoreError) in
                (claim, try session.members.find(claim.member))
            }
        }
        try desk.store.close()
        guard let (claim, member) = found else {
            _ = try PaymentClaims.Act.unknown.done(number)
            return
        }
        print("claim \(claim.number)  \(claim.state.rawValue)  from \(claim.source.rawValue)")
        print("claimed \(desk.desk.moment(claim.claimedAt)) \(desk.desk.zone.rawValue)")
        if let member { show(member.member, member.coverage, desk) }
        guard let detail = claim.detail else { return }
        if !detail.words.isEmpty { print("words: \(detail.words)") }
        if let stated = detail.stated {
            print("stated: \(stated.amount)\(stated.months.map { " for \($0) months" } ?? "")")
        }
        if let receipt = detail.receipt { print("receipt (\(receipt.kind.rawValue)): \(receipt.file)") }
        if let reason = detail.reason { print("reason: \(reason)") }
    }

    private func show(_ member: Member, _ coverage: Coverage, _ desk: MemberDesk) {
        let standing = Standing(
            coverage, ending: member.membership.ending, on: desk.today, rules: desk.knowledge.contributions)
        let price = member.membership.price(of: coverage.owedFrom, by: desk.knowledge.tariffs)
        print("\(member.name)  KPJ \(member.kpj?.masked ?? "-")  NIK \(member.nik.masked)")
        print("\(standing.kind.rawValue), owes from \(coverage.owedFrom) at \(price) a month")
    }
}
