package import Jamsostek

/// What is asked of the store for an officer of a kelurahan or a Perisai agent; always answered within their own areas.
package enum FieldInquiry: Hashable, Sendable {
    case cadres(CadreView, on: CalendarDate)
    case leads(LeadView, LeadHorizon)
    case lead(LeadID, LeadPurpose, on: CalendarDate)
    /// Of a month, which begins and ends at these seconds since 1970, UTC.
    case tally(ContributionMonth, Range<Int64>)
    /// What the agent had begun to log and left; to go on with where that was asked for, or else to be offered.
    case draft(isAsked: Bool)
}

/// The store's answer, with what it was asked for: nothing is remembered in between.
package enum FieldFinding: Hashable, Sendable {
    case cadres(CadreRoster, CadreView)
    case leads(LeadPage, LeadView)
    /// Nil where it is not in the agent's areas, or no lead any more.
    case lead(Lead?, LeadPurpose, hasDraft: Bool)
    case tally(AgentTally)
    case draft(AgentLog?, isAsked: Bool)
}

/// What an officer or agent made known.
package enum FieldFact: Hashable, Sendable {
    case reported(CadreReport)
    case visited(Visit)
    /// Goes to staff, and counts for nothing before they confirm it.
    case collected(CollectedPayment)
    /// A member is to be reminded through the bot, by the same rules as by any reminder.
    case nudged(MemberID)
    /// A log that was left for something else; nil once it is finished or given up.
    case draft(AgentLog?)
}
