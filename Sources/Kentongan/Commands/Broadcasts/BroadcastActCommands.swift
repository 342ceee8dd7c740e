import ArgumentParser
import Chat
import Dialogue
import Store

struct BroadcastSubmitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Let what was written down be sent, or be approved where it is large.")

    @OptionGroup var options: BroadcastActOptions

    func run() async throws { try await options.act(BroadcastRequest.submit) }
}

struct BroadcastApproveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Approve what somebody else submitted.")

    @OptionGroup var options: BroadcastActOptions

    func run() async throws { try await options.act(BroadcastRequest.approve) }
}

struct BroadcastPauseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Let nothing more begin; what is under way ends.")

    @OptionGroup var options: BroadcastActOptions

    func run() async throws { try await options.act(BroadcastRequest.pause) }
}

struct BroadcastResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Go on where it was paused.")

    @OptionGroup var options: BroadcastActOptions

    func run() async throws { try await options.act(BroadcastRequest.resume) }
}

struct BroadcastCancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Call it off for good; what was sent was sent.",
        discussion: "Of one that repeats, the next is a broadcast of its own: calling that off ends them.")

    @OptionGroup var options: BroadcastActOptions

    func run() async throws { try await options.act(BroadcastRequest.cancel) }
}

struct BroadcastResendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resend-unknown",
        abstract: "Send once more to those of whom nobody knows whether it arrived.",
        discussion: "Some of them may get it twice: see who they are with `kentongan broadcast export`.")

    @OptionGroup var options: BroadcastActOptions

    func run() async throws { try await options.act(BroadcastRequest.resendUnknown) }
}

struct BroadcastTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Send it to one chat alone, as it would read there.")

    @OptionGroup var options: BroadcastActOptions

    @Option(help: ArgumentHelp("The number of your own private chat with the bot.", valueName: "chat"))
    var to: Int64

    func run() async throws {
        let desk = try await BroadcastDesk(options.broadcast.common)
        let id = options.broadcast.number.id
        let chat = ChatID(to)
        let isKnown = try await desk.store.read { session throws(StoreError) in
            try session.people.find(PersonID(chat.rawValue))?.isReachable ?? false
        }
        guard isKnown else {
            throw OperatorFault(
                "the bot may not write to \(to)", at: "--to", remedy: "Send it /start from there first.")
        }
        let view = try await desk.act(.test(id), by: options.by)
        try await desk.store.write { session throws(StoreError) in try session.broadcasts.trials.ask(for: id, in: chat)
        }
        try desk.store.close()
        print("\(view.id): on its way to \(to) alone.")
    }
}
