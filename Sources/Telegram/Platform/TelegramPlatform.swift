package import Chat
package import Logging
import Synchronization

/// Telegram as the engine sees it.
///
/// The bot asks who it is when it first has to know, since a group's messages cannot be read without its name, and
/// again whenever ``identify()`` is called.
package final class TelegramPlatform: ChatPlatform {
    let client: TelegramClient
    let logger: Logger
    private let callNames: [String]
    let paysForBroadcasts: Bool
    let memory = Mutex(Memory())

    /// What is remembered between calls; all of it can be found out again.
    struct Memory {
        var updates: UpdateReader?
        var identity: BotIdentity?
        var stumble = Stumble()
    }

    /// - Parameters:
    ///   - callNames: what groups call the bot besides its account's name, in any case.
    ///   - paysForBroadcasts: whether broadcasts may cost Stars, so that they may be faster than what is free.
    package init(
        _ client: TelegramClient, callNames: [String] = [], paysForBroadcasts: Bool = false, logger: Logger
    ) {
        self.client = client
        self.callNames = callNames
        self.paysForBroadcasts = paysForBroadcasts
        self.logger = logger
    }

    package func identify() async throws(PollError) -> BotIdentity {
        let identity: BotIdentity
        do {
            identity = BotIdentity(try await client.getMe())
        } catch {
            throw PollError(error)
        }
        memory.withLock { memory in
            memory.identity = identity
            memory.updates = UpdateReader(identity, callNames: callNames)
        }
        return identity
    }

    package func acknowledge(_ tap: TapID) async {
        do {
            try await client.answerCallbackQuery(tap)
        } catch {
            logger.debug("A tap was not acknowledged", metadata: ["why": "\(error)"])
        }
    }

    package func publish(commands: [(name: String, description: String)]) async throws(PollError) {
        do {
            try await client.setMyCommands(commands)
        } catch {
            throw PollError(error)
        }
    }

    /// A file that is too large, or no longer there, is ``PollError/incomprehensible(_:)``: asking again does not help.
    package func download(file: String, to path: String) async throws(PollError) {
        do {
            try await client.download(file, to: path)
        } catch {
            throw PollError(error)
        }
    }
}
