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
    /// The share of ``bulk`` that bulk keeps to while people are talking, in percent.
    package var bulkShareWhileTalking: Int

    package init(personal: Window?, group: Window?, bulk: Window?, bulkShareWhileTalking: Int = 80) {
        self.personal = personal
        self.group = group
        self.bulk = bulk
        self.bulkShareWhileTalking = bulkShareWhileTalking
    }

    package static let telegram = Limits(
        personal: Window(count: 3, span: .seconds(3)), group: Window(count: 20, span: .seconds(60)),
        bulk: Window(count: 30, span: .seconds(1)))

    /// For a Bot API server of one's own, which has none.
    package static let none = Limits(personal: nil, group: nil, bulk: nil)
}
