import ArgumentParser
import Curl
import Dialogue
import Engine
import Foundation
import Logging
import Phrasebook
import ServiceLifecycle
import Simulator
import Store
import Telegram
import UnixSignals

/// Simulator, bot and chat page in one process, over real HTTP on loopback; nothing to configure, nothing kept.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Try the bot in the browser: people, a group and a neighbourhood, nothing to configure.",
        discussion:
            "Runs the bot against its own local Bot API over HTTP and serves a chat page; forgets everything at the end."
    )

    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp("Port on 127.0.0.1; 0 takes a free one.", valueName: "number"))
    var port = 8080

    func run() async throws {
        let config = try Config.loadToUnderstand(common.directory())
        var logger = Logger(label: "demo") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        let clock = DemoClock()
        let (restarts, restart) = AsyncStream<CheckedContinuation<Void, Never>>.makeStream()
        let server = SimulatorServer(
            seed: try .demo(), settings: SimulatorServer.Settings(port: port), clock: { clock.moment },
            hooks: SimulatorHooks(
                advanceClock: { clock.advance(by: $0) },
                restart: { await withCheckedContinuation { ended in _ = restart.yield(ended) } }),
            logger: logger)
        let bot = DemoBot(
            config: config, sample: try DemoSample(directory: common.directory().root), server: server, clock: clock,
            restarts: restarts, logger: logger)
        var group = ServiceGroupConfiguration(
            services: [server, bot], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        group.maximumGracefulShutdownDuration = .seconds(10)
        try await ServiceGroup(configuration: group).run()
    }
}

/// The bot of the demo: begins anew, with an empty memory, whenever the page says so.
struct DemoBot: Service {
    let config: Config
    let sample: DemoSample
    let server: SimulatorServer
    let clock: DemoClock
    /// Whoever asks for a new beginning waits until the old bot has ended: it must not take what is meant for the new one.
    let restarts: AsyncStream<CheckedContinuation<Void, Never>>
    let logger: Logger

    func run() async throws {
        guard let port = await server.port else { return }
        print("Kentongan is running: open http://127.0.0.1:\(port) (Ctrl-C ends it)")
        showPrinted()
        await cancelWhenGracefulShutdown {
            var restarts = restarts.makeAsyncIterator()
            while !Task.isCancelled {
                let waiting = await withDiscardingTaskGroup { group in
                    group.addTask { await keepLiving(port: port) }
                    defer { group.cancelAll() }
                    return await restarts.next()
                }
                waiting?.resume()
            }
        }
    }

    private func keepLiving(port: Int) async {
        do {
            try await live(port: port)
        } catch is CancellationError {
        } catch {
            logger.critical("The bot stopped", metadata: ["why": "\(error)"])
        }
    }

    /// One life of the bot, until cancelled.
    private func live(port: Int) async throws {
        let settings = Settings.demo(port: port)
        let (transport, client) = try settings.connect(logger: logger)
        let platform = settings.platform(client, logger: logger)
        transport.start()
        let identity = try await Greeting(platform: platform, phrasebook: config.phrasebook, logger: logger).identify()
        let store = try await settings.openStore()
        try await sample.plant(in: store, zone: config.knowledge.zone, at: clock.now)
        let bot = try await Bot(
            Bot.Parts(
                platform: platform, store: store, config: config, limits: .telegram,
                inFlight: settings.inFlight, longestPoll: settings.longestPoll,
                retention: settings.retention, time: clock.time, logger: logger), as: identity)
        try await withThrowingTaskGroup { group in
            for service in bot.services { group.addTask { try await service.run() } }
            try await group.waitForAll()
        }
        await transport.shutdown()
        try store.close()
    }
}
