/// What a member will be reminded of next, or why of nothing.
package enum ReminderPlan: Hashable, Sendable {
    /// Seconds since 1970, UTC.
    case say(Reminder, at: Int64)
    case silent(Reason)

    /// Why a member is not reminded at all, as things stand.
    package enum Reason: Hashable, Sendable {
        /// The membership is over.
        case ended(Membership.Ending)
        /// Protection has lapsed; what to do then is for a conversation.
        case lapsed
        /// The owed month is another's to pay, who hears of it instead.
        case paidBy(PayingParty)
        case optedOut
        /// Staff have yet to look at "sudah bayar".
        case claimed
        /// All was said that there is to say of the owed month.
        case allSaid
    }
}

/// All that decides whether a member is reminded, and of what.
package struct ReminderSubject: Hashable, Sendable {
    package var coverage: Coverage
    package var ending: Membership.Ending?
    /// Who is to pay the oldest owed month.
    package var payer: PayingParty
    package var wishes: ReminderWishes
    package var said: [SaidReminder]
    package var hasOptedOut: Bool
    package var hasOpenClaim: Bool

    package init(
        coverage: Coverage, ending: Membership.Ending?, payer: PayingParty,
        wishes: ReminderWishes = ReminderWishes(), said: [SaidReminder] = [], hasOptedOut: Bool = false,
        hasOpenClaim: Bool = false
    ) {
        self.coverage = coverage
        self.ending = ending
        self.payer = payer
        self.wishes = wishes
        self.said = said
        self.hasOptedOut = hasOptedOut
        self.hasOpenClaim = hasOpenClaim
    }
}
