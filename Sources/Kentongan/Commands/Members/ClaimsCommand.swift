import ArgumentParser
import Dialogue
import Store

/// Staff's side of "sudah bayar".
struct ClaimsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims",
        abstract: "Payments that people say they made: list, read, confirm, reject.",
        discussion: """
            Works beside the running bot, on its database: what is decided here the bot tells the person within a second; \
            where no bot runs, the next one does. While a claim is open, the member is not reminded for some days.
            """,
        subcommands: [
            ClaimListCommand.self, ClaimShowCommand.self, ClaimConfirmCommand.self, ClaimRejectCommand.self,
        ],
        defaultSubcommand: ClaimListCommand.self)
}

/// Which claim, and where its database is.
struct ClaimOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Argument(help: "The claim's number.")
    var number: Int64
}

extension PaymentClaims.Act {
    /// The claim that was decided on; every other ending as a fault that names its remedy.
    func done(_ number: Int64) throws -> PaymentClaim {
        switch self {
        case .done(let claim): return claim
        case .decided(let claim):
            throw OperatorFault(
                "claim \(number) is \(claim.state.rawValue) already\(claim.decidedBy.map { " (by \($0))" } ?? "")",
                remedy: "A payment recorded in error is taken back as any other payment is.")
        case .unknown:
            throw OperatorFault("there is no claim \(number)", remedy: "See the open ones with `kentongan claims`.")
        case .early:
            throw OperatorFault(
                "the payment would lie in the future", at: "--date", remedy: "Give the day that the receipt shows.")
        case .revealing: throw OperatorFault.revealing
        }
    }
}
