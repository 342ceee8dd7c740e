import ArgumentParser
import Chat
import Curl
import Engine
import Foundation
import Logging
import Phrasebook
import ServiceLifecycle
import Store
import UnixSignals

/// The bot, until it is told to stop.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run the bot.",
        discussion: """
            Polls Telegram, answers, and keeps everything in the database. SIGTERM or Ctrl-C lets it finish what is \
            under way and ends it within 10 seconds; a crash loses nothing.
            """)

    @OptionGroup var common: CommonOptions

    func run() async throws {
        Allocator.prepare()
        let directory = try common.directory()
        let settings = try Settings.load(from: directory)
        let logger = settings.logger
        let pace = try ClockPace(ProcessInfo.processInfo.environment, now: Time.system.now())
        try pace.check(for: settings, logger: logger)
        let config = try Config.loadToUnderstand(directory)
        let (transport, client) = try settings.connect(logger: logger)
        let store = try await settings.openStore()
        let platform = settings.platform(client, logger: logger)
        let bot = BotService(
            greeting: Greeting(platform: platform, phrasebook: config.phrasebook, logger: logger),
            parts: Bot.Parts(
                platform: platform, store: store, config: config, limits: settings.limits, inFlight: settings.inFlight,
                longestPoll: settings.longestPoll, retention: settings.retention, time: pace.time,
                logger: logger),
            transport: transport)
        var group = ServiceGroupConfiguration(
            services: [transport, bot], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        group.maximumGracefulShutdownDuration = .seconds(10)
        do {
            try await ServiceGroup(configuration: group).run()
        } catch PollError.unauthorised {
            throw OperatorFault.tokenRefused
        }
        try store.close()
    }
}
