import Store

/// The times of the latest sends, as many as the limit allows: a true sliding window, not a bucket that leaks.
struct SlidingWindow: Sendable {
    /// Oldest first, `count` of the limit at most.
    private var times: [Instant] = []

    /// The earliest moment at which one more send keeps within the limit.
    func earliest(_ limit: Limits.Window, now: Instant) -> Instant {
        guard times.count >= limit.count else { return now }
        return max(now, times[times.count - limit.count] + limit.span)
    }

    /// Takes sends that lie in the future, since the clock was set back, as having left just now.
    ///
    /// So nobody is held for as long as it was set back. A hair's breadth is left alone: threads read the clock before they
    /// get here.
    mutating func followClock(to now: Instant) {
        guard let last = times.last, last > now + .seconds(1) else { return }
        times = times.map { min($0, now) }
    }

    mutating func record(at time: Instant, limit: Limits.Window) {
        // A clock set back must not open the window: times never run backwards here.
        times.append(max(times.last ?? time, time))
        if times.count > limit.count { times.removeFirst(times.count - limit.count) }
    }

    func isForgotten(_ limit: Limits.Window, now: Instant) -> Bool {
        times.last.map { $0 + limit.span <= now } ?? true
    }
}
