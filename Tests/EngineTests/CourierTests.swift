import Chat
import Store
import Testing

@testable import Engine

@Suite("How sends end")
struct CourierTests {
    @Test("Delivered is written, with the message's number")
    func delivered() async throws {
        let world = try await World()
        try await world.withCourier {
            try await world.turn.take([.update(.said("halo", id: 1)), .update(.said("halo", id: 2, in: .siti))])
            try await world.until("both are written") { try await world.counts().delivered == 2 }
        }
        #expect(await Set(world.platform.calls.map(\.lane)) == [.budi, .siti])
        #expect(try await world.counts().leased == 0)
    }

    @Test("Refused for good is written and not tried again; who blocked the bot is marked")
    func refused() async throws {
        let world = try await World()
        await world.platform.answer(.refused(.blocked))
        try await world.withCourier {
            try await world.turn.take([.update(.said("halo", id: 1))])
            try await world.until("it is written") { try await world.counts().refused == 1 }
        }
        #expect(await world.platform.calls.count == 1)
        let isReachable = try await world.store.read { session throws(StoreError) in
            try session.people.find(PersonID(700_001))?.isReachable
        }
        #expect(isReachable == false)
    }

    @Test("Too fast holds its own chat alone, until the time told, also across a restart")
    func tooFast() async throws {
        let world = try await World()
        await world.platform.answer(.refused(.tooFast(retryAfter: 30)))
        let until = world.clock.now + .seconds(30)
        try await world.withCourier {
            try await world.enqueue("satu", "dua", event: "a")
            try await world.until("it went back") { try await world.counts().queued == 2 }
            try await world.enqueue("tiga", event: "b")
            try await world.enqueue("lain", to: .siti, event: "c")
            try await world.until("the other chat is served") { await world.platform.delivered.map(\.text) == ["lain"] }
        }
        #expect(await world.platform.calls.count == 2)
        // Not before: the courier's end takes as much of the clock's time as it likes.
        world.clock.set(until - .milliseconds(1))
        let next = try await world.restarted()
        try await next.withCourier {
            try await next.enqueue("empat", event: "d")
            #expect(try await next.counts().delivered == 1)
            next.clock.set(until)
            try await next.until("all are there", advancing: .milliseconds(100)) {
                await next.platform.delivered.count == 5
            }
        }
        let texts = await world.platform.delivered.filter { $0.lane == .budi }.map(\.text)
        #expect(texts == ["satu", "dua", "tiga", "empat"])
        #expect(try await next.counts().repeats == 0)
    }

    @Test("A broadcast told to slow down waits by itself: others go on, and so does the answer to the same person")
    func bulkTooFast() async throws {
        let world = try await World()
        let until = world.clock.now + .seconds(3_000)
        await world.platform.answer(.refused(.tooFast(retryAfter: 3_000)))
        try await world.withCourier {
            try await world.enqueue("siaran", to: .budi, as: .broadcast, event: "a")
            try await world.until("it was tried") { await world.platform.calls.count == 1 }
            try await world.until("it went back") { try await world.counts(.broadcast).queued == 1 }
            try await world.enqueue("jawaban", to: .budi, event: "b")
            try await world.enqueue("siaran", to: .siti, as: .broadcast, event: "c")
            // In steps too small for the refusal to be over before a slow machine has come so far.
            try await world.until("the others are there", advancing: .milliseconds(5)) {
                await Set(world.platform.delivered.map(\.lane)) == [.budi, .siti]
            }
            world.clock.set(until - .seconds(1))
            #expect(try await world.counts(.broadcast).queued == 1)
            try await world.until("it follows", advancing: .milliseconds(100)) {
                await world.platform.delivered.count == 3
            }
        }
    }

    @Test("Broadcasts to several people told to slow down hold all broadcasts, also across a restart, and no answer")
    func allBulkTooFast() async throws {
        let world = try await World()
        let until = world.clock.now + .seconds(3_000)
        await world.platform.answer { call in
            call.text == "siaran" && world.clock.now < until ? .refused(.tooFast(retryAfter: 3_000)) : nil
        }
        try await world.withCourier {
            for chat in 1...3 {
                try await world.enqueue("siaran", to: Lane(ChatID(Int64(chat))), as: .broadcast, event: "\(chat)")
            }
            try await world.until("all were tried", advancing: .milliseconds(5)) {
                await world.platform.calls.count == 3
            }
            try await world.until("all went back") { try await world.counts(.broadcast).queued == 3 }
        }
        let next = try await world.restarted()
        try await next.withCourier {
            try await next.enqueue("siaran", to: .siti, as: .broadcast, event: "d")
            try await next.enqueue("jawaban", to: .siti, event: "e")
            try await next.until("the answer is there") { await next.platform.delivered.map(\.text) == ["jawaban"] }
            next.clock.set(until - .seconds(1))
            #expect(try await next.counts(.broadcast).queued == 4)
            try await next.until("the broadcasts follow", advancing: .milliseconds(50)) {
                await next.platform.delivered.count == 5
            }
        }
        #expect(await world.platform.delivered.count == 5)
    }

