/// The times of the latest sends, as many as the limit allows: a true sliding window, not a bucket that leaks.
struct SlidingWindow: Sendable {
    /// Milliseconds since 1970, oldest first, `count` of the limit at most.
    private var times: [Int64] = []
    private(set) var latest = Int64.min

    /// The earliest moment at which one more send keeps within the limit.
    func earliest(_ limit: Limits.Window, now: Int64) -> Int64 {
        guard times.count >= limit.count else { return now }
        return max(now, times[times.count - limit.count] + limit.span)
    }

    mutating func record(at time: Int64, limit: Limits.Window) {
        // A clock set back must not open the window: times never run backwards here.
        latest = max(latest, time)
        times.append(latest)
        if times.count > limit.count { times.removeFirst(times.count - limit.count) }
    }

    func isForgotten(_ limit: Limits.Window, now: Int64) -> Bool { latest + limit.span <= now }
}
