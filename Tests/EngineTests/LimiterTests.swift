import Chat
import Store
import TestSupport
import Testing

@testable import Engine

@Suite("Limits")
struct LimiterTests {
    private let start = Instant(seconds: 1_800_000_000)
    private let budi = ChatID(1)
    private let siti = ChatID(2)
    private let group = ChatID(-1)

    /// A server that counts as Telegram may: in every stretch of a window's span, no more than its count.
    private struct Server {
        var log: [(chat: ChatID, priority: Priority, at: Instant)] = []

        func earliest(for chat: ChatID, _ priority: Priority, now: Instant) -> Instant {
            let own = log.filter { $0.chat == chat }.map(\.at)
            var moment = Self.first(chat.isPrivate ? 3 : 20, .seconds(chat.isPrivate ? 3 : 60), own, from: now)
            guard priority.isBulk else { return moment }
            let peopleTalk = log.contains { !$0.priority.isBulk && $0.at + .seconds(2) > now }
            let bulk = log.filter(\.priority.isBulk).map(\.at)
            moment = max(moment, Self.first(peopleTalk ? 24 : 30, .seconds(1), bulk, from: now))
            return moment
        }

        private static func first(_ count: Int, _ span: Duration, _ times: [Instant], from now: Instant) -> Instant {
            let candidates = [now] + times.map { $0 + span }.filter { $0 > now }.sorted()
            return candidates.first { moment in times.count { $0 > moment - span } < count } ?? now
        }

        /// The most sends in any stretch.
        func most(in span: Duration, where matches: (ChatID, Priority) -> Bool) -> Int {
            let times = log.filter { matches($0.chat, $0.priority) }.map(\.at)
            return times.map { last in times.count { $0 > last - span && $0 <= last } }.max() ?? 0
        }
    }

    @Test("Never too fast, never later than needed", arguments: UInt64(1)...20)
    func walk(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var (limiter, server, now) = (Limiter(.telegram), Server(), start)
        let chats = [budi, siti, group, ChatID(-2)] + (10..<60).map { ChatID($0) }
        for _ in 0..<600 {
            now = now + .milliseconds(Int.random(in: 0...40, using: &random))
            let chat = chats.randomElement(using: &random) ?? budi
            let priority: Priority = random.chance(1, in: 12) ? .reply : .broadcast
            let moment = limiter.earliest(for: chat, priority, now: now)
            #expect(moment == server.earliest(for: chat, priority, now: now))
            if moment > now {
                guard random.chance(1, in: 10) else { continue }
                now = moment
                guard limiter.earliest(for: chat, priority, now: now) == now else { continue }
            }
            limiter.note(chat, priority, at: now)
            server.log.append((chat, priority, now))
        }
        for chat in chats {
            let (span, count): (Duration, Int) = chat.isPrivate ? (.seconds(3), 3) : (.seconds(60), 20)
            #expect(server.most(in: span) { other, _ in other == chat } <= count)
        }
        #expect(server.most(in: .seconds(1)) { $1.isBulk } <= 30)
    }

    @Test("While people talk, bulk keeps to four fifths; two seconds later it has all of it")
    func share() {
        var limiter = Limiter(.telegram)
        limiter.note(budi, .reply, at: start)
        for chat in 100..<124 as Range<Int64> { limiter.note(ChatID(chat), .reminder, at: start) }
        #expect(limiter.earliest(for: siti, .broadcast, now: start) == start + .seconds(1))
        let later = start + .seconds(2)
        for chat in 200..<230 as Range<Int64> {
            #expect(limiter.earliest(for: ChatID(chat), .broadcast, now: later) == later)
            limiter.note(ChatID(chat), .broadcast, at: later)
        }
        #expect(limiter.earliest(for: siti, .broadcast, now: later) == later + .seconds(1))
    }

    @Test("Bulk never holds a reply")
    func repliesFirst() {
        var limiter = Limiter(.telegram)
        for chat in 100..<130 as Range<Int64> { limiter.note(ChatID(chat), .broadcast, at: start) }
        limiter.freeze(.bulk, until: start + .seconds(300))
        #expect(limiter.earliest(for: budi, .reply, now: start) == start)
        #expect(limiter.earliest(for: budi, .staff, now: start) == start)
        #expect(limiter.earliest(for: budi, .reminder, now: start) == start + .seconds(300))
    }

    @Test(
        "A freeze holds its own scope alone",
        arguments: [
            (FreezeScope.chat(ChatID(1)), [true, true, false, false]), (.bulk, [false, true, false, true]),
            (.all, [true, true, true, true]),
        ])
    func freeze(scope: FreezeScope, holds: [Bool]) {
        var limiter = Limiter(.telegram)
        limiter.freeze(scope, until: start + .seconds(9))
        let asked: [(ChatID, Priority)] = [(budi, .reply), (budi, .broadcast), (siti, .reply), (siti, .broadcast)]
        let held = asked.map { limiter.earliest(for: $0.0, $0.1, now: start) > start }
        #expect(held == holds)
        #expect(limiter.earliest(for: budi, .broadcast, now: start + .seconds(9)) == start + .seconds(9))
    }

    @Test("A later, shorter freeze does not shorten an earlier one")
    func neverShortened() {
        var limiter = Limiter(.telegram)
        limiter.freeze(.chat(budi), until: start + .seconds(60))
        limiter.freeze(.chat(budi), until: start + .seconds(5))
        #expect(limiter.earliest(for: budi, .reply, now: start) == start + .seconds(60))
    }

    @Test("A clock set back neither opens the window nor shuts it for as long as it was set back")
    func setBack() {
        var limiter = Limiter(.telegram)
        for _ in 0..<3 { limiter.note(budi, .reply, at: start) }
        let earlier = start - .seconds(3_600)
        #expect(limiter.earliest(for: budi, .reply, now: earlier) == earlier + .seconds(3))
        #expect(limiter.earliest(for: budi, .reply, now: earlier + .seconds(3)) == earlier + .seconds(3))
    }

    @Test("Threads that read the clock a moment apart do not open the window")
    func skew() {
        var limiter = Limiter(.telegram)
        limiter.note(budi, .reply, at: start)
        limiter.note(budi, .reply, at: start + .milliseconds(4))
        limiter.note(budi, .reply, at: start + .milliseconds(1))
        #expect(limiter.earliest(for: budi, .reply, now: start) == start + .seconds(3))
        limiter.note(budi, .reply, at: start + .seconds(3))
        let later = start + .seconds(3)
        #expect(limiter.earliest(for: budi, .reply, now: later) == later + .milliseconds(4))
    }

    @Test("Without limits nothing is held but by a freeze")
    func none() {
        var limiter = Limiter(.none)
        for _ in 0..<500 { limiter.note(budi, .broadcast, at: start) }
        #expect(limiter.earliest(for: budi, .broadcast, now: start) == start)
        limiter.freeze(.all, until: start + .seconds(1))
        #expect(limiter.earliest(for: budi, .reply, now: start) == start + .seconds(1))
    }

    @Test("Chats that fell silent are forgotten, those within their window are not")
    func forgets() {
        var limiter = Limiter(.telegram)
        for chat in 1...2_000 { limiter.note(ChatID(Int64(chat)), .reply, at: start + .milliseconds(chat * 10)) }
        let now = start + .seconds(20)
        for _ in 0..<2 { limiter.note(ChatID(2_000), .reply, at: now) }
        #expect(limiter.earliest(for: ChatID(2_000), .reply, now: now) > now)
        #expect(limiter.earliest(for: ChatID(1), .reply, now: now) == now)
    }
}
