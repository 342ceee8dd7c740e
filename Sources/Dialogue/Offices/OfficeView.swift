package import Jamsostek

/// What the store knows of an office and its residents.
package struct OfficeView: Hashable, Sendable {
    package var office: Office
    /// In the order of their codes; none of staff, donors and coordinators.
    package var areas: [OfficeArea]
    /// Of a coordinator.
    package var community: Community?
    /// All whose membership goes on, by RW and RT; names only of those the request asks for.
    package var residents: [Resident]
    /// The figures of the latest weekly digest.
    package var lastDigest: OfficeFigures?
    /// When the holder last let all be reminded; seconds since 1970, UTC.
    package var remindedAt: Int64?
    /// Whether the holder wants nothing unasked.
    package var hasOptedOut: Bool

    package init(
        office: Office, areas: [OfficeArea], community: Community? = nil, residents: [Resident] = [],
        lastDigest: OfficeFigures? = nil, remindedAt: Int64? = nil, hasOptedOut: Bool = false
    ) {
        self.office = office
        self.areas = areas
        self.community = community
        self.residents = residents
        self.lastDigest = lastDigest
        self.remindedAt = remindedAt
        self.hasOptedOut = hasOptedOut
    }
}

/// An office that is over, for a last word to whoever held it.
package struct EndedOffice: Hashable, Sendable {
    package var role: Office.Role
    package var areas: [OfficeArea]
    package var community: Community?
    package var ending: OfficeEnding

    package init(role: Office.Role, areas: [OfficeArea], community: Community? = nil, ending: OfficeEnding) {
        self.role = role
        self.areas = areas
        self.community = community
        self.ending = ending
    }
}

/// What the holder of an office asks the store.
package enum OfficeInquiry: Hashable, Sendable {
    case view(OfficeRequest)
    /// Gives the office to the speaker, who has just brought its invitation code.
    case take(Int64, on: CalendarDate)
    /// What has ended that the speaker was not told of? Asking takes it, and ends what is over on that day.
    case ended(on: CalendarDate)
}

package enum OfficeFinding: Hashable, Sendable {
    /// Nil where the speaker holds no such office.
    case view(OfficeRequest, OfficeView?)
    case taken(OfficeView)
    case notTaken(NotTaken)
    case ended([EndedOffice])

    /// Why somebody who brought a code does not hold its office now.
    package enum NotTaken: Hashable, Sendable {
        /// It has ended, or its term is over or has not begun.
        case closed
        /// They work for the branch, and a code handed on by somebody else would take that from them; it stays good.
        case isStaff
    }
}
