import Chat
import Database
package import Dialogue
import Jamsostek

/// What heads say of residents, for staff to confirm or reject: while one is open, its member is not reminded.
package struct ResidentReports {
    let session: Session

    package enum State: String, Hashable, Sendable { case open, confirmed, rejected }

    package struct Entry: Hashable, Sendable {
        package let id: Int64
        package let member: MemberID
        package let office: Int64
        package let report: ResidentReport
        package let reportedAt: Instant
        package let state: State
    }

    /// Notes a report, unless the member lives elsewhere or one of them is open already; reminders stop at once.
    package func add(
        _ report: ResidentReport, of member: MemberID, by office: Int64, at now: Instant
    ) throws(StoreError) {
        guard try session.offices.includes(member, office) else { return }
        try session.execute(
            """
            INSERT INTO resident_reports (member, office, kind, reported_at, state) VALUES ($1, $2, $3, $4, 'open')
            ON CONFLICT DO NOTHING
            """,
            .integer(member.rawValue), .integer(office), .text(report.rawValue), .integer(now.milliseconds))
        guard let person = try session.memberLinks.person(of: member) else { return }
        try session.timers.cancel(.reminder, in: Lane(person.privateChat))
    }

    /// Those staff have not decided on, the longest waiting first.
    package func open() throws(StoreError) -> [Entry] {
        try session.rows(
            "SELECT id, member, office, kind, reported_at, state FROM resident_reports WHERE state = 'open' ORDER BY id"
        ) { row throws(StoreError) in try Self.entry(row) }
    }

    package func find(_ id: Int64) throws(StoreError) -> Entry? {
        try session.row(
            "SELECT id, member, office, kind, reported_at, state FROM resident_reports WHERE id = $1", .integer(id)
        ) { row throws(StoreError) in try Self.entry(row) }
    }

    /// Confirms a report: who died or moved is no longer a member here; otherwise their reminders go on.
    ///
    /// - Returns: False where it was decided before, or there is none.
    package func confirm(_ id: Int64, by name: String, at now: Instant) throws(StoreError) -> Bool {
        guard let entry = try decide(id, .confirmed, by: name, at: now) else { return false }
        switch entry.report {
        case .died: try end(entry.member, .died, at: now)
        case .moved: try end(entry.member, .moved, at: now)
        case .perisai: try resume(entry.member, at: now)
        }
        return true
    }

    /// The same for one that turned out wrong: reminders go on.
    package func reject(_ id: Int64, by name: String, at now: Instant) throws(StoreError) -> Bool {
        guard let entry = try decide(id, .rejected, by: name, at: now) else { return false }
        try resume(entry.member, at: now)
        return true
    }

    private func decide(
        _ id: Int64, _ state: State, by name: String, at now: Instant
    ) throws(StoreError) -> Entry? {
        let changed = try session.execute(
            """
            UPDATE resident_reports SET state = $2, decided_at = $3, decided_by = $4 WHERE id = $1 AND state = 'open'
            """,
            .integer(id), .text(state.rawValue), .integer(now.milliseconds), .text(name))
        return changed > 0 ? try find(id) : nil
    }

    private func end(_ member: MemberID, _ ending: Membership.Ending, at now: Instant) throws(StoreError) {
        try session.execute(
            "UPDATE members SET ending = $2, changed_at = $3 WHERE id = $1 AND ending IS NULL",
            .integer(member.rawValue), .text(ending.rawValue), .integer(now.milliseconds))
    }

    /// Lets the bot look for the next reminder.
    private func resume(_ member: MemberID, at now: Instant) throws(StoreError) {
        guard let person = try session.memberLinks.person(of: member) else { return }
        try session.timers.schedule(.reminder, in: Lane(person.privateChat), at: now)
    }

    private static func entry(_ row: any Row) throws(StoreError) -> Entry {
        guard let report = ResidentReport(rawValue: row.text(3)), let state = State(rawValue: row.text(5)) else {
            throw .malformed(place: "resident_reports")
        }
        return Entry(
            id: row.integer(0), member: MemberID(row.integer(1)), office: row.integer(2), report: report,
            reportedAt: Instant(milliseconds: row.integer(4)), state: state)
    }
}
