package import Store

#if canImport(Glibc)
import Glibc
#endif

/// The engine's only sight of the clock on the wall; a test brings its own.
///
/// What is stored, limits and freezes are in this time, since they must mean the same after a restart; only the length
/// of a wait is measured on the machine's steady clock.
package struct Time: Sendable {
    package var now: @Sendable () -> Instant
    /// Returns at that moment, or earlier where the task is cancelled.
    package var wait: @Sendable (_ until: Instant) async -> Void

    package init(
        now: @escaping @Sendable () -> Instant, wait: @escaping @Sendable (_ until: Instant) async -> Void
    ) {
        self.now = now
        self.wait = wait
    }

    package static let system = Time(
        now: { systemNow() },
        wait: { until in
            let remaining = until - systemNow()
            if remaining > .zero { try? await Task.sleep(for: remaining) }
        })

    private static func systemNow() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
