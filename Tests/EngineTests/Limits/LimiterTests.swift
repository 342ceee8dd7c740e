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

    /// The moment a chat's own window lets one more through, found by trying.
    private func opening(_ sends: [Instant], _ count: Int, _ span: Duration, from now: Instant) -> Instant {
        let candidates = [now] + sends.map { $0 + span }.filter { $0 > now }.sorted()
        return candidates.first { moment in sends.count { $0 > moment - span } < count } ?? now
    }

    @Test("Answers alone are held by their own chat's window, and not a moment too long", arguments: UInt64(1)...20)
    func walk(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var (limiter, now) = (Limiter(.telegram), start)
        var sends: [ChatID: [Instant]] = [:]
        let chats = [budi, siti, group, ChatID(-2)] + (10..<20).map { ChatID($0) }
        for _ in 0..<600 {
            now = now + .milliseconds(Int.random(in: 0...40, using: &random))
            let chat = chats.randomElement(using: &random) ?? budi
            let (count, span): (Int, Duration) = chat.isPrivate ? (3, .seconds(3)) : (20, .seconds(60))
            let moment = limiter.earliest(for: chat, .reply, now: now)
            #expect(moment == opening(sends[chat] ?? [], count, span, from: now))
            if moment > now {
                guard random.chance(1, in: 10) else { continue }
                now = moment
            }
            limiter.remember(chat, .reply, at: now)
            sends[chat, default: []].append(now)
        }
    }

    /// How many of bulk leave within the next second, each answered at once.
    private func mostBulk(_ limiter: inout Limiter, from start: Instant) -> Int {
        (0..<1_000).count { offset in
            let (now, chat) = (start + .milliseconds(offset), ChatID(start.milliseconds + Int64(offset)))
            guard limiter.earliest(for: chat, .broadcast, now: now) == now else { return false }
            limiter.remember(chat, .broadcast, at: now)
            return true
        }
    }

    @Test("While people talk, bulk keeps to four fifths; two seconds later it has all of it")
    func share() {
        var limiter = Limiter(.telegram)
        limiter.remember(budi, .reply, at: start)
        #expect(mostBulk(&limiter, from: start) == 24)
        #expect(mostBulk(&limiter, from: start + .seconds(1)) == 24)
        _ = mostBulk(&limiter, from: start + .seconds(2))
        #expect(mostBulk(&limiter, from: start + .seconds(3)) == 30)
    }

    @Test("Bulk leaves evenly")
    func spread() {
        var (limiter, leaving) = (Limiter(.telegram), [Int](repeating: 0, count: 20))
        for offset in 0..<2_000 {
            let (now, chat) = (start + .milliseconds(offset), ChatID(Int64(1_000 + offset)))
            guard limiter.earliest(for: chat, .broadcast, now: now) == now else { continue }
            limiter.remember(chat, .broadcast, at: now)
            leaving[offset / 100] += 1
        }
        #expect(leaving[1...].allSatisfy { (2...4).contains($0) }, "\(leaving)")
    }

    @Test("A call counts until it has ended, and from its answer on where that came late")
    func underWay() {
        var limiter = Limiter(.telegram)
        for chat in 1...30 as ClosedRange<Int64> { limiter.began(ChatID(chat), .broadcast, at: start) }
        let later = start + .seconds(2)
        #expect(limiter.earliest(for: siti, .broadcast, now: later) > later, "any of them may arrive just now")
        #expect(
            limiter.earliest(for: siti, .reply, now: later) == later, "but nobody waits for an answer because of it")
        for chat in 1...30 as ClosedRange<Int64> {
            limiter.ended(ChatID(chat), .broadcast, began: start, at: later, answered: false)
        }
        #expect(limiter.earliest(for: siti, .broadcast, now: later) == later + .seconds(1))
    }

    @Test("Several chats refused at once hold and slow all of bulk, for a while; one alone does not")
    func complaints() {
        var limiter = Limiter(.telegram)
        let until = start + .seconds(5)
        func tooFast(_ chat: Int64, _ priority: Priority = .broadcast, after wait: Duration) -> [FreezeScope: Instant] {
            let now = start + wait
            limiter.remember(ChatID(chat), priority, at: now)
            return limiter.tooFast(ChatID(chat), priority, began: now, until: until, now: now)
        }
        #expect(tooFast(1, after: .zero).isEmpty, "the row waits by itself")
        #expect(tooFast(1, after: .milliseconds(100)).isEmpty)
        #expect(tooFast(-1, after: .milliseconds(200)) == [.chat(group): until])
        #expect(tooFast(2, after: .milliseconds(1_150)).isEmpty, "the first was long ago")
        let freezes = tooFast(3, .reply, after: .milliseconds(1_160))
        #expect(freezes == [.chat(ChatID(3)): until, .bulk: until])
        #expect(limiter.earliest(for: siti, .broadcast, now: start + .seconds(2)) == until)
        #expect(limiter.earliest(for: siti, .reply, now: start + .seconds(2)) == start + .seconds(2))
        let later = start + .seconds(8)
        _ = mostBulk(&limiter, from: later)
        #expect(mostBulk(&limiter, from: later + .seconds(1)) == 22)
        _ = mostBulk(&limiter, from: later + .seconds(90))
        #expect(mostBulk(&limiter, from: later + .seconds(91)) == 30)
    }

    @Test("Bulk never holds a reply")
    func repliesFirst() {
        var limiter = Limiter(.telegram)
        for chat in 70..<100 as Range<Int64> { limiter.remember(ChatID(chat), .broadcast, at: start - .seconds(1)) }
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
        for _ in 0..<3 { limiter.remember(budi, .reply, at: start) }
        let earlier = start - .seconds(3_600)
        #expect(limiter.earliest(for: budi, .reply, now: earlier) == earlier + .seconds(3))
        #expect(limiter.earliest(for: budi, .reply, now: earlier + .seconds(3)) == earlier + .seconds(3))
    }

    @Test("Threads that read the clock a moment apart do not open the window")
    func skew() {
        var limiter = Limiter(.telegram)
        limiter.remember(budi, .reply, at: start)
        limiter.remember(budi, .reply, at: start + .milliseconds(4))
        limiter.remember(budi, .reply, at: start + .milliseconds(1))
        #expect(limiter.earliest(for: budi, .reply, now: start) == start + .seconds(3))
        limiter.remember(budi, .reply, at: start + .seconds(3))
        let later = start + .seconds(3)
        #expect(limiter.earliest(for: budi, .reply, now: later) == later + .milliseconds(1))
    }

    @Test("Without limits nothing is held but by a freeze")
    func none() {
        var limiter = Limiter(.none)
        for _ in 0..<500 { limiter.remember(budi, .broadcast, at: start) }
        #expect(limiter.earliest(for: budi, .broadcast, now: start) == start)
        limiter.freeze(.all, until: start + .seconds(1))
        #expect(limiter.earliest(for: budi, .reply, now: start) == start + .seconds(1))
    }

    @Test("Chats that fell silent are forgotten, those within their window are not")
    func forgets() {
        var limiter = Limiter(.telegram)
        for chat in 1...2_000 { limiter.remember(ChatID(Int64(chat)), .reply, at: start + .milliseconds(chat * 10)) }
        let now = start + .seconds(20)
        for _ in 0..<2 { limiter.remember(ChatID(2_000), .reply, at: now) }
        #expect(limiter.earliest(for: ChatID(2_000), .reply, now: now) > now)
        #expect(limiter.earliest(for: ChatID(1), .reply, now: now) == now)
    }
}
