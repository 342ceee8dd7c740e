package import Jamsostek

/// What the store knows beside the member themself when it is decided whether to remind them.
package struct ReminderNotes: Hashable, Sendable {
    package var member: MemberRecord
    package var wishes: ReminderWishes
    /// What was said to the member of late; older ones, as of months long paid, may be missing.
    package var said: [SaidReminder]
    /// Whether the person wants no message that they did not ask for.
    package var hasOptedOut: Bool
    /// Whether staff have yet to look at "sudah bayar".
    package var hasOpenClaim: Bool
    /// When the conversation last moved on, in seconds since 1970, UTC; nil where there was none.
    package var lastActive: Int64?

    package init(
        member: MemberRecord, wishes: ReminderWishes = ReminderWishes(), said: [SaidReminder] = [],
        hasOptedOut: Bool = false, hasOpenClaim: Bool = false, lastActive: Int64? = nil
    ) {
        self.member = member
        self.wishes = wishes
        self.said = said
        self.hasOptedOut = hasOptedOut
        self.hasOpenClaim = hasOpenClaim
        self.lastActive = lastActive
    }
}
