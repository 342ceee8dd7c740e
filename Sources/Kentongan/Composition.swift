import Chat
import Curl
import Database
import Dialogue
import Engine
import Foundation
import Logging
import Phrasebook
import ServiceLifecycle
import Store
import Telegram

/// The bot put together: the only place where a platform, a store and the engine meet.
struct Bot {
    let platform: any ChatPlatform
    let store: Store
    let turn: Turn
    let mailroom: Mailroom
    /// To be run together, in this order; a later one depends on the earlier.
    let services: [any Service]

    struct Parts {
        var platform: any ChatPlatform
        var store: Store
        var config: Config
        var limits: Limits
        var inFlight: Int
        /// After this a poll is certainly dead.
        var longestPoll: Duration
        var retention: Duration
        var time: Time = .system
        var logger: Logger
    }

    init(_ parts: Parts, as identity: BotIdentity) async throws(StoreError) {
        platform = parts.platform
        store = parts.store
        mailroom = Mailroom(limits: parts.limits, capacity: parts.inFlight)
        turn = try await Turn(
            store: parts.store, mailroom: mailroom, knowledge: parts.config.knowledge,
            phrasebook: parts.config.phrasebook, identity: identity, time: parts.time, logger: parts.logger)
        services = [
            Learning(understanding: parts.config.knowledge.understanding),
            Courier(
                platform: platform, store: store, mailroom: mailroom, turn: turn, time: parts.time, logger: parts.logger
            ),
            Campaigns(turn: turn, store: store, mailroom: mailroom, time: parts.time, logger: parts.logger),
            Clock(turn: turn, store: store, time: parts.time, retention: parts.retention, logger: parts.logger),
            Poller(
                platform: platform, turn: turn, mailroom: mailroom, time: parts.time, longestPoll: parts.longestPoll,
                logger: parts.logger),
        ]
    }
}

extension Settings {
    /// The limits to keep, by ``keepsTelegramLimits`` and ``broadcastRate``.
    var limits: Limits { keepsTelegramLimits ? .telegram(broadcastsPerSecond: broadcastRate) : .none }

    private var paysForBroadcasts: Bool { keepsTelegramLimits && broadcastRate > Limits.freeBroadcastsPerSecond }

    /// The Bot API client over libcurl, not yet started.
    func connect(logger: Logger) throws -> (transport: CurlTransport, client: TelegramClient) {
        var curl = CurlSettings()
        curl.exchangesAtOnce = inFlight
        curl.proxy = try proxySetting()
        curl.userAgent = "Kentongan (libcurl)"
        let transport = try CurlTransport(curl, logger: logger)
        let client = TelegramClient(try endpoint(), over: transport, settings: telegramSettings)
        return (transport, client)
    }

    func platform(_ client: TelegramClient, logger: Logger) -> TelegramPlatform {
        TelegramPlatform(
            client, callNames: ["kentongan"], paysForBroadcasts: paysForBroadcasts, logger: logger)
    }

    var retention: Duration { .seconds(retentionDays * 24 * 3_600) }

    /// After this a poll is certainly dead.
    var longestPoll: Duration { telegramSettings.pollDeadline + .seconds(10) }

    var logger: Logger {
        var logger = Logger(label: "kentongan") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = logLevel
        return logger
    }

    private var telegramSettings: TelegramSettings { TelegramSettings(pollTimeout: .seconds(pollSeconds)) }

    /// Opens the database, making or upgrading it; nothing is touched where the key or the schema does not fit.
    func openStore() async throws -> Store {
        let key: DataKey
        do throws(DataKeyError) {
            key = try DataKey(base64: dataKey)
        } catch {
            throw OperatorFault(telling: error)
        }
        do throws(StoreError) {
            return try await Store.open(
                url: databaseURL, key: key, settings: DatabaseSettings(durability: commitsFully ? .full : .normal))
        } catch {
            throw OperatorFault(telling: error)
        }
    }

    /// The same for a command beside the bot: a slip in the address would make an empty database, in which nobody waits.
    func openStoreInUse() async throws -> Store {
        if case .sqlite(let path) = try? DatabaseAddress(databaseURL), !FileManager.default.fileExists(atPath: path) {
            throw OperatorFault(
                "there is no database at \(path)", at: "DATABASE_URL",
                remedy: "Give the address the bot runs on; before its first run, `kentongan check` makes it.")
        }
        return try await openStore()
    }

    private func endpoint() throws -> TelegramEndpoint {
        let token: TelegramToken
        do throws(TelegramToken.Fault) {
            token = try TelegramToken(telegramToken ?? "")
        } catch {
            throw OperatorFault(
                "\(error)", at: "TELEGRAM_TOKEN",
                remedy: "Copy the token anew from @BotFather (/mybots → API Token) and set TELEGRAM_TOKEN.")
        }
        do throws(TelegramEndpoint.Fault) {
            return try TelegramEndpoint(token, at: telegramAPIURL)
        } catch {
            throw OperatorFault("\(error)", at: "TELEGRAM_API_URL", remedy: "Give it as https://api.telegram.org.")
        }
    }

    private func proxySetting() throws -> ProxySetting {
        switch proxy {
        // The environment's proxy is for what lies beyond this machine; it would read the token on its way back.
        case "environment": return PlatformAddress(telegramAPIURL).isThisMachine ? .none : .environment
        case "none": return .none
        default:
            guard let server = try? ProxyServer(proxy) else {
                // Not told: it may hold a password.
                throw OperatorFault(
                    "the proxy's address is not understood", at: "telegram.proxy",
                    remedy: "Write one of \(ProxyServer.schemes.joined(separator: ", ")), then ://host:port.")
            }
            return .server(server)
        }
    }
}
