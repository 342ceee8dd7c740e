import Foundation
import Store

/// How fast this process's clock runs, for trials that would last hours.
///
/// The time is `start + (real time − start) × speed`. It depends on nothing that a process remembers: bot and simulator agree
/// where both are given the same two numbers, whenever each began and however often it was killed. Never set for a bot
/// that talks to people.
struct ClockPace: Sendable, Hashable {
    var speed: Int64
    /// The moment at which both clocks show the same.
    var start: Instant

    static let real = ClockPace(speed: 1, start: Instant(seconds: 0))

    /// What the clock shows at a moment of the machine's.
    func time(at real: Instant) -> Instant {
        Instant(milliseconds: start.milliseconds + (real.milliseconds - start.milliseconds) * speed)
    }

    /// How long the machine must wait for so much of this time to pass.
    func realTime(of duration: Duration) -> Duration { duration / Int(speed) }
}

extension ClockPace {
    /// Reads `CLOCK_SPEED`, a whole number from 1 to 1,000, and `CLOCK_START`, ISO 8601 with a zone; both may be left out.
    ///
    /// - Parameters:
    ///   - speed: goes before `CLOCK_SPEED` where it is given.
    ///   - now: the start where none is given; then no other process agrees.
    /// - Throws: ``OperatorFault`` where one of them cannot be read.
    init(_ environment: [String: String], speed given: Int64? = nil, now: Instant) throws(OperatorFault) {
        let text = environment["CLOCK_SPEED"].flatMap { $0.isEmpty ? nil : $0 }
        guard let speed = given ?? (text.map { Int64($0) } ?? 1), (1...1_000).contains(speed) else {
            throw OperatorFault(
                "a clock's speed is a whole number from 1 to 1000", at: given == nil ? "CLOCK_SPEED" : "--speed")
        }
        self.speed = speed
        start = now
        guard let moment = environment["CLOCK_START"], !moment.isEmpty else { return }
        guard let date = try? Date(moment, strategy: .iso8601) else {
            throw OperatorFault("this is no moment as 2026-11-23T08:00:00Z", at: "CLOCK_START")
        }
        start = Instant(milliseconds: Int64((date.timeIntervalSince1970 * 1_000).rounded()))
    }
}
