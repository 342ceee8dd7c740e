import Database
import Dialogue
package import Jamsostek

// Who holds what, for those who decide it.
extension Offices {
    /// How many hold each role or are invited to it; those whose term is over are left out.
    func counts(on day: CalendarDate) throws(StoreError) -> [Office.Role: Int] {
        let counts = try session.rows(
            """
            SELECT role, count(*) FROM offices
            WHERE ended_at IS NULL AND (term_until IS NULL OR term_until >= $1) GROUP BY role
            """, .text(day.description)
        ) { (Office.Role(rawValue: $0.text(0)), $0.count(1)) }
        return Dictionary(
            counts.compactMap { role, count in role.map { ($0, count) } }, uniquingKeysWith: { first, _ in first })
    }

    /// One page of them, the oldest first.
    func roster(of role: Office.Role, _ page: Page, on day: CalendarDate) throws(StoreError) -> [RosterEntry] {
        let numbers = try session.rows(
            """
            SELECT id FROM offices
            WHERE role = $1 AND ended_at IS NULL AND (term_until IS NULL OR term_until >= $2)
            ORDER BY id LIMIT $3 OFFSET $4
            """, .text(role.rawValue), .text(day.description), .integer(page.range.count),
            .integer(page.range.lowerBound)
        ) { $0.integer(0) }
        return try entries(numbers).map { entry throws(StoreError) in try rosterEntry(entry) }
    }

    func rosterEntry(_ office: OfficeEntry) throws(StoreError) -> RosterEntry {
        var name = office.name
        if name.isEmpty, let person = office.person { name = try session.people.find(person)?.name ?? "" }
        return RosterEntry(
            id: office.id, role: office.role, name: name, areas: office.areas, community: office.community,
            until: office.until, isHeld: office.person != nil)
    }

    /// Whether nobody else would be left who could invite, end and approve.
    package func isLastSupervisor(_ office: Int64, on day: CalendarDate) throws(StoreError) -> Bool {
        guard let found = try find(office), found.role == .supervisor, found.person != nil, found.isInTerm(on: day)
        else { return false }
        let another = try session.row(
            """
            SELECT 1 FROM offices
            WHERE role = 'supervisor' AND id <> $1 AND person IS NOT NULL AND ended_at IS NULL
                AND (term_until IS NULL OR term_until >= $2)
            LIMIT 1
            """, .integer(office), .text(day.description)
        ) { _ in true }
        return another == nil
    }
}
