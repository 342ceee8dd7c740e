import Chat
import Store

/// Which chats the platform just said were written to too fast, so as to tell one chat's trouble from everybody's.
struct Complaints: Sendable {
    private var recent: [(chat: ChatID, until: Instant, at: Instant)] = []

    mutating func add(_ chat: ChatID, until: Instant, at now: Instant) {
        recent.removeAll { $0.at + Self.moment <= now || $0.chat == chat }
        recent.append((chat, until, now))
    }

    /// Until when all must wait, where so many chats complained within a moment; nil where fewer did.
    func general(atLeast count: Int, now: Instant) -> Instant? {
        recent.count >= count ? recent.map(\.until).max() : nil
    }

    private static let moment: Duration = .seconds(1)
}
