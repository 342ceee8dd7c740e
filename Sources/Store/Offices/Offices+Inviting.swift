import Chat
import Database
package import Dialogue
import Jamsostek

// How an office is given: by a code that is used once.
extension Offices {
    /// Makes an office that nobody holds yet, and the code that gives it.
    package func invite(
        _ draft: OfficeDraft, by actor: AuditActor, until expiry: Instant, at now: Instant
    ) throws(StoreError) -> (office: Int64, code: InvitationCode) {
        let office = try open(draft, at: now)
        return (office, try issueCode(for: office, draft.summary, by: actor, until: expiry, at: now))
    }

    /// Another code for an invitation that was not used; the one before is good no more.
    ///
    /// - Returns: Nil where somebody holds the office already, or it has ended.
    package func renewCode(
        of office: Int64, by actor: AuditActor, until expiry: Instant, at now: Instant
    ) throws(StoreError) -> InvitationCode? {
        guard let found = try find(office), found.endedAt == nil, found.person == nil else { return nil }
        let draft = OfficeDraft(
            role: found.role, areas: found.areas, community: found.community?.id, from: found.from, until: found.until)
        return try issueCode(for: office, draft.summary, by: actor, until: expiry, at: now)
    }

    private func issueCode(
        for office: Int64, _ summary: String, by actor: AuditActor, until expiry: Instant, at now: Instant
    ) throws(StoreError) -> InvitationCode {
        try session.audit.append(.invited, by: actor, on: Self.subject(office), detail: summary, at: now)
        return try session.invitations.issue(for: .office(office), by: actor.text, until: expiry, at: now)
    }

    /// Lets the code that somebody brought in vain be good once more.
    func giveBack(_ office: Int64, by person: PersonID) throws(StoreError) {
        try session.execute(
            "UPDATE invitations SET used_at = NULL, used_by = NULL WHERE office = $1 AND used_by = $2",
            .integer(office), .integer(person.rawValue))
    }

    /// How the audit trail names an office.
    static func subject(_ office: Int64) -> String { "office \(office)" }
}

extension OfficeDraft {
    /// What the audit trail keeps of it; no name.
    fileprivate var summary: String {
        let places = areas.map { "\($0.kelurahan)/\($0.rw)/\($0.rt)" } + (community.map { ["community \($0)"] } ?? [])
        let term = [from.map { "from \($0)" }, until.map { "until \($0)" }].compactMap(\.self)
        return ([role.rawValue] + places + term).joined(separator: " ")
    }
}
