import Chat
import Store
import Synchronization
import TestSupport
import Testing

@testable import Engine

@Suite("Crashes, stops and long walks of the courier")
struct CourierLifeTests {
    @Test("After a crash leased replies are sent again and counted, leased reminders wait, and nothing overtakes")
    func crash() async throws {
        let world = try await World()
        try await world.enqueue("ingat", to: .siti, as: .reminder, event: "r")
        try await world.turn.claim()
        try await world.enqueue("satu", "dua", event: "a")
        // The process dies with all three in memory.
        let next = try await world.restarted()
        try await next.enqueue("tiga", event: "b")
        try await next.withCourier {
            try await next.until("all replies are there", advancing: .milliseconds(20)) {
                try await next.counts().delivered == 3
            }
        }
        #expect(await next.platform.delivered.map(\.text) == ["satu", "dua", "tiga"])
        #expect(try await next.counts().repeats == 2)
        #expect(try await next.counts(.reminder).unknown == 1)
    }

    @Test("After a restart the limits still count what left before it")
    func limitsSurvive() async throws {
        let world = try await World()
        try await world.withCourier {
            try await world.enqueue("satu", "dua", "tiga", event: "a")
            try await world.until("three are written") { try await world.counts().delivered == 3 }
        }
        let next = try await world.restarted()
        try await next.enqueue("empat", event: "b")
        #expect(next.mailroom.start(now: next.clock.now).isEmpty)
        #expect(next.mailroom.start(now: next.clock.now + .seconds(3)).count == 1)
    }

    @Test("Told to stop, it puts back what it only held, lets what is under way end, and leaves nothing unknown")
    func stop() async throws {
        let world = try await World(limits: .none, capacity: 2)
        await world.platform.hold()
        try await world.withCourier {
            for chat in 1...6 as ClosedRange<Int64> {
                try await world.enqueue("halo", "lagi", to: Lane(ChatID(chat)), event: "\(chat)")
            }
            try await world.until("two are under way") { await world.platform.underWay == 2 }
            Task { [platform = world.platform, clock = world.clock] in
                // Let go once the stop is under way: the courier then waits for the clock.
                while clock.now == Instant(seconds: 1_800_000_000) { await Task.yield() }
                await platform.letGo()
            }
        }
        let counts = try await world.counts()
        #expect(counts.delivered == 2 && counts.queued == 10 && counts.leased == 0)
        #expect(counts.repeats == 0)
    }

    @Test("A call that never ends does not keep the process: after the grace it is unknown")
    func grace() async throws {
        let world = try await World()
        await world.platform.hold()
        try await world.withCourier {
            try await world.enqueue("halo", event: "a")
            try await world.until("it is under way") { await world.platform.underWay == 1 }
        }
        #expect(world.clock.now < Instant(seconds: 1_800_000_000) + .seconds(10))
        let counts = try await world.counts()
        #expect(counts.queued == 1 && counts.repeats == 1)
    }

    @Test("A long broadcast never has more leased than it can soon send")
    func broadcastLeases() async throws {
        let world = try await World(capacity: 8)
        for chat in 1...120 as ClosedRange<Int64> {
            try await world.enqueue("siaran", to: Lane(ChatID(chat)), as: .broadcast, event: "\(chat)")
        }
        let most = Mutex(0)
        try await world.withCourier {
            try await world.until("all are there", advancing: .milliseconds(20)) {
                let counts = try await world.counts(.broadcast)
                most.withLock { $0 = max($0, counts.leased) }
                return counts.delivered == 120
            }
        }
        #expect(most.withLock(\.self) <= 32)
        #expect(await world.platform.calls.count == 120)
    }

    @Test("Whatever befalls sends, each ends once, in the order of its lane", arguments: UInt64(1)...6)
    func walk(seed: UInt64) async throws {
        let world = try await World(capacity: 5)
        let random = Mutex(SeededGenerator(seed: seed))
        await world.platform.answer { _ in
            let roll = random.withLock { Int.random(in: 0..<100, using: &$0) }
            return switch roll {
            case 0..<6: .refused(.tooFast(retryAfter: 1))
            case 6..<12: .refused(.platformFault(status: 500))
            case 12..<14: .refused(.unreachable)
            default: nil
            }
        }
        let lanes = (1...7).map { Lane(ChatID($0)) } + [.group, Lane(Lane.group.chat, thread: 4)]
        try await world.withCourier {
            for turn in 1...60 {
                let (lane, count, bulk) = random.withLock { random in
                    (
                        lanes.randomElement(using: &random) ?? .budi, Int.random(in: 1...3, using: &random),
                        random.chance(1, in: 5)
                    )
                }
                try await world.turn.commit { transaction throws(StoreError) in
                    var occasion = Occasion(
                        key: EventKey(rawValue: "\(turn)"), lane: lane, chat: ChatDescription(kind: .personal),
                        speaker: nil, priority: bulk ? .reminder : .reply)
                    for part in 0..<count {
                        let text = "\(bulk ? "b" : "r") \(turn * 10 + part)"
                        try transaction.enqueue(.message(OutgoingMessage(text: text)), in: lane, by: &occasion)
                    }
                }
                if turn.isMultiple(of: 3) { world.clock.advance(by: .milliseconds(150)) }
            }
            try await world.until("everything ended", advancing: .milliseconds(100)) {
                let (replies, bulk) = (try await world.counts(), try await world.counts(.reminder))
                return replies.delivered == replies.total && bulk.delivered == bulk.total
            }
        }
        let delivered = await world.platform.delivered
        #expect(await world.platform.crowded.isEmpty)
        #expect(await world.platform.mostUnderWay <= 5)
        #expect(Set(delivered).count == delivered.count, "nothing twice")
        for lane in lanes {
            for kind in ["r", "b"] {
                let numbers = delivered.filter { $0.lane == lane }.compactMap(\.text).filter { $0.hasPrefix(kind) }
                    .compactMap { Int($0.dropFirst(2)) }
                #expect(numbers == numbers.sorted(), "lane \(lane.chat), \(kind)")
            }
        }
    }
}
