import ArgumentParser
import Dialogue
import Jamsostek
import Store

struct ApplicationListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The applications nobody has decided on, the oldest first.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let desk = try await CaseDesk(common)
        let open = try await desk.store.read { session throws(StoreError) in
            try session.applications.open(limit: Self.most)
        }
        if open.isEmpty { print("No open applications.") }
        for summary in open.map(\.summary) {
            let programmes = Programmes(summary.programmes).description
            print(
                "\(summary.quoted)  \(desk.age(Instant(seconds: summary.receivedAt)))  \(summary.maskedNIK)  "
                    + "\(summary.name)  \(programmes)  \(summary.months) months  \(summary.amount)")
        }
        try desk.store.close()
    }

    /// More than a person looks through.
    private static let most = 500
}
