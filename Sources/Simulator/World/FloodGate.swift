/// How often a bot may send before it is told to wait; nil lifts a limit.
package struct FloodLimits: Sendable, Hashable {
    /// So many within so long, over every stretch of that length.
    package struct Window: Sendable, Hashable {
        package var count: Int
        package var length: Duration

        package init(_ count: Int, in length: Duration) {
            self.count = count
            self.length = length
        }
    }

    /// One a second, with a small burst.
    package var privateChat: Window?
    package var group: Window?
    package var overall: Window?

    package init(privateChat: Window?, group: Window?, overall: Window?) {
        self.privateChat = privateChat
        self.group = group
        self.overall = overall
    }

    /// What Telegram's FAQ for bots names.
    ///
    /// The burst is observed, not published.
    package static let telegram = Self(
        privateChat: Window(5, in: .seconds(5)), group: Window(20, in: .seconds(60)),
        overall: Window(30, in: .seconds(1)))
    package static let none = Self(privateChat: nil, group: nil, overall: nil)
}

/// Counts what went out and refuses what is too much.
///
/// What is refused does not count.
struct FloodGate: Sendable {
    var limits: FloodLimits
    private var chats: [Int64: [Moment]] = [:]
    private var overall: [Moment] = []
    private var sweepAt = 4_096

    init(limits: FloodLimits) {
        self.limits = limits
    }

    /// Lets one message to a chat through and counts it, or tells how many seconds to wait.
    mutating func admit(to chat: Int64, _ kind: Chat.Kind, at now: Moment) -> Int64? {
        let window = kind.isShared ? limits.group : limits.privateChat
        let waits = [
            window.flatMap { Self.wait(&chats[chat, default: []], $0, now) },
            limits.overall.flatMap { Self.wait(&overall, $0, now) },
        ]
        if let wait = waits.compactMap(\.self).max() { return wait }
        if window != nil { chats[chat, default: []].append(now) }
        if limits.overall != nil { overall.append(now) }
        sweep(now)
        return nil
    }

    /// Forgets what has left the window; the seconds until there is room, or nil where there is.
    private static func wait(_ sent: inout [Moment], _ window: FloodLimits.Window, _ now: Moment) -> Int64? {
        sent.removeAll { $0 + window.length <= now }
        guard sent.count >= window.count, let first = sent.first else { return nil }
        return max(1, (first + window.length - now).secondsRoundedUp)
    }

    /// Keeps memory bounded over a broadcast to very many chats.
    private mutating func sweep(_ now: Moment) {
        guard chats.count > sweepAt else { return }
        let longest = [limits.privateChat, limits.group].compactMap { $0?.length }.max() ?? .zero
        chats = chats.filter { $0.value.last.map { $0 + longest > now } ?? false }
        sweepAt = max(4_096, chats.count * 2)
    }
}