    @Test("No network holds everything with one growing pause, and all of it leaves once it is back")
    func unreachable() async throws {
        let world = try await World()
        await world.platform.answer { _ in .refused(.unreachable) }
        let lanes = (1...10).map { Lane(ChatID($0)) }
        try await world.withCourier {
            await world.platform.hold()
            for lane in lanes { try await world.enqueue("halo", to: lane, event: "\(lane.chat)") }
            try await world.until("all are under way") { await world.platform.underWay == 10 }
            await world.platform.letGo()
            try await world.until("all went back") { try await world.counts().queued == 10 }
            // Ten that failed together are one failure: the first pause is a second at most.
            let calls = await world.platform.calls.count
            await world.platform.answer { _ in nil }
            #expect(calls == 10)
            world.clock.advance(by: .seconds(1))
            try await world.until("all are delivered", advancing: .milliseconds(10)) {
                try await world.counts().delivered == 10
            }
        }
        #expect(world.clock.now < Instant(seconds: 1_800_000_000) + .seconds(30))
        #expect(try await world.counts().repeats == 0)
    }

    @Test("A group that moved gets its message under the new number")
    func migrated() async throws {
        let world = try await World()
        let new = Lane(ChatID(-100_777))
        await world.platform.answer { $0.lane == .group ? .refused(.migrated(to: new.chat)) : nil }
        try await world.withCourier {
            try await world.enqueue("satu", "dua", to: .group, event: "a")
            try await world.until("both are there", advancing: .milliseconds(10)) {
                await world.platform.delivered.count == 2
            }
        }
        #expect(await world.platform.delivered.map(\.lane) == [new, new])
        #expect(await world.platform.delivered.map(\.text) == ["satu", "dua"])
    }

    @Test("A reply nobody knows of is sent once more and counted, even where it was put off before; then it is left")
    func unknownReply() async throws {
        let world = try await World()
        await world.platform.answer(.refused(.platformFault(status: 502)), .unknown, .unknown)
        try await world.withCourier {
            try await world.enqueue("satu", "dua", event: "a")
            try await world.until("the second follows", advancing: .milliseconds(100)) {
                try await world.counts().delivered == 1
            }
        }
        #expect(await world.platform.calls.map(\.text) == ["satu", "satu", "satu", "dua"])
        let counts = try await world.counts()
        #expect(counts.unknown == 1 && counts.repeats == 1)
    }

    @Test("A reminder nobody knows of waits for a person")
    func unknownReminder() async throws {
        let world = try await World()
        await world.platform.answer(.unknown)
        try await world.withCourier {
            try await world.enqueue("ingat", as: .reminder, event: "a")
            try await world.until("it is written") { try await world.counts(.reminder).unknown == 1 }
        }
        #expect(await world.platform.calls.count == 1)
    }

    @Test("The platform's own fault is waited out")
    func platformFault() async throws {
        let world = try await World()
        await world.platform.answer(.refused(.platformFault(status: 500)), .refused(.platformFault(status: 500)))
        try await world.withCourier {
            try await world.enqueue("satu", event: "a")
            try await world.until("it is there", advancing: .milliseconds(100)) {
                try await world.counts().delivered == 1
            }
        }
        #expect(world.clock.now >= Instant(seconds: 1_800_000_000) + .seconds(3))
        #expect(try await world.counts().repeats == 0)
    }

    @Test("A row that cannot be read is refused and holds up nobody")
    func unreadableRow() async throws {
        let world = try await World()
        try await world.enqueue("ingat", as: .reminder, event: "a")
        try await world.tamper("UPDATE outbox SET payload = x'00'")
        try await world.withCourier {
            try await world.enqueue("siaran", as: .reminder, event: "b")
            try await world.until("the other is there", advancing: .milliseconds(20)) {
                let counts = try await world.counts(.reminder)
                return counts.refused == 1 && counts.delivered == 1
            }
        }
    }

    @Test("Taps are acknowledged at once")
    func taps() async throws {
        let world = try await World()
        try await world.withCourier {
            let tap = Tap(id: TapID("t"), token: "x", message: nil)
            world.mailroom.acknowledgeTaps(in: [.update(.happened(.tap(tap), id: 1))])
            try await world.until("the spinner stops") { await world.platform.taps == [TapID("t")] }
        }
    }
}
