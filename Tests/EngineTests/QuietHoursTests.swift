import Chat
import Store
import Testing

@testable import Engine

@Suite("Quiet hours")
struct QuietHoursTests {
    /// What leaves now, by what it says.
    private func leaving(_ world: World) async throws -> [String] {
        try await world.turn.claim()
        return world.mailroom.start(now: world.clock.now).compactMap { send in
            world.mailroom.delivered(send, message: nil)
            if case .message(let message) = send.call { return message.text }
            return nil
        }
    }

    /// 21:00 in Jakarta; the clock of tests begins at 15:00.
    private func evening() async throws -> World {
        let world = try await World(limits: .none)
        world.clock.advance(by: .seconds(6 * 3600))
        return world
    }

    @Test("What nobody asked for and the network held up until the evening waits for the morning; a reply does not")
    func waits() async throws {
        let world = try await evening()
        try await world.enqueue("pengingat", as: .reminder, event: "a")
        try await world.enqueue("jawaban", to: .siti, event: "b")
        #expect(try await leaving(world) == ["jawaban"])
        // 06:59, and then 07:00.
        world.clock.advance(by: .seconds(10 * 3600 - 60))
        #expect(try await leaving(world) == [])
        world.clock.advance(by: .seconds(60))
        #expect(try await leaving(world) == ["pengingat"])
    }

    @Test("It is claimed by itself once the quiet hours are over")
    func claimed() async throws {
        let world = try await evening()
        try await world.enqueue("pengingat", as: .reminder, event: "a")
        try await world.withCourier {
            try await world.until("the courier waits for the morning") {
                world.clock.awaited.contains(Instant(seconds: 1_800_000_000 + 16 * 3600))
            }
            #expect(await world.platform.calls.isEmpty)
            world.clock.set(Instant(seconds: 1_800_000_000 + 16 * 3600))
            try await world.until("it is there", advancing: .milliseconds(100)) {
                await world.platform.delivered.map(\.text) == ["pengingat"]
            }
        }
    }
}
