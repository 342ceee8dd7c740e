import ArgumentParser
import Dialogue
import Store

struct ClaimRejectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Say kindly why a payment cannot be recorded; reminders go on.")

    @OptionGroup var options: ClaimOptions

    @Option(name: .long, help: ArgumentHelp("What the person is told, in plain Indonesian.", valueName: "words"))
    var reason: String

    @Option(name: .long, help: ArgumentHelp("Who rejects it, for the record.", valueName: "name"))
    var by = "staff"

    func run() async throws {
        let words = try Reason(reason).words
        let desk = try await CaseDesk(options.common)
        let (number, name) = (options.number, by)
        let act = try await desk.store.write { session throws(StoreError) in
            try session.paymentClaims.reject(number, reason: words, by: name, at: desk.now)
        }
        try desk.store.close()
        print("Claim \(try act.done(number).number) is rejected, and the person is told.")
    }
}
