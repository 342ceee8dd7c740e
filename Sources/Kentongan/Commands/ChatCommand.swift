import ArgumentParser
import Chat
import Foundation
import Phrasebook

/// The real dialogue in a terminal, or a script's transcript.
struct ChatCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat",
        abstract: "Talk to the real dialogue in a terminal, without Telegram.",
        discussion: """
            Type as a member would. A line in brackets taps a button: [Setuju]. Lines beginning with ! are not \
            said but happen: «! +26h» lets time pass (m, h, d), «! at 2026-11-22 09:00» sets the branch's clock, \
            «! contact 0812…» and «! other-contact 0812…» share one's own or another's number, «! sticker», \
            «! voice», «! photo» and «! location» send one, «! edit …» rewrites what was said last, «! old [Setuju]» \
            taps the oldest button of that name. «! reply …» answers as staff once they were asked for, «! close» lets \
            them close the case.

            A script holds the same lines, those of the person after «> »; what is printed is the transcript, \
            with the bot's lines after «< ». Nothing is kept.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp("Play this script and print the transcript.", valueName: "file"))
    var script: String?

    @Option(help: ArgumentHelp("The moment the conversation begins, as 2026-11-22T09:00:00Z.", valueName: "ISO 8601"))
    var now: String?

    func run() async throws {
        let config = try Config.loadToUnderstand(common.directory())
        var rehearsal = try await Rehearsal(config: config, now: try startingPoint())
        if let script {
            try await play(try lines(of: script), &rehearsal)
        } else {
            try await talk(&rehearsal)
        }
    }

    private func startingPoint() throws -> Date {
        guard let now else { return Date() }
        guard let date = try? Date(now, strategy: .iso8601) else {
            throw OperatorFault("«\(now)» is no moment", at: "--now", remedy: "Write it as 2026-11-22T09:00:00Z.")
        }
        return date
    }

    private func lines(of script: String) throws -> [String] {
        guard let text = try? String(contentsOfFile: script, encoding: .utf8) else {
            throw OperatorFault("the script cannot be read", at: script, remedy: "Name a text file.")
        }
        return text.hasSuffix("\n")
            ? text.dropLast().components(separatedBy: "\n") : text.components(separatedBy: "\n")
    }

    private func play(_ lines: [String], _ rehearsal: inout Rehearsal) async throws {
        for (index, line) in lines.enumerated() where !line.hasPrefix("<") && !line.hasPrefix("=") {
            guard let step = RehearsalStep(scriptLine: line) else {
                throw OperatorFault(
                    "«\(line)» is no line of a script", at: "line \(index + 1)", remedy: "See `kentongan help chat`.")
            }
            print(line)
            try await show(step, &rehearsal)
        }
    }

    private func talk(_ rehearsal: inout Rehearsal) async throws {
        print("(Ctrl-D ends; [Label] taps a button; «! +26h» lets time pass)")
        while true {
            print("> ", terminator: "")
            showPrinted()
            guard let line = readLine() else { break }
            guard let step = RehearsalStep(typed: line) else { continue }
            try await show(step, &rehearsal)
        }
    }

    private func show(_ step: RehearsalStep, _ rehearsal: inout Rehearsal) async throws {
        do throws(RehearsalFault) {
            for line in try await rehearsal.play(step) { print(line) }
        } catch {
            print("! \(error)")
            if script != nil { throw ExitCode(1) }
        }
    }
}
