import Engine
import Simulator
import Store
import Synchronization

/// The clock of the demo and of the simulator: the machine's, or one that runs faster, moved ahead as often as the page asks.
final class DemoClock: Sendable {
    private let pace: ClockPace
    private let ahead = Mutex(Duration.zero)

    init(pace: ClockPace = .real) {
        self.pace = pace
    }

    func advance(by duration: Duration) {
        ahead.withLock { $0 += duration }
    }

    var now: Instant { pace.now + ahead.withLock(\.self) }

    var moment: Moment { Moment(milliseconds: now.milliseconds) }

    /// The engine's view of it.
    ///
    /// A wait that began before a jump looks again every so often, and so notices it.
    var time: Time {
        Time(
            now: { self.now },
            wait: { until in
                while self.now < until, !Task.isCancelled {
                    let step = min(until - self.now, .milliseconds(200))
                    try? await Task.sleep(for: step)
                }
            })
    }
}
