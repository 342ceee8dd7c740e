import Chat
import Store
import TestSupport
import Testing

@testable import Engine

@Suite("A process whose place was taken")
struct TakeoverTests {
    private let second = StoreError.fencedOut(by: Fence(rawValue: 2))

    @Test("What it says of its sends changes nothing")
    func settling() async throws {
        let old = try await World()
        try await old.enqueue("satu", event: "a")
        let next = try await old.restarted()
        for send in old.mailroom.start(now: old.clock.now) { old.mailroom.delivered(send, message: MessageID(1)) }
        await #expect(throws: second) { try await old.turn.settle() }
        #expect(try await next.counts().queued == 1)
    }

    @Test("It handles nothing that arrives, and its poller ends")
    func polling() async throws {
        let old = try await World()
        let next = try await old.restarted()
        await old.platform.bring(.batch([.update(.said("halo", id: 5))]))
        await #expect(throws: second) { try await old.poller().run() }
        #expect(try await next.counts().total == 0)
        try await next.turn.take([.update(.said("halo", id: 5))])
        #expect(try await next.counts().total == 1)
    }

    @Test("Its clock ends within a second, though nothing arrives and nothing is due")
    func clock() async throws {
        let old = try await World()
        try await withThrowingTaskGroup { group in
            group.addTask { await #expect(throws: second) { try await old.timekeeper.run() } }
            try await old.until("it waits") { !old.clock.awaited.isEmpty }
            _ = try await old.restarted()
            old.clock.advance(by: .seconds(1))
            try await group.waitForAll()
        }
    }

    @Test("Its courier does not try for ever to write how sends ended")
    func courier() async throws {
        let old = try await World()
        try await old.enqueue("satu", event: "a")
        let next = try await old.restarted()
        try await old.withCourier {
            try await old.until("it gave up") {
                await old.platform.delivered.map(\.text) == ["satu"] && old.mailroom.ledger.isEmpty
            }
        }
        #expect(try await next.counts().queued == 1)
    }
}
