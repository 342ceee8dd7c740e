import Hummingbird
package import Logging
import NIOCore
import ServiceLifecycle

/// A Bot API server of our own, with the persons behind it and a page to play them.
///
/// Speaks the Bot API under `/bot<token>/<method>`, shows the chats at `/`, and obeys tests under `/_simulator/`. Keeps
/// everything in memory and forgets it at the end. Trusts whoever reaches it: serve it on loopback.
package struct SimulatorServer: Service {
    package struct Settings: Sendable {
        package var host = "127.0.0.1"
        /// 0 for any free one; see ``SimulatorServer/port``.
        package var port = 0
        package var world = World.Settings()

        package init(host: String = "127.0.0.1", port: Int = 0, world: World.Settings = World.Settings()) {
            self.host = host
            self.port = port
            self.world = world
        }
    }

    private let settings: Settings
    private let simulation: Simulation
    private let logger: Logger
    private let bound = Announcement<Int>()

    /// - Parameters:
    ///   - clock: what dates messages and measures flood limits; long polls and delays last real time.
    ///   - hooks: what the page's buttons reach beyond the simulator.
    package init(
        seed: Seed, settings: Settings = Settings(), clock: @escaping @Sendable () -> Moment = { .now },
        hooks: SimulatorHooks = SimulatorHooks(), logger: Logger
    ) {
        self.settings = settings
        self.logger = logger
        let world = World(seed: seed, settings: settings.world, at: clock())
        simulation = Simulation(world: world, clock: clock, hooks: hooks)
    }

    /// The port it listens on, as soon as it does; nil where it ended without ever listening.
    package var port: Int? {
        get async { await bound.value }
    }

    /// Serves until it is shut down or cancelled.
    ///
    /// - Throws: what the system says where the address cannot be had.
    package func run() async throws {
        defer { bound.make(nil) }
        let router = Router(context: ConnectionContext.self)
        BotRoutes(simulation: simulation).add(to: router)
        ControlRoutes(simulation: simulation).add(to: router)
        PageRoutes(simulation: simulation).add(to: router)
        let bound = bound
        let application = Application(
            router: router, server: .http1(configuration: .init(additionalChannelHandlers: [HangUpHandler()])),
            configuration: ApplicationConfiguration(address: .hostname(settings.host, port: settings.port)),
            onServerRunning: { channel in bound.make(channel.localAddress?.port) }, logger: logger)
        try await withThrowingTaskGroup { group in
            group.addTask { try await application.run() }
            group.addTask { try await simulation.keepPagesInformed() }
            try await group.next()
            group.cancelAll()
        }
    }
}
