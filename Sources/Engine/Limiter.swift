package import Chat

/// Decides when a call may leave; a value without clock, so that a table or a property test can drive it.
///
/// Replies are held only by their own chat's window and by freezes. Bulk is also held by the overall window, and keeps
/// to a share of it while people talk. A `retry_after` freezes only the scope it was said of. All times are
/// milliseconds since 1970, UTC, so that a freeze survives a restart.
package struct Limiter: Sendable {
    private let limits: Limits
    private var chats: [ChatID: SlidingWindow] = [:]
    private var bulk = SlidingWindow()
    private var frozen: [FreezeScope: Int64] = [:]
    private var lastReply = Int64.min
    private var sweepAt = 1_024

    package init(_ limits: Limits) {
        self.limits = limits
    }

    /// The earliest moment a call of this class may leave for the chat; `now` where it may at once.
    package func earliest(for chat: ChatID, _ urgency: Urgency, now: Int64) -> Int64 {
        var time = max(now, frozen[.everything] ?? now, frozen[.chat(chat)] ?? now)
        if let window = window(for: chat) {
            time = max(time, chats[chat]?.earliest(window, now: now) ?? now)
        }
        if urgency.isBulk, let window = bulkWindow(now: now) {
            time = max(time, bulk.earliest(window, now: now), frozen[.bulk] ?? now)
        }
        return time
    }

    /// Notes a call as leaving now; to be called exactly once for each.
    package mutating func note(_ chat: ChatID, _ urgency: Urgency, at now: Int64) {
        if let window = window(for: chat) { chats[chat, default: SlidingWindow()].record(at: now, limit: window) }
        if urgency.isBulk, let window = limits.bulk {
            bulk.record(at: now, limit: window)
        } else {
            lastReply = max(lastReply, now)
        }
        if chats.count > sweepAt { forgetIdle(now: now) }
    }

    /// Holds a scope until a moment; an earlier freeze never shortens a later one.
    package mutating func freeze(_ scope: FreezeScope, until: Int64) {
        frozen[scope] = max(frozen[scope] ?? until, until)
    }

    private func window(for chat: ChatID) -> Limits.Window? {
        // On Telegram a group's number is negative.
        chat.rawValue < 0 ? limits.group : limits.personal
    }

    private func bulkWindow(now: Int64) -> Limits.Window? {
        guard var window = limits.bulk else { return nil }
        let peopleTalk = lastReply > now - Self.talkingFor
        if peopleTalk { window.count = max(1, window.count * limits.bulkShareWhileTalking / 100) }
        return window
    }

    private mutating func forgetIdle(now: Int64) {
        chats = chats.filter { chat, sends in
            window(for: chat).map { !sends.isForgotten($0, now: now) } ?? false
        }
        frozen = frozen.filter { $0.value > now }
        sweepAt = max(1_024, chats.count * 2)
    }

    /// How long after a reply people count as talking, in milliseconds.
    private static let talkingFor: Int64 = 2_000
}

/// What a `retry_after` is said of.
package enum FreezeScope: Sendable, Hashable {
    case everything
    case bulk
    case chat(ChatID)

    /// As it is stored.
    package var key: String {
        switch self {
        case .everything: "everything"
        case .bulk: "bulk"
        case .chat(let chat): "chat:\(chat.rawValue)"
        }
    }

    package init?(key: String) {
        switch key {
        case "everything": self = .everything
        case "bulk": self = .bulk
        default:
            guard key.hasPrefix("chat:"), let id = Int64(key.dropFirst(5)) else { return nil }
            self = .chat(ChatID(id))
        }
    }
}
