/// What a member, or somebody for them, wished of their reminders; instants in seconds since 1970, UTC.
package struct ReminderWishes: Hashable, Sendable {
    /// The day of the month to be reminded on.
    package var payday: Int?
    /// Nothing before that, and then once.
    package var snoozedUntil: Int64?
    /// Nothing before that, as after "sudah bayar".
    package var pausedUntil: Int64?
    /// When the head of the RT or RW asked for a reminder.
    package var askedAt: Int64?

    package init(
        payday: Int? = nil, snoozedUntil: Int64? = nil, pausedUntil: Int64? = nil, askedAt: Int64? = nil
    ) {
        self.payday = payday
        self.snoozedUntil = snoozedUntil
        self.pausedUntil = pausedUntil
        self.askedAt = askedAt
    }
}

/// One change of ``ReminderWishes``; instants in seconds since 1970, UTC.
package enum ReminderWish: Hashable, Sendable {
    /// On this day of every month; nil for the usual days again.
    case payday(Int?)
    /// Once, then.
    case snoozed(until: Int64)
    /// Not before then, as after "sudah bayar"; nil ends it, as when staff found no payment.
    case paused(until: Int64?)
    /// As soon as it may be said: a head of the RT or RW asked for it.
    case asked(at: Int64)
}
