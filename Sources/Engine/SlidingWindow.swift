import Store

/// The latest calls counted against one limit, each at the latest moment the server can have counted it: a true sliding
/// window, not a bucket that leaks.
///
/// A call under way may reach the server at any moment, so it counts until it has ended, however long that takes.
struct SlidingWindow: Sendable {
    private struct Entry: Sendable {
        var time: Instant
        var isUnderWay: Bool
    }

    /// The earliest first.
    ///
    /// Of those that have ended no more are kept than the limit allows.
    private var entries: [Entry] = []

    /// The earliest moment at which one more call keeps within the limit, as far as is known now.
    func earliest(_ limit: Limits.Window, now: Instant) -> Instant {
        guard let opening = opening(limit), opening.moment > now else {
            return isHeldUp(limit, now: now) ? now + Self.hesitation : now
        }
        return opening.moment
    }

    /// The same, were every call counted as soon as it began: nobody waits for calls that hang.
    func earliestBelieving(_ limit: Limits.Window, now: Instant) -> Instant {
        max(now, opening(limit)?.moment ?? now)
    }

    /// The call that must leave the window before one more may enter.
    private func opening(_ limit: Limits.Window) -> (index: Int, moment: Instant)? {
        guard entries.count >= limit.count else { return nil }
        let index = entries.count - limit.count
        return (index, entries[index].time + limit.span)
    }

    /// Whether calls that take longer than the span itself still fill the window.
    private func isHeldUp(_ limit: Limits.Window, now: Instant) -> Bool {
        guard let opening = opening(limit), entries[...opening.index].contains(where: \.isUnderWay) else {
            return false
        }
        return entries.count { $0.isUnderWay || $0.time + limit.span > now } >= limit.count
    }

    /// Takes calls that lie in the future, since the clock was set back, as made just now.
    ///
    /// So nobody is held for as long as it was set back. A hair's breadth is left alone: threads read the clock before they
    /// get here.
    mutating func followClock(to now: Instant) {
        guard let last = entries.last, last.time > now + .seconds(1) else { return }
        for index in entries.indices { entries[index].time = min(entries[index].time, now) }
    }

    /// Counts a call from this moment on, until ``end(began:counted:)`` knows more.
    mutating func begin(at time: Instant, limit: Limits.Window) {
        insert(Entry(time: time, isUnderWay: true))
        guard entries.count > limit.count, let oldest = entries.firstIndex(where: { !$0.isUnderWay }),
            oldest < entries.count - limit.count
        else { return }
        entries.remove(at: oldest)
    }

    /// Ends a call that began then, which the server has counted at this moment or earlier.
    mutating func end(began: Instant, counted: Instant) {
        let exact = entries.firstIndex { $0.isUnderWay && $0.time == began }
        // Where the clock was set back in between, any that is under way will do.
        guard let index = exact ?? entries.firstIndex(where: \.isUnderWay) else { return }
        entries.remove(at: index)
        insert(Entry(time: counted, isUnderWay: false))
    }

    func isForgotten(_ limit: Limits.Window, now: Instant) -> Bool {
        entries.allSatisfy { !$0.isUnderWay && $0.time + limit.span <= now }
    }

    /// Nearly always at the end.
    private mutating func insert(_ entry: Entry) {
        var index = entries.endIndex
        while index > 0, entries[index - 1].time > entry.time { index -= 1 }
        entries.insert(entry, at: index)
    }

    /// When to look again where only the ending of a call can tell.
    private static let hesitation: Duration = .milliseconds(20)
}
