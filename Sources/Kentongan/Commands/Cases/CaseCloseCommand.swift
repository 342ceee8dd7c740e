import ArgumentParser
import Store

struct CaseCloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close a case: the person is told, and the bot helps again.")

    @OptionGroup var options: CaseOptions

    @Option(name: .long, help: ArgumentHelp("Who closes it, for the record.", valueName: "name"))
    var by = "staff"

    func run() async throws {
        let desk = try await options.desk()
        let (number, name) = (options.number.number, by)
        let act = try await desk.store.write { session throws(StoreError) in
            try session.cases.close(number, by: name, at: desk.now)
        }
        try desk.store.close()
        switch act {
        case .closed(let found): throw OperatorFault.closed(found)
        case .unknown: throw OperatorFault.noSuchCase(number)
        case .done(let found), .repeated(let found), .revealing(let found), .unreachable(let found):
            print("\(found.name) is closed.")
        }
    }
}
