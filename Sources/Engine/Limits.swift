/// How fast Telegram lets a bot speak, as far as it says (core.telegram.org/bots/faq, "My bot is hitting limits"); each
/// is a setting, since the true limits are unpublished.
package struct Limits: Sendable, Hashable {
    /// At most `count` sends in any stretch of `span`.
    package struct Window: Sendable, Hashable {
        package var count: Int
        package var span: Duration

        package init(count: Int, span: Duration) {
            self.count = count
            self.span = span
        }
    }

    /// To one private chat: one a second on average, three at once.
    package var personal: Window?
    /// To one group.
    package var group: Window?
    /// Reminders and broadcasts together, to all chats.
    package var bulk: Window?
    /// Everything together, in case the platform counts what it was asked for too: only bulk keeps to it.
    package var overall: Window?
    /// Broadcasts where they are paid for, which then count to nothing else than their chats; nil where they are not.
    package var paidBroadcasts: Window?
    /// The share of ``bulk`` that bulk keeps to while people are talking, in percent.
    package var bulkShareWhileTalking = 80

    package init(personal: Window?, group: Window?, bulk: Window?, overall: Window? = nil) {
        self.personal = personal
        self.group = group
        self.bulk = bulk
        self.overall = overall
    }

    package static let telegram = telegram(broadcastsPerSecond: freeBroadcastsPerSecond)

    /// Telegram's, with broadcasts at a rate of one's own.
    ///
    /// - Parameter rate: more than ``freeBroadcastsPerSecond`` is paid for; Telegram takes 1,000 at most.
    package static func telegram(broadcastsPerSecond rate: Int) -> Limits {
        let free = Window(count: freeBroadcastsPerSecond, span: .seconds(1))
        var limits = Limits(
            personal: Window(count: 3, span: .seconds(3)), group: Window(count: 20, span: .seconds(60)),
            bulk: Window(count: min(rate, free.count), span: free.span), overall: free)
        if rate > free.count { limits.paidBroadcasts = Window(count: rate, span: .seconds(1)) }
        return limits
    }

    /// What Telegram sends for nothing.
    package static let freeBroadcastsPerSecond = 30

    /// For a Bot API server of one's own, which has none.
    package static let none = Limits(personal: nil, group: nil, bulk: nil)
}
