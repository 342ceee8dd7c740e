import ArgumentParser
import Dialogue
import Jamsostek
import Store

struct ClaimConfirmCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Record the payment: the member is thanked and told the new standing.")

    @OptionGroup var options: ClaimOptions

    @Option(name: .long, help: ArgumentHelp("What was paid, in rupiah: 16800 or Rp16.800.", valueName: "rupiah"))
    var amount: String

    @Option(name: .long, help: ArgumentHelp("The day that the receipt shows.", valueName: "YYYY-MM-DD"))
    var date: CalendarDate

    @Option(
        name: .long, help: ArgumentHelp("How many months it should pay for, to be on the safe side.", valueName: "n"))
    var months: Int?

    @Option(name: .long, help: ArgumentHelp("Where it was paid, such as JMO.", valueName: "name"))
    var channel = ""

    @Option(name: .long, help: ArgumentHelp("Who confirms it, for the record.", valueName: "name"))
    var by = "staff"

    func run() async throws {
        let desk = try await MemberDesk(options.common)
        let payment = Payment(paidOn: date, amount: try rupiah())
        try await check(payment, desk)
        let (number, channel, name) = (options.number, channel, by)
        let act = try await desk.store.write { session throws(StoreError) in
            try session.paymentClaims.confirm(
                number, payment, channel: channel, by: name, tariffs: desk.knowledge.tariffs,
                rules: desk.knowledge.contributions, today: desk.today, at: desk.now)
        }
        try desk.store.close()
        print(
            "Claim \(try act.done(number).number) is confirmed: \(payment.amount) of \(date), and the person is told.")
    }

    /// Dots stand between thousands, as people write them; anything below a thousand is a slip of the unit.
    private func rupiah() throws -> Rupiah {
        let digits = amount.lowercased().replacing("rp", with: "").filter { $0 != "." && !$0.isWhitespace }
        guard let value = Int(digits), (1_000...100_000_000).contains(value) else {
            throw OperatorFault.unreadable(amount, like: "16800 or Rp16.800, in whole rupiah", at: "--amount")
        }
        return Rupiah(value)
    }

    /// Where the months are told, the amount must be what they cost.
    private func check(_ payment: Payment, _ desk: MemberDesk) async throws {
        guard let months else { return }
        let number = options.number
        let found = try await desk.store.read { session throws(StoreError) in
            try session.paymentClaims.find(number).flatMap { claim throws(StoreError) in
                try session.members.find(claim.member)
            }
        }
        guard let found else { return }
        let bill = try? found.member.membership.bill(
            months: months, coverage: found.coverage, on: payment.paidOn, tariffs: desk.knowledge.tariffs,
            rules: desk.knowledge.contributions)
        guard let bill else { throw OperatorFault.unreadable(String(months), like: "3", at: "--months") }
        guard bill.total == payment.amount else {
            throw OperatorFault(
                "\(months) months cost \(bill.total), not \(payment.amount)", at: "--amount",
                remedy: "Look at the receipt again; without --months the amount is recorded as it is.")
        }
    }
}
