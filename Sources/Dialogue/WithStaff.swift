/// A conversation that staff were asked into: they and the person speak, and the bot keeps quiet until it is let back.
package struct WithStaff: Sendable, Hashable {
    /// The form that was being filled in; it goes on at the same question.
    package var suspended: Filling?
    /// Seconds since 1970, UTC; so are all times here.
    package var since: Int64
    /// When the bot comes back by itself.
    package var returnsAt: Int64
    /// Whether the person was told that their words reach staff, which is said once.
    package var hasAcknowledged: Bool
    /// Whether staff have written.
    package var hasReply: Bool
    /// Emergencies that were met with their answer already.
    package var caredFor: Set<Topic.Emergency>
    /// Whether the person asked for nothing unasked, so that the bot comes back without a word.
    package var isMuted: Bool
    package var lastTap: RecentTap?

    package init(suspended: Filling? = nil, since: Int64, returnsAt: Int64) {
        self.suspended = suspended
        self.since = since
        self.returnsAt = returnsAt
        hasAcknowledged = false
        hasReply = false
        caredFor = []
        isMuted = false
    }
}
