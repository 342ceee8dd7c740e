import Chat
import Store
import Synchronization
import Testing

@testable import Engine

@Suite("Polling")
struct PollerTests {
    /// Runs the poller while the closure plays, then stops it as SIGTERM does.
    private func polling(_ world: World, _ play: @escaping @Sendable () async throws -> Void) async throws {
        try await world.running(world.poller(), play)
    }

    @Test("The next batch is asked for after the last is committed, and confirms it")
    func offsets() async throws {
        let world = try await World()
        await world.platform.bring(
            .batch([.update(.said("halo", id: 5))]), .batch([]), .batch([.ignored(id: UpdateID(6))]))
        try await polling(world) {
            try await world.until("the fourth poll") { await world.platform.offsets.count == 4 }
        }
        #expect(await world.platform.offsets == [nil, UpdateID(6), UpdateID(6), UpdateID(7)])
        #expect(try await world.counts().total == 1)
    }

    @Test(
        "Trouble is waited out and the same updates asked for again",
        arguments: [
            (PollError.unavailable("down"), 0.25...0.5), (.incomprehensible("<html>"), 0.25...0.5),
            (.conflict("another"), 3...3), (.tooFast(retryAfter: 7), 7...7), (.tooFast(retryAfter: 0), 1...1),
        ])
    func waits(error: PollError, pause: ClosedRange<Double>) async throws {
        let world = try await World()
        let start = world.clock.now
        await world.platform.bring(.failure(error))
        try await polling(world) {
            try await world.until("it waits") {
                world.clock.awaited.contains { $0 < start + .seconds(60) }
            }
            let wait = (world.clock.awaited.min() ?? start) - start
            #expect(pause.contains(wait / .seconds(1)))
            #expect(await world.platform.offsets.count == 1)
            world.clock.advance(by: wait)
            try await world.until("it polls again") { await world.platform.offsets.count == 2 }
        }
    }

    @Test("Pauses grow while trouble lasts, and are short again after a success")
    func backoff() async throws {
        let world = try await World()
        for _ in 0..<7 { await world.platform.bring(.failure(.unavailable("down"))) }
        await world.platform.bring(.batch([]), .failure(.unavailable("down")))
        let waits = Mutex<[Double]>([])
        try await polling(world) {
            for poll in 1...9 {
                try await world.until("poll \(poll)") { await world.platform.offsets.count >= poll }
                guard poll != 8 else { continue }
                let now = world.clock.now
                try await world.until("it waits") {
                    world.clock.awaited.contains { $0 > now && $0 < now + .seconds(60) }
                }
                let wait = (world.clock.awaited.first { $0 > now } ?? now) - now
                waits.withLock { $0.append(wait / .seconds(1)) }
                world.clock.advance(by: wait)
            }
        }
        let lengths = waits.withLock(\.self)
        #expect(lengths[6] >= 15 && lengths[6] <= 30)
        #expect(lengths.last.map { $0 <= 0.5 } == true)
    }

    @Test("A token that is not accepted ends the service")
    func unauthorised() async throws {
        let world = try await World()
        await world.platform.bring(.failure(.unauthorised))
        await #expect(throws: PollError.unauthorised) { try await world.poller().run() }
    }

    @Test("A poll that outlives every deadline is given up and begun again")
    func stall() async throws {
        let world = try await World()
        await world.platform.bring(.silence, .batch([.update(.said("halo", id: 5))]))
        try await polling(world) {
            try await world.until("it polls") {
                await world.platform.offsets.count == 1 && !world.clock.awaited.isEmpty
            }
            world.clock.advance(by: .seconds(69))
            #expect(await world.platform.offsets.count == 1)
            try await world.until("the message is handled", advancing: .milliseconds(100)) {
                try await world.counts().total == 1
            }
        }
    }

    @Test("A store that fails is waited out, and the batch is handled once it is back")
    func store() async throws {
        let world = try await World()
        try await world.refuseAll()
        let batch = ScriptedPlatform.Poll.batch([.update(.said("halo", id: 5))])
        await world.platform.bring(batch, batch)
        try await polling(world) {
            let now = world.clock.now
            try await world.until("the first failed") { world.clock.awaited.contains { $0 < now + .seconds(2) } }
            try await world.allowAll()
            try await world.until("it is handled", advancing: .milliseconds(20)) { try await world.counts().total == 1 }
        }
        #expect(await world.platform.offsets.prefix(2) == [nil, nil])
    }
}
