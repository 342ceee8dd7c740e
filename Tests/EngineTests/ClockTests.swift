import Chat
import Dialogue
import Store
import Testing

@testable import Engine

@Suite("The clock's service")
struct ClockTests {
    private func running(_ world: World, _ play: @escaping @Sendable () async throws -> Void) async throws {
        try await world.running(world.timekeeper, play)
    }

    @Test("A timer fires within a second of its time, not before")
    func timers() async throws {
        let world = try await World()
        let due = world.clock.now + .seconds(100)
        try await world.store.write { session throws(StoreError) in
            try session.timers.schedule(.unfinishedForm, in: .budi, at: due)
        }
        @Sendable func isSet() async throws -> Bool {
            try await world.store.read { session throws(StoreError) in try session.timers.next() != nil }
        }
        try await running(world) {
            for _ in 0..<99 {
                try await world.until("it waits") { !world.clock.awaited.isEmpty }
                world.clock.advance(by: .seconds(1))
            }
            try await world.until("it waits") { !world.clock.awaited.isEmpty }
            #expect(try await isSet())
            world.clock.advance(by: .seconds(1))
            try await world.until("it fired") { try await !isSet() }
        }
    }

    @Test("What people wrote is dropped once it is older than the branch may keep it")
    func retention() async throws {
        let world = try await World()
        try await world.turn.take([.update(.said("halo", id: 1))])
        for send in world.mailroom.start(now: world.clock.now) { world.mailroom.delivered(send, message: nil) }
        try await world.turn.settle()
        try await running(world) {
            try await world.until("it waits") { !world.clock.awaited.isEmpty }
            #expect(try await world.counts().total == 1)
            world.clock.advance(by: .seconds(91 * 86_400))
            try await world.until("the row is gone") { try await world.counts().total == 0 }
        }
    }

    @Test("A timer that a turn sets for now fires at once, not at the next tick")
    func bell() async throws {
        let world = try await World()
        try await running(world) {
            try await world.until("it waits") { !world.clock.awaited.isEmpty }
            try await world.turn.commit { transaction throws(StoreError) in
                try transaction.session.timers.schedule(.unfinishedForm, in: .budi, at: transaction.now)
            }
            try await world.until("it fired") {
                try await world.store.read { session throws(StoreError) in try session.timers.next() == nil }
            }
        }
    }

    @Test("A store that fails is waited out")
    func store() async throws {
        let world = try await World()
        try await world.store.write { [now = world.clock.now] session throws(StoreError) in
            try session.timers.schedule(.unfinishedForm, in: .budi, at: now)
        }
        try await world.tamper("CREATE TRIGGER full BEFORE DELETE ON timers BEGIN SELECT RAISE(ABORT, 'full'); END")
        try await world.tamper(
            "CREATE TRIGGER also BEFORE INSERT ON quarantine BEGIN SELECT RAISE(ABORT, 'full'); END")
        try await running(world) {
            try await world.until("it waits") { !world.clock.awaited.isEmpty }
            try await world.tamper("DROP TRIGGER full")
            world.clock.advance(by: .seconds(1))
            try await world.until("it fired") {
                try await world.store.read { session throws(StoreError) in try session.timers.next() == nil }
            }
        }
    }
}
