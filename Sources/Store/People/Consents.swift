package import Chat
import Database

/// Who agreed to the processing of personal data, under which text and when.
///
/// This is the evidence that UU 27/2022 article 24 asks for. Rows are never removed: a withdrawn consent is part of the
/// evidence.
package struct Consents {
    let session: Session

    /// Notes that the person agreed; agreeing again to the same text adds nothing.
    package func agree(_ person: PersonID, version: String, at now: Instant) throws(StoreError) {
        guard try current(person) != version else { return }
        try session.execute(
            "INSERT INTO consents (person, version, agreed_at) VALUES ($1, $2, $3)",
            .integer(person.rawValue), .text(version), .integer(now.milliseconds))
    }

    package func withdraw(_ person: PersonID, at now: Instant) throws(StoreError) {
        try session.execute(
            "UPDATE consents SET withdrawn_at = $2 WHERE person = $1 AND withdrawn_at IS NULL",
            .integer(person.rawValue), .integer(now.milliseconds))
    }

    /// The version of the text the person agreed to last; nil where there is none or it was withdrawn.
    package func current(_ person: PersonID) throws(StoreError) -> String? {
        try session.row(
            "SELECT version FROM consents WHERE person = $1 AND withdrawn_at IS NULL ORDER BY id DESC LIMIT 1",
            .integer(person.rawValue)
        ) { $0.text(0) }
    }

    /// When the person last wanted what was said until then to be forgotten.
    func lastWithdrawal(of person: PersonID) throws(StoreError) -> Instant? {
        let found = try session.row(
            "SELECT max(withdrawn_at) FROM consents WHERE person = $1", .integer(person.rawValue)
        ) { $0.optionalInteger(0) }
        return (found ?? nil).map { Instant(milliseconds: $0) }
    }

    /// Everything the person ever agreed to, the earliest first.
    package func history(_ person: PersonID) throws(StoreError) -> [Consent] {
        try session.rows(
            "SELECT version, agreed_at, withdrawn_at FROM consents WHERE person = $1 ORDER BY id",
            .integer(person.rawValue)
        ) { row in
            Consent(
                version: row.text(0), agreedAt: Instant(milliseconds: row.integer(1)),
                withdrawnAt: row.optionalInteger(2).map { Instant(milliseconds: $0) })
        }
    }
}

package struct Consent: Sendable, Hashable {
    package let version: String
    package let agreedAt: Instant
    package let withdrawnAt: Instant?
}
