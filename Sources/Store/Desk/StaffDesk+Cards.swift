import Chat
import Database
import Dialogue
import Jamsostek

extension StaffDesk {
    /// A case as staff see it; nil where there is none of that number.
    func card(_ number: Int64) throws(StoreError) -> CaseCard? {
        guard let found = try session.cases.find(number) else { return nil }
        let person = try session.people.find(found.person)
        let member = try session.members.record(of: found.person)
        let (taken, thread) =
            try session.row(
                """
                SELECT c.taken_by, p.thread FROM cases AS c LEFT JOIN case_places AS p ON p.case_id = c.id
                WHERE c.id = $1
                """, .integer(number)
            ) { ($0.optionalInteger(0).map { PersonID($0) }, $0.optionalInteger(1)) } ?? (nil, nil)
        let applied = try member == nil ? session.applications.summary(of: found.person)?.maskedNIK : nil
        return CaseCard(
            number: number, kind: found.kind, name: person?.name ?? "", username: person?.username,
            openedAt: found.openedAt.seconds, isOpen: found.closedAt == nil, closedBy: found.closedBy,
            takenBy: try taken.map { taken throws(StoreError) in try name(of: taken) },
            maskedNIK: member?.maskedNIK ?? applied, member: member, thread: thread.flatMap { $0 > 0 ? $0 : nil })
    }

    /// In full: of the member the person is, or else of their latest application.
    func nik(of person: PersonID) throws(StoreError) -> NIK? {
        if let member = try session.members.id(of: person) { return try session.members.find(member)?.member.nik }
        let number = try session.row(
            "SELECT max(number) FROM applications WHERE person = $1", .integer(person.rawValue)
        ) { $0.optionalInteger(0) }
        return try (number ?? nil).flatMap { number throws(StoreError) in
            try session.applications.find(number: number)?.nik
        }
    }
}
