package import Jamsostek

/// What came of an agent's visit.
package struct Visit: Hashable, Sendable {
    package enum Outcome: String, CaseIterable, Hashable, Sendable {
        /// Met, and talked with.
        case met
        /// Nobody was there.
        case absent
        /// Met, and promised to pay by a day.
        case promised
        case refused
        /// Lives there no more.
        case moved
    }

    package var lead: LeadID
    package var outcome: Outcome
    package var day: CalendarDate
    /// The day it was promised for.
    package var promise: CalendarDate?
    /// In the agent's words.
    package var note: String?

    package init(
        lead: LeadID, outcome: Outcome, day: CalendarDate, promise: CalendarDate? = nil, note: String? = nil
    ) {
        self.lead = lead
        self.outcome = outcome
        self.day = day
        self.promise = promise
        self.note = note
    }
}

/// A payment an agent says a member has made, with the proof; staff look at it before it counts.
package struct CollectedPayment: Hashable, Sendable {
    package var member: MemberID
    package var amount: Rupiah
    /// Nil where the agent did not know.
    package var months: Int?
    /// What the platform calls the picture of the receipt.
    package var photo: String
    /// Until when the member is not reminded, in seconds since 1970, UTC.
    package var pausedUntil: Int64

    package init(member: MemberID, amount: Rupiah, months: Int?, photo: String, pausedUntil: Int64) {
        self.member = member
        self.amount = amount
        self.months = months
        self.photo = photo
        self.pausedUntil = pausedUntil
    }
}

/// An agent's month in numbers.
package struct AgentTally: Hashable, Sendable {
    package var month: ContributionMonth
    package var visits: [Visit.Outcome: Int]
    /// Logged in the month, by what staff have made of them.
    package var payments: [CadreReport.Decision: Int]
    /// Of the payments that staff confirmed.
    package var confirmed: Rupiah
    /// Members whose application from the agent's areas was confirmed in the month.
    package var newMembers: Int

    package init(
        month: ContributionMonth, visits: [Visit.Outcome: Int], payments: [CadreReport.Decision: Int],
        confirmed: Rupiah, newMembers: Int
    ) {
        self.month = month
        self.visits = visits
        self.payments = payments
        self.confirmed = confirmed
        self.newMembers = newMembers
    }
}
