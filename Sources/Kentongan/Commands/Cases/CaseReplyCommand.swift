import ArgumentParser
import Foundation
import Store

struct CaseReplyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reply", abstract: "Answer a person, with the text read from the standard input.",
        discussion: """
            The bot says it in the person's chat, as staff's word, and keeps quiet so that they can answer. The same text \
            once more, with nothing said in between, is not sent twice.
            """)

    @OptionGroup var options: CaseOptions

    func run() async throws {
        let text = try words()
        let desk = try await options.desk()
        let number = options.number.number
        let act = try await desk.store.write { session throws(StoreError) in
            try session.cases.reply(text, in: number, at: desk.now)
        }
        try desk.store.close()
        switch act {
        case .done(let found): print("\(found.name): on its way.")
        case .repeated(let found): print("\(found.name): these words are on their way already.")
        case .closed(let found): throw OperatorFault.closed(found)
        case .unknown: throw OperatorFault.noSuchCase(number)
        case .revealing(let found):
            throw OperatorFault(
                "the text for \(found.name) holds a NIK", at: "standard input",
                remedy: "Leave it out, or write it as 3174********0001.")
        case .unreachable(let found):
            throw OperatorFault(
                "the person of \(found.name) has blocked the bot", remedy: "Reach them otherwise, then close the case.")
        }
    }

    private func words() throws -> String {
        let data = FileHandle.standardInput.readDataToEndOfFile()
        guard let text = String(bytes: data, encoding: .utf8) else {
            throw OperatorFault("the text is not UTF-8", at: "standard input", remedy: "Write it as UTF-8.")
        }
        let words = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !words.isEmpty else {
            throw OperatorFault(
                "there is no text", at: "standard input", remedy: "echo \"…\" | kentongan cases reply NUMBER")
        }
        guard words.utf16.count <= Self.longest else {
            throw OperatorFault(
                "the text is longer than one message (\(words.utf16.count) of \(Self.longest))", at: "standard input",
                remedy: "Send it in parts.")
        }
        return words
    }

    /// UTF-16 units: one message of Telegram's 4,096, with room for what the bot says around it.
    private static let longest = 3_500
}
