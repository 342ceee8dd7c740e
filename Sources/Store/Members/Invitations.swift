package import Chat
import Database
package import Dialogue

/// The codes that make a chat a member's, or an office holder's; kept as marks, so that nobody reads one out of here.
package struct Invitations {
    let session: Session

    /// What whoever brings a code becomes.
    package enum Target: Hashable, Sendable {
        case member(MemberID)
        /// By its number in `offices`.
        case office(Int64)
    }

    /// What a code turned out to be.
    package enum Redemption: Hashable, Sendable {
        /// It is used up now; what follows from it is for the caller to write, in the same transaction.
        case accepted(Target)
        case used(Target, by: PersonID)
        case expired
        case unknown
    }

    /// Makes a code for a target; one that was made for it before and not used is good no more.
    ///
    /// - Parameter name: Who hands it out, for the record.
    /// - Returns: The code, which nothing tells a second time.
    package func issue(
        for target: Target, by name: String, until expiry: Instant, at now: Instant
    ) throws(StoreError) -> InvitationCode {
        try withdraw(for: target)
        while true {
            let code = InvitationCode()
            let inserted = try session.execute(
                """
                INSERT INTO invitations (code_mark, member, office, made_by, made_at, expires_at)
                VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (code_mark) DO NOTHING
                """,
                .bytes(mark(code)), .integer(target.member), .integer(target.office), .text(name),
                .integer(now.milliseconds), .integer(expiry.milliseconds))
            if inserted > 0 { return code }
        }
    }

    /// Takes back what was handed out for a target and not used, as when somebody else takes over an office.
    package func withdraw(for target: Target) throws(StoreError) {
        try session.execute(
            "DELETE FROM invitations WHERE (member = $1 OR office = $2) AND used_at IS NULL",
            .integer(target.member), .integer(target.office))
    }

    /// Whether the latest code for a target was made by this giver.
    func isMade(by name: String, for target: Target) throws(StoreError) -> Bool {
        try session.row(
            "SELECT 1 FROM invitations WHERE (member = $1 OR office = $2) AND made_by = $3 LIMIT 1",
            .integer(target.member), .integer(target.office), .text(name)
        ) { _ in true } ?? false
    }

    /// Uses a code up, unless it was used or has expired.
    ///
    /// Attempts are not counted here: ``Guesses`` does.
    package func redeem(
        _ code: InvitationCode, by person: PersonID, at now: Instant
    ) throws(StoreError) -> Redemption {
        let found = try session.row(
            "SELECT member, office, expires_at, used_by FROM invitations WHERE code_mark = $1", .bytes(mark(code))
        ) { row in
            (
                target: row.optionalInteger(0).map { Target.member(MemberID($0)) }
                    ?? row.optionalInteger(1).map(Target.office),
                expiry: Instant(milliseconds: row.integer(2)), user: row.optionalInteger(3).map { PersonID($0) }
            )
        }
        guard let found, let target = found.target else { return .unknown }
        if let user = found.user { return .used(target, by: user) }
        guard now < found.expiry else { return .expired }
        try session.execute(
            "UPDATE invitations SET used_at = $2, used_by = $3 WHERE code_mark = $1", .bytes(mark(code)),
            .integer(now.milliseconds), .integer(person.rawValue))
        return .accepted(target)
    }

    private func mark(_ code: InvitationCode) -> [UInt8] { session.sealer.mark(code.exposed, for: "invitation") }
}

extension Invitations.Target {
    fileprivate var member: Int64? {
        guard case .member(let id) = self else { return nil }
        return id.rawValue
    }

    fileprivate var office: Int64? {
        guard case .office(let id) = self else { return nil }
        return id
    }
}
