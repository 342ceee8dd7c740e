import ArgumentParser
import Dialogue
import Jamsostek
import Store

struct ApplicationConfirmCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Make the applicant a member, with the KPJ of the official system.",
        discussion: """
            The chat is linked with the member, and the person is told the masked KPJ and what to pay until when. Where \
            the chat is another member's already, it stays that one's.
            """)

    @OptionGroup var options: ApplicationOptions

    @Option(name: .long, help: ArgumentHelp("The number on the card.", valueName: "number"))
    var kpj: String

    @Option(
        name: .long,
        help: ArgumentHelp("The first contribution month; as applied for, if not past.", valueName: "YYYY-MM"))
    var from: ContributionMonth?

    @Option(
        name: .long,
        help: "Who pays: own, governmentBudget, donor or employer.",
        transform: { text in
            guard let payer = Payer(rawValue: text) else {
                throw ValidationError("«\(text)» is none of \(Payer.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            return payer
        })
    var payer = Payer.own

    @Option(
        name: .long, help: ArgumentHelp("The code of the kelurahan that pays, or the donor's name.", valueName: "name"))
    var payerName = ""

    @Option(name: .long, help: ArgumentHelp("Who confirms it, for the record.", valueName: "name"))
    var by = "staff"

    func run() async throws {
        guard let card = KPJ(kpj) else {
            throw OperatorFault.unreadable(kpj, like: "23012345678, 8 to 16 letters and digits", at: "--kpj")
        }
        let desk = try await MemberDesk(options.common)
        let (number, first, party, name) = (options.number.number, from, PayingParty(payer, name: payerName), by)
        let act = try await desk.store.write { session throws(StoreError) in
            let applied = try session.applications.find(number: number)?.firstMonth
            let month = max(applied ?? ContributionMonth(desk.today), ContributionMonth(desk.today))
            return try session.applications.confirm(
                number,
                Applications.Confirmation(kpj: card, from: first ?? month, payer: party, name: name),
                tariffs: desk.knowledge.tariffs, rules: desk.knowledge.contributions, at: desk.now)
        }
        try desk.store.close()
        print("\(try act.done(number).quoted) is confirmed: KPJ \(card.masked), and the person is told.")
    }
}
