import Engine
import Foundation
import Logging
import Store

extension ClockPace {
    /// What the clock shows now, finer than by the millisecond of the machine's that ``time(at:)`` takes.
    var now: Instant {
        guard speed != 1 else { return Time.system.now() }
        var real = timespec()
        clock_gettime(CLOCK_REALTIME, &real)
        let since = Int64(real.tv_sec) * 1_000_000_000 + Int64(real.tv_nsec) - start.milliseconds * 1_000_000
        return Instant(milliseconds: start.milliseconds + since * speed / 1_000_000)
    }

    /// The engine's view of it; the deadlines of calls stay real.
    var time: Time {
        guard speed != 1 else { return .system }
        return Time(
            now: { now },
            wait: { until in
                let remaining = until - now
                if remaining > .zero { try? await Task.sleep(for: realTime(of: remaining)) }
            })
    }

    /// Refuses to hurry where people are at the other end, and says so loudly where none are.
    func check(for settings: Settings, logger: Logger) throws {
        guard speed != 1 else { return }
        guard PlatformAddress(settings.telegramAPIURL).isThisMachine else {
            throw OperatorFault(
                "a bot that talks to people needs a clock that runs as theirs does", at: "CLOCK_SPEED",
                remedy: "Unset CLOCK_SPEED; it is for trials against the simulator on this machine.")
        }
        logger.warning("The clock runs faster than time does: this is a trial", metadata: ["times": "\(speed)"])
    }
}
