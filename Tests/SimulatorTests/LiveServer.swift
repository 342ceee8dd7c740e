import Logging
import ServiceLifecycle
import Simulator
import Testing

/// A simulator on a port of its own while the body runs, shut down gracefully at its end.
func withServer(
    seed: Seed? = nil, hooks: SimulatorHooks = SimulatorHooks(), limits: FloodLimits = .none,
    _ body: (RawHTTP) async throws -> Void
) async throws {
    var settings = SimulatorServer.Settings()
    settings.world.limits = limits
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let server = SimulatorServer(seed: try seed ?? .demo(), settings: settings, hooks: hooks, logger: logger)
    let group = ServiceGroup(configuration: .init(services: [server], logger: logger))
    try await withThrowingTaskGroup { tasks in
        tasks.addTask { try await group.run() }
        let port = try #require(await server.port)
        let outcome: Result<Void, any Error>
        do { outcome = .success(try await body(RawHTTP(port: port))) } catch { outcome = .failure(error) }
        await group.triggerGracefulShutdown()
        try await tasks.waitForAll()
        try outcome.get()
    }
}

/// The people of the demo seed.
enum Cast {
    static let budi: Int64 = 5_890_123_456
    static let group: Int64 = -4_198_765_432
    static let bot = "/bot7203456789:secret"
}
