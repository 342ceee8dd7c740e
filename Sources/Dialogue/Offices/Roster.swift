package import Jamsostek

/// Somebody who holds an office or is invited to one, as a supervisor's list shows them.
package struct RosterEntry: Hashable, Sendable {
    /// The office's number.
    package var id: Int64
    package var role: Office.Role
    /// As whoever invited them wrote it, else as their account shows it; empty where neither is known.
    package var name: String
    package var areas: [OfficeArea]
    package var community: Community?
    /// The last day of the term.
    package var until: CalendarDate?
    /// False while the invitation was not used.
    package var isHeld: Bool

    package init(
        id: Int64, role: Office.Role, name: String, areas: [OfficeArea] = [], community: Community? = nil,
        until: CalendarDate? = nil, isHeld: Bool
    ) {
        self.id = id
        self.role = role
        self.name = name
        self.areas = areas
        self.community = community
        self.until = until
        self.isHeld = isHeld
    }
}

/// What a supervisor asks of the store about who holds which office.
///
/// Each is judged by the office the person holds at that very moment, in the transaction that does it, and what it changes
/// is written into the audit trail there.
package enum RosterRequest: Hashable, Sendable {
    /// How many there are of each role.
    case summary
    /// Those of one role, counted from page 0.
    case holders(Office.Role, page: Int)
    /// One of them, by the office's number.
    case holder(Int64)
    /// Ends an office; unless sure, only asks.
    case end(Int64, isSure: Bool)
    /// Another code for an invitation that was not used; the earlier one is good no more.
    case newCode(Int64)
    case invite(Invitee)
    /// The communities somebody can be coordinator of, counted from page 0.
    case communities(page: Int)
    /// One of them, by its number.
    case community(Int64)
}

/// Whom a supervisor invites, and to what.
package struct Invitee: Hashable, Sendable {
    package var role: Office.Role
    package var name: String
    package var area: OfficeArea?
    /// By its number.
    package var community: Int64?
    package var until: CalendarDate?

    package init(
        role: Office.Role, name: String, area: OfficeArea? = nil, community: Int64? = nil, until: CalendarDate? = nil
    ) {
        self.role = role
        self.name = name
        self.area = area
        self.community = community
        self.until = until
    }
}

package enum RosterAnswer: Hashable, Sendable {
    /// Of the roles that anybody has.
    case summary([Office.Role: Int])
    case holders(Office.Role, [RosterEntry], Page)
    case holder(RosterEntry)
    /// Whether it is to be ended indeed.
    case surely(RosterEntry)
    case ended(RosterEntry)
    /// The code, which nothing tells a second time, and when it expires, in seconds since 1970, UTC.
    case invited(RosterEntry, InvitationCode, until: Int64)
    case communities([Community], Page)
    case community(Community)
    case refused(RosterRefusal)
}

package enum RosterRefusal: Hashable, Sendable {
    /// The speaker is no supervisor, or no longer.
    case notAllowed
    /// There is no such office or community, or it has ended meanwhile.
    case over
    /// The invitation was used meanwhile, so that there is nothing to send a code for.
    case taken
    /// Nobody else could invite or approve anything any more.
    case lastSupervisor
}
