package import Chat
import Database
package import Dialogue
package import Jamsostek

// Who somebody is for the branch at the moment they do something: the one place where that is judged.
extension Offices {
    /// What the person holds on that day; nil where it has ended, or its term has not begun or is over.
    ///
    /// Asked in the transaction of the deed itself, never earlier: between a button and its tap an office may end.
    package func role(of person: PersonID, on day: CalendarDate) throws(StoreError) -> Office.Role? {
        let found = try session.row(
            """
            SELECT role FROM offices
            WHERE person = $1 AND ended_at IS NULL AND (term_from IS NULL OR term_from <= $2)
                AND (term_until IS NULL OR term_until >= $2)
            """, .integer(person.rawValue), .text(day.description)
        ) { $0.text(0) }
        return found.flatMap(Office.Role.init)
    }

    /// The same of the branch's own staff; nil for whoever is not, or not any more, an officer or a supervisor.
    package func staffRole(
        of person: PersonID, at now: Instant, zone: Zone
    ) throws(StoreError) -> Office.Role? {
        let role = try role(of: person, on: zone.date(ofUnixSeconds: now.seconds))
        return role?.isStaff == true ? role : nil
    }
}
