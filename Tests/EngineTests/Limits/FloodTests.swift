import Chat
import Store
import TestSupport
import Testing

@testable import Engine

/// Whole broadcasts against a server that counts arrivals.
@Suite("Telegram's limits")
struct FloodTests {
    @Test("No broadcast is ever too fast, and none much slower than the limit", arguments: Network.allCases)
    func broadcast(network: Network) {
        for seed in 1...5 as ClosedRange<UInt64> {
            let trial = FloodTrial(network: network, recipients: 1_500)
            let result = trial.play(seed: seed)
            #expect(result.refused == 0, "seed \(seed)")
            // The first thirty need no time of their own.
            let ratio = result.duration / .seconds(1_500 / 30)
            let most = 1.01 + network.waste / .seconds(1)
            #expect(ratio <= most, "seed \(seed): \(ratio)")
        }
    }

    @Test("While people talk bulk keeps to its share, all of it; replies hardly wait", arguments: Network.allCases)
    func talk(network: Network) {
        for seed in 1...5 as ClosedRange<UInt64> {
            let trial = FloodTrial(network: network, recipients: 1_200, replies: 1)
            let result = trial.play(seed: seed)
            #expect(result.refused == 0, "seed \(seed)")
            let ratio = result.duration / .seconds(1_200 / 24)
            #expect(ratio <= 1.01 + network.waste / .seconds(1), "seed \(seed): \(ratio)")
            #expect(result.wait(percentile: 100) <= .milliseconds(250), "seed \(seed)")
        }
    }

    @Test("Who speaks into a silence finds room within a slot or two")
    func firstReply() {
        for seed in 1...20 as ClosedRange<UInt64> {
            let result = FloodTrial(network: .near, recipients: 600, replies: 0.2).play(seed: seed)
            #expect(result.refused == 0, "seed \(seed)")
            #expect(result.wait(percentile: 100) <= .milliseconds(80), "seed \(seed)")
        }
    }

    @Test("Groups and chats written to again and again keep to their own windows", arguments: Network.allCases)
    func chats(network: Network) {
        for seed in 1...3 as ClosedRange<UInt64> {
            var trial = FloodTrial(network: network, recipients: 400)
            trial.recipient = { $0 % 2 == 0 ? ChatID(-1 - Int64($0 % 5)) : ChatID(1 + Int64($0 % 7)) }
            let result = trial.play(seed: seed)
            #expect(result.refused == 0, "seed \(seed)")
            #expect(result.delivered == 400)
        }
    }

    @Test("One chat that is refused holds nobody else")
    func oneChat() {
        var trial = FloodTrial(network: .near, recipients: 900)
        trial.retryAfter = .seconds(5)
        var left = 4
        trial.whim = { chat in
            guard chat == ChatID(1_000_100), left > 0 else { return false }
            left -= 1
            return true
        }
        let result = trial.play(seed: 1)
        #expect(result.refused == 0 && result.delivered == 900)
        #expect(result.duration <= .seconds(31))
    }

    @Test("A limit nobody published is found, and replies go on meanwhile", arguments: [10, 20])
    func unpublished(count: Int) {
        var trial = FloodTrial(network: .near, recipients: 100 * count, replies: 0.5)
        trial.server.overall = Limits.Window(count: count, span: .seconds(1))
        trial.retryAfter = .seconds(2)
        let result = trial.play(seed: 1)
        #expect(result.delivered == 100 * count)
        let start = Instant(seconds: 1_800_000_000)
        let later = result.refusals.filter { $0 > start + .seconds(30) }.count
        #expect(later * 100 < 100 * count * 4, "\(later) refusals")
        #expect(result.duration / .seconds(100) <= 1.5, "\(result.duration)")
        #expect(result.wait(percentile: 50) <= .milliseconds(1))
    }

    @Test("Paid broadcasts go at their own rate, and reminders do not pay")
    func paid() {
        var trial = FloodTrial(network: .near, recipients: 6_000)
        trial.limits = .telegram(broadcastsPerSecond: 300)
        trial.server.overall = Limits.Window(count: 300, span: .seconds(1))
        let result = trial.play(seed: 1)
        #expect(result.refused == 0)
        #expect(result.duration / .seconds(20) <= 1.03)
        var limiter = Limiter(trial.limits)
        let now = Instant(seconds: 1_800_000_000)
        for chat in 1...100 as ClosedRange<Int64> { limiter.began(ChatID(chat), .reminder, at: now) }
        #expect(limiter.earliest(for: ChatID(500), .reminder, now: now) > now)
        #expect(limiter.earliest(for: ChatID(500), .broadcast, now: now) == now)
    }
}
