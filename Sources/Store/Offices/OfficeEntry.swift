package import Chat
package import Dialogue
package import Jamsostek

/// An office as staff keep it: who looks after which areas, from when and until when.
package struct OfficeEntry: Hashable, Sendable {
    package let id: Int64
    package let role: Office.Role
    /// As staff wrote it; empty where they did not.
    package let name: String
    /// In the order of their codes and numbers; none of staff, donors and coordinators.
    package let areas: [OfficeArea]
    /// Of a coordinator.
    package let community: Community?
    package let from: CalendarDate?
    /// The last day of the term.
    package let until: CalendarDate?
    /// Nil until the invitation was used.
    package let person: PersonID?
    package let endedAt: Instant?
    package let ending: OfficeEnding?

    /// Whether the term has begun and is not over.
    package func isInTerm(on day: CalendarDate) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}

/// An office that is to be made.
package struct OfficeDraft: Hashable, Sendable {
    package var role: Office.Role
    package var areas: [OfficeArea]
    /// By its number; of a coordinator.
    package var community: Int64?
    package var name: String
    package var from: CalendarDate?
    package var until: CalendarDate?

    package init(
        role: Office.Role, areas: [OfficeArea] = [], community: Int64? = nil, name: String = "",
        from: CalendarDate? = nil, until: CalendarDate? = nil
    ) {
        self.role = role
        self.areas = areas
        self.community = community
        self.name = name
        self.from = from
        self.until = until
    }
}
