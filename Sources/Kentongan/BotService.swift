import Chat
import Curl
import Logging
import ServiceLifecycle

/// The bot as one service: it waits until the platform says who it is, however long that takes, then runs its parts.
///
/// Told to stop while it still waits, it ends at once and has changed nothing.
struct BotService: Service {
    let greeting: Greeting
    let parts: Bot.Parts
    /// Its thread runs the parts, see ``Neighbour``.
    let transport: CurlTransport

    func run() async throws {
        let identity: BotIdentity
        do {
            identity = try await cancelWhenGracefulShutdown { try await greeting.identify() }
        } catch is CancellationError {
            parts.logger.notice("Told to stop before the platform had answered")
            return
        }
        let bot = try await Bot(parts, as: identity)
        parts.logger.info("Polling", metadata: ["bot": "@\(identity.username)"])
        // A group within the group: it hears of the outer one's graceful shutdown by itself.
        let services = bot.services.map { Neighbour(service: $0, transport: transport) }
        try await ServiceGroup(services: services, logger: parts.logger).run()
    }
}

extension BotService: CustomStringConvertible {
    /// For the log of services, which would otherwise write out all that the bot knows.
    var description: String { "bot" }
}
