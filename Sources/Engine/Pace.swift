import Store

/// How fast one kind of what nobody asked for may leave: evenly, within a sliding window, and slower for a while after
/// the platform complained of all of it.
///
/// The rate falls by a quarter at each complaint and rises again by a step every ten seconds (additive increase,
/// multiplicative decrease: Chiu and Jain, 1989), so that it finds a limit nobody published and stays near it.
struct Pace: Sendable {
    private let full: Limits.Window
    private var window = SlidingWindow()
    /// When the next call leaves where all are spread evenly.
    private var next: Instant?
    private var slowed: (count: Int, at: Instant)?

    init(_ full: Limits.Window) { self.full = full }

    /// What is allowed now, of which a share of so many percent is wanted.
    func limit(share: Int, now: Instant) -> Limits.Window {
        var limit = full
        if let slowed {
            let steps = (now - slowed.at).components.seconds / Self.secondsOfStep
            limit.count = min(full.count, slowed.count + Int(max(0, steps)) * step)
        }
        limit.count = max(1, limit.count * share / 100)
        return limit
    }

    mutating func earliest(share: Int, now: Instant) -> Instant {
        window.followClock(to: now)
        let limit = limit(share: share, now: now)
        return max(window.earliest(limit, now: now), min(next ?? now, now + limit.span), now)
    }

    /// When no more of it counts at the server than this share of what is allowed now.
    mutating func yields(to share: Int, now: Instant) -> Instant {
        window.followClock(to: now)
        return window.earliestBelieving(limit(share: share, now: now), now: now)
    }

    mutating func begin(share: Int, at now: Instant) {
        window.begin(at: now, limit: full)
        let limit = limit(share: share, now: now)
        // A little is caught up on: who wakes late must not fall behind for good.
        next = max(min(next ?? now, now + limit.span), now - limit.span / 8) + limit.span / limit.count
    }

    mutating func end(began: Instant, counted: Instant) {
        window.end(began: began, counted: counted)
    }

    /// Slows down, unless what was complained of began before it last did.
    ///
    /// - Returns: whether it did.
    mutating func slowDown(for began: Instant, now: Instant) -> Bool {
        if let slowed, began <= slowed.at { return false }
        slowed = (max(1, limit(share: 100, now: now).count * 3 / 4), now)
        return true
    }

    /// A thirtieth of the full rate.
    private var step: Int { max(1, full.count / 30) }
    private static let secondsOfStep: Int64 = 10
}
