import Chat
import HeapModule
import Store
import TestSupport

@testable import Engine

#if canImport(Glibc)
import Glibc
#endif

/// A broadcast through the real dispatch to a server that counts arrivals, over a network that delays them: who sends what and
/// when is decided as in the running bot, only time is simulated.
struct FloodTrial {
    var network: Network
    var recipients: Int
    /// Answers to people, a second on the average.
    var replies = 0.0
    var limits = Limits.telegram
    var server = ArrivalServer()
    /// What the server tells who is too fast.
    var retryAfter: Duration = .seconds(1)
    /// Whom a broadcast goes to; a chat of its own for each where nothing else is said.
    var recipient: (Int) -> ChatID = { ChatID(1_000_000 + Int64($0)) }
    /// Refused once by whim, whatever the limits say.
    var whim: (ChatID) -> Bool = { _ in false }

    struct Result {
        var refused = 0
        var delivered = 0
        /// From the first to the last of the broadcast.
        var duration: Duration = .zero
        var refusals: [Instant] = []
        var waits: [Duration] = []
        /// When the broadcast's messages arrived.
        var arrivals: [Instant] = []

        func wait(percentile: Int) -> Duration {
            waits.isEmpty ? .zero : waits.sorted()[(waits.count - 1) * percentile / 100]
        }
    }

    private enum Event {
        case arrival(Dispatch.Send, began: Instant, back: Duration)
        case answer(Dispatch.Send, isTooFast: Bool)
        case question
        case due(Dispatch.Send)
        case wake(at: Int64)
    }

    private struct Entry: Comparable {
        var microseconds: Int64
        var number: Int
        var event: Event
        static func < (left: Self, right: Self) -> Bool {
            (left.microseconds, left.number) < (right.microseconds, right.number)
        }
        static func == (left: Self, right: Self) -> Bool { left.number == right.number }
    }

    /// Plays it to its end.
    func play(seed: UInt64) -> Result {
        var play = Play(trial: self, seed: seed)
        return play.run()
    }

    private struct Play {
        let trial: FloodTrial
        var random: SeededGenerator
        var dispatch: Dispatch
        var server: ArrivalServer
        var events = Heap<Entry>()
        var result = Result()
        /// In microseconds: networks and clocks are finer than what is stored.
        var clock: Int64 = 1_800_000_000_000_000
        var number = 0
        var fed = 0
        var ended = 0
        var asked: [OutboxID: Int64] = [:]
        /// The earliest wake that is still to come.
        var nextWake = Int64.max

        init(trial: FloodTrial, seed: UInt64) {
            self.trial = trial
            random = SeededGenerator(seed: seed)
            dispatch = Dispatch(limiter: Limiter(trial.limits), capacity: 64)
            server = trial.server
        }

        var now: Instant { Instant(milliseconds: clock / 1_000) }

        mutating func run() -> Result {
            let start = now
            if trial.replies > 0 { add(.question, after: .milliseconds(1)) }
            wake(after: .zero)
            while ended < trial.recipients, let entry = events.popMin() {
                clock = max(clock, entry.microseconds)
                take(entry.event)
            }
            result.duration = (result.arrivals.last ?? start) - start
            result.refusals = server.refused
            result.refused = server.refused.count
            return result
        }

        mutating func take(_ event: Event) {
            switch event {
            case .wake(let moment):
                // An earlier one has seen to it.
                guard moment == nextWake else { return }
                nextWake = .max
            case .question:
                reply()
                let pause = -log(Double.random(in: 0.000_1...1, using: &random)) / trial.replies
                add(.question, after: .microseconds(Int64(pause * 1_000_000)))
            case .due(let send): dispatch.accept(claimed: [send], stillInStore: [:])
            case .arrival(let send, _, let back):
                let isTooFast = trial.whim(send.lane.chat) || !server.admits(send.lane.chat, at: now)
                if !isTooFast, send.priority.isBulk { result.arrivals.append(now) }
                add(.answer(send, isTooFast: isTooFast), after: back)
            case .answer(let send, let isTooFast): end(send, isTooFast: isTooFast)
            }
            feed()
            start()
        }

        mutating func reply() {
            number += 1
            let send = Dispatch.Send(
                row: OutboxID(rawValue: Int64(number)), lane: Lane(ChatID(Int64(number))), priority: .reply,
                call: .inspectChat)
            asked[send.row] = clock
            _ = dispatch.accept([send])
        }

        /// As a claim does: no more than may leave soon.
        mutating func feed() {
            guard fed < trial.recipients else { return }
            let room = dispatch.beginClaim(now: now)
            var sends: [Dispatch.Send] = []
            while sends.count < room.bulk, fed < trial.recipients {
                number += 1
                sends.append(
                    Dispatch.Send(
                        row: OutboxID(rawValue: Int64(number)), lane: Lane(trial.recipient(fed)),
                        priority: .broadcast, call: .inspectChat))
                fed += 1
            }
            dispatch.accept(claimed: sends, stillInStore: [:])
            if sends.isEmpty { wake(after: max(.milliseconds(1), room.bulkAgain - now)) }
        }

        mutating func start() {
            for send in dispatch.start(now: now) {
                if let since = asked.removeValue(forKey: send.row) {
                    result.waits.append(.microseconds(clock - since))
                }
                let (there, back) = trial.network.delays(&random)
                add(.arrival(send, began: now, back: back), after: there)
            }
            // Whoever waits for a moment wakes up to a millisecond after it.
            guard let moment = dispatch.nextWake else { return }
            wake(after: max(.zero, moment - now) + .microseconds(Int.random(in: 100...1_000, using: &random)))
        }

        mutating func end(_ send: Dispatch.Send, isTooFast: Bool) {
            guard isTooFast else {
                dispatch.finished(send.lane, at: now)
                if send.priority.isBulk { (result.delivered, ended) = (result.delivered + 1, ended + 1) }
                return
            }
            let until = now + trial.retryAfter
            let held = dispatch.tooFast(send, until: until, now: now).held
            let rest = dispatch.postpone(send, until: until, at: now)
            for send in [send] + held + rest { add(.due(send), after: trial.retryAfter) }
        }

        mutating func wake(after duration: Duration) {
            let moment = clock + Int64(duration / .microseconds(1))
            guard moment < nextWake else { return }
            nextWake = moment
            add(.wake(at: moment), after: duration)
        }

        mutating func add(_ event: Event, after duration: Duration) {
            number += 1
            let microseconds = Int64(duration / .microseconds(1))
            events.insert(Entry(microseconds: clock + microseconds, number: number, event: event))
        }
    }
}
