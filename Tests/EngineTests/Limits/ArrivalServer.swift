import Chat
import Store
import TestSupport

@testable import Engine

#if canImport(Glibc)
import Glibc
#endif

/// A server that counts arrivals as Telegram may: in every stretch of a window's span, no more than its count, whatever the
/// sender meant.
struct ArrivalServer {
    var personal = Limits.Window(count: 3, span: .seconds(3))
    var group = Limits.Window(count: 20, span: .seconds(60))
    /// Everything that arrives, answers to people too.
    var overall = Limits.Window(count: 30, span: .seconds(1))
    var chats: [ChatID: [Instant]] = [:]
    var all: [Instant] = []
    private(set) var refused: [Instant] = []

    /// Takes one message, or tells that it was too fast; what is refused does not count.
    mutating func admits(_ chat: ChatID, at now: Instant) -> Bool {
        let window = chat.isPrivate ? personal : group
        let isFull = Self.isFull(&chats[chat, default: []], window, now) || Self.isFull(&all, overall, now)
        if isFull {
            refused.append(now)
        } else {
            chats[chat, default: []].append(now)
            all.append(now)
        }
        return !isFull
    }

    private static func isFull(_ times: inout [Instant], _ window: Limits.Window, _ now: Instant) -> Bool {
        times.removeAll { $0 + window.span <= now }
        return times.count >= window.count
    }
}

/// How long a call is on its way, and its answer.
enum Network: CaseIterable {
    /// On the same machine.
    case local
    /// 40 ms there and back, 10 of them by chance.
    case near
    /// Twice as far, the mobile kind: a call is late by 25 ms on the average.
    case wavering
    /// Mostly steady, but three in a hundred are late by up to 0.4 s.
    case stumbling

    func delays(_ random: inout SeededGenerator) -> (there: Duration, back: Duration) {
        (delay(&random), delay(&random))
    }

    private func delay(_ random: inout SeededGenerator) -> Duration {
        func tail(_ mean: Double) -> Double { -mean * log(Double.random(in: 0.000_1...1, using: &random)) }
        let milliseconds =
            switch self {
            case .local: Double.random(in: 0.2...1, using: &random)
            case .near: 15 + tail(5)
            case .wavering: 40 + tail(12)
            case .stumbling:
                25 + tail(3) + (random.chance(3, in: 100) ? Double.random(in: 50...400, using: &random) : 0)
            }
        return .microseconds(Int64(milliseconds * 1_000))
    }

    /// What of a call's time is no steady distance, on the average.
    var waste: Duration {
        switch self {
        case .local: .milliseconds(1)
        case .near: .milliseconds(10)
        case .wavering: .milliseconds(24)
        case .stumbling: .milliseconds(20)
        }
    }
}
