package import Chat
package import Store

/// Decides when a call may leave; a value without clock, so that a table or a property test can drive it.
///
/// Replies are held only by their own chat's window and by freezes. Bulk is also held by the overall window, and keeps
/// to a share of it while people talk. A `retry_after` freezes only the scope it was said of, until an absolute time
/// that survives a restart.
package struct Limiter: Sendable {
    private let limits: Limits
    private var chats: [ChatID: SlidingWindow] = [:]
    private var bulk = SlidingWindow()
    private var frozen: [FreezeScope: Instant] = [:]
    private var lastReply: Instant?
    private var sweepAt = 1_024

    package init(_ limits: Limits) {
        self.limits = limits
    }

    /// The earliest moment a call of this class may leave for the chat; `now` where it may at once.
    package mutating func earliest(for chat: ChatID, _ priority: Priority, now: Instant) -> Instant {
        var time = max(now, frozen[.all] ?? now, frozen[.chat(chat)] ?? now)
        if let window = window(for: chat) {
            chats[chat]?.followClock(to: now)
            time = max(time, chats[chat]?.earliest(window, now: now) ?? now)
        }
        return priority.isBulk ? max(time, earliestBulk(now: now)) : time
    }

    /// The earliest moment anything that nobody asked for may leave, whatever the chat.
    package mutating func earliestBulk(now: Instant) -> Instant {
        let time = max(now, frozen[.all] ?? now, frozen[.bulk] ?? now)
        guard let window = bulkWindow(now: now) else { return time }
        bulk.followClock(to: now)
        return max(time, bulk.earliest(window, now: now))
    }

    /// Notes a call as leaving now; to be called exactly once for each.
    package mutating func note(_ chat: ChatID, _ priority: Priority, at now: Instant) {
        if let window = window(for: chat) { chats[chat, default: SlidingWindow()].record(at: now, limit: window) }
        if priority.isBulk, let window = limits.bulk {
            bulk.record(at: now, limit: window)
        } else {
            lastReply = max(lastReply ?? now, now)
        }
        if chats.count > sweepAt { forgetIdle(now: now) }
    }

    /// Holds a scope until a moment; an earlier freeze never shortens a later one.
    package mutating func freeze(_ scope: FreezeScope, until: Instant) {
        frozen[scope] = max(frozen[scope] ?? until, until)
    }

    /// Until when a scope is held; nil where it is not.
    func frozenUntil(_ scope: FreezeScope, now: Instant) -> Instant? {
        frozen[scope].flatMap { $0 > now ? $0 : nil }
    }

    private func window(for chat: ChatID) -> Limits.Window? {
        // On Telegram a group's number is negative.
        chat.rawValue < 0 ? limits.group : limits.personal
    }

    private func bulkWindow(now: Instant) -> Limits.Window? {
        guard var window = limits.bulk else { return nil }
        let peopleTalk = lastReply.map { $0 + Self.talkingFor > now } ?? false
        if peopleTalk { window.count = max(1, window.count * limits.bulkShareWhileTalking / 100) }
        return window
    }

    private mutating func forgetIdle(now: Instant) {
        chats = chats.filter { chat, sends in
            window(for: chat).map { !sends.isForgotten($0, now: now) } ?? false
        }
        frozen = frozen.filter { $0.value > now }
        sweepAt = max(1_024, chats.count * 2)
    }

    /// How long after a reply people count as talking.
    private static let talkingFor: Duration = .seconds(2)
}
