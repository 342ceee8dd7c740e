package import Chat
import Database
package import Dialogue

/// Which member a person of the chat platform is: at most one, and no member is two people.
package struct MemberLinks {
    let session: Session

    /// How somebody showed to be a member.
    package enum Evidence: String, CaseIterable, Hashable, Sendable {
        case invitation, birthDate = "birth_date", application
    }

    /// Links the two, in place of whatever each was linked with before.
    package func link(
        _ person: PersonID, _ member: MemberID, by evidence: Evidence, at now: Instant
    ) throws(StoreError) {
        try session.execute(
            "DELETE FROM member_links WHERE person = $1 OR member = $2", .integer(person.rawValue),
            .integer(member.rawValue))
        try session.execute(
            "INSERT INTO member_links (person, member, how, linked_at) VALUES ($1, $2, $3, $4)",
            .integer(person.rawValue), .integer(member.rawValue), .text(evidence.rawValue), .integer(now.milliseconds))
        try session.reminders.renew(member, at: now)
    }

    package func unlink(_ person: PersonID) throws(StoreError) {
        try session.execute("DELETE FROM member_links WHERE person = $1", .integer(person.rawValue))
    }

    package func person(of member: MemberID) throws(StoreError) -> PersonID? {
        try session.row("SELECT person FROM member_links WHERE member = $1", .integer(member.rawValue)) {
            PersonID($0.integer(0))
        }
    }
}
