import Store

/// How long after its beginning the server may have counted a call, as far as its answer tells.
///
/// A limit counts arrivals, and we see only when a call began and when its answer came. Between an earlier call's arrival and
/// a later one's lies at least what lies between the earlier's answer and the later's beginning, plus the quickest way there and
/// back. So a call is taken as counted when its answer came, less that quickest way: of all its time, what was needlessly long
/// is charged to it and to no other, and a steady distance costs nothing (docs/performance.md has the measurements).
struct Transit: Sendable {
    private var quickest: Duration?
    private var quickestBefore: Duration?
    private var calls = 0
    private var since: Instant?

    /// The latest moment at which the server can have counted a call that began then and was answered now.
    mutating func counted(began: Instant, answered now: Instant) -> Instant {
        let took = max(.zero, now - began)
        note(took, at: now)
        return began + max(.zero, took - floor) + Self.grain
    }

    /// What there and back takes at least; nothing while too few calls are known to tell.
    private var floor: Duration {
        guard let quickest else { return quickestBefore ?? .zero }
        return quickestBefore.map { min($0, quickest) } ?? (calls >= Self.enough ? quickest : .zero)
    }

    /// The quickest of the present period and of the one before it: ways get longer as well as shorter.
    private mutating func note(_ took: Duration, at now: Instant) {
        if calls >= Self.enough, let since, now - since >= Self.period {
            (quickestBefore, quickest, calls, self.since) = (quickest, nil, 0, now)
        }
        quickest = min(quickest ?? took, took)
        calls += 1
        since = since ?? now
    }

    /// Three clocks are read to the millisecond: ours twice, the server's once.
    private static let grain: Duration = .milliseconds(3)
    private static let enough = 60
    private static let period: Duration = .seconds(30)
}
