import ArgumentParser
import Engine
import Foundation
import Logging
import ServiceLifecycle
import Simulator
import UnixSignals

/// The local Bot API alone, for bots of any make.
struct SimulatorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulator",
        abstract: "Serve a local Bot API with a chat page, without the bot.",
        discussion: """
            Any bot can poll it: give it the printed address as its Bot API and any well-formed token. The page at the \
            same address plays the people; docs/simulator.md tells how a test does, and how to make it misbehave.
            """)

    @Option(help: ArgumentHelp("Port on 127.0.0.1; 0 takes a free one.", valueName: "number"))
    var port = 8081

    @Flag(help: "Begin with nobody instead of the demo's people.")
    var empty = false

    @Flag(help: "Lift Telegram's flood limits.")
    var noLimits = false

    @Option(
        help: ArgumentHelp(
            "Let the clock that dates messages and measures flood limits run so many times faster.",
            discussion: """
                It shows CLOCK_START + (real time - CLOCK_START) x speed, so that a bot with the same CLOCK_SPEED and \
                CLOCK_START (ISO 8601) agrees. Without CLOCK_START it begins with the present moment.
                """, valueName: "times"))
    var speed: Int64?

    func run() async throws {
        var settings = SimulatorServer.Settings(port: port)
        if noLimits { settings.world.limits = .none }
        var logger = Logger(label: "simulator") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        let pace = try ClockPace(ProcessInfo.processInfo.environment, speed: speed, now: Time.system.now())
        let clock = DemoClock(pace: pace)
        let server = SimulatorServer(
            seed: empty ? .empty : try .demo(), settings: settings, clock: { clock.moment },
            hooks: SimulatorHooks(advanceClock: { clock.advance(by: $0) }), logger: logger)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [server], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        try await withThrowingTaskGroup { tasks in
            tasks.addTask { try await group.run() }
            if let port = await server.port { print("Simulator: http://127.0.0.1:\(port)") }
            showPrinted()
            try await tasks.waitForAll()
        }
    }
}
