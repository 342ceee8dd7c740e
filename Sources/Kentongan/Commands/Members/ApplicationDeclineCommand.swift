import ArgumentParser
import Dialogue
import Store

struct ApplicationDeclineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline", abstract: "Decline an application: the person is told why, and may apply again.")

    @OptionGroup var options: ApplicationOptions

    @Option(name: .long, help: ArgumentHelp("What the person is told, in plain Indonesian.", valueName: "words"))
    var reason: String

    @Option(name: .long, help: ArgumentHelp("Who declines it, for the record.", valueName: "name"))
    var by = "staff"

    func run() async throws {
        let words = try Reason(reason).words
        let desk = try await CaseDesk(options.common)
        let (number, name) = (options.number.number, by)
        let act = try await desk.store.write { session throws(StoreError) in
            try session.applications.decline(number, reason: words, by: name, at: desk.now)
        }
        try desk.store.close()
        print("\(try act.done(number).quoted) is declined, and the person is told.")
    }
}

/// Why something cannot be, in words that a person is told.
struct Reason {
    let words: String

    init(_ text: String) throws {
        words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty else {
            throw OperatorFault("there is no reason", at: "--reason", remedy: "Say in a sentence what is to be done.")
        }
        guard words.utf16.count <= Self.longest else {
            throw OperatorFault(
                "the reason is too long (\(words.utf16.count) of \(Self.longest))", at: "--reason",
                remedy: "Say it in a sentence or two; the rest in a conversation.")
        }
    }

    private static let longest = 600
}
