import Database
import Dialogue

/// Who did what for the branch, one entry after another, each sealed to the one before by a keyed hash.
///
/// Entries are only ever added. Whoever changes, takes out or reorders one without the key is found by ``verify()``; that the
/// latest are missing is found only by comparing its answer with one kept elsewhere.
package struct Audit {
    let session: Session

    /// Adds an entry, in the transaction of what it tells of.
    ///
    /// - Parameters:
    ///   - actor: Who did it; a person by the number of their account.
    ///   - subject: What it was done to, by its number: `case 12`. No name and no personal number.
    ///   - detail: Whatever else a person who checks should read; sealed.
    package func append(
        _ action: AuditAction, by actor: AuditActor, on subject: String, detail: String = "", at now: Instant
    ) throws(StoreError) {
        let last = try latest()
        let entry = AuditEntry(
            number: (last?.number ?? 0) + 1, at: now, actor: actor.text, action: action.rawValue, subject: subject,
            detail: detail)
        try session.execute(
            """
            INSERT INTO audit (number, at, actor, action, subject, detail, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            .integer(entry.number), .integer(now.milliseconds), .text(entry.actor), .text(entry.action),
            .text(subject), .bytes(try session.sealer.seal(detail, at: Self.place(entry.number))),
            .bytes(hash(of: entry, after: last?.hash)))
    }

    /// Walks the whole chain.
    ///
    /// - Returns: How many entries hold, and the first that does not fit the one before it, if any.
    package func verify() throws(StoreError) -> AuditVerdict {
        var verdict = AuditVerdict()
        var before: [UInt8]?
        try session.scan("SELECT number, at, actor, action, subject, detail, hash FROM audit ORDER BY number") {
            row throws(StoreError) in
            let number = row.integer(0)
            let entry = AuditEntry(
                number: number, at: Instant(milliseconds: row.integer(1)), actor: row.text(2), action: row.text(3),
                subject: row.text(4), detail: detail(row.optionalBytes(5), of: number))
            guard number == verdict.entries + 1, row.bytes(6) == hash(of: entry, after: before) else {
                verdict.firstBroken = verdict.entries + 1
                return .stop
            }
            before = row.bytes(6)
            verdict.entries += 1
            return .more
        }
        verdict.head = before ?? []
        return verdict
    }

    private func detail(_ sealed: [UInt8]?, of number: Int64) -> String? {
        (try? session.sealer.text(sealed, at: Self.place(number))) ?? nil
    }

    private func latest() throws(StoreError) -> (number: Int64, hash: [UInt8])? {
        try session.row("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1") {
            ($0.integer(0), $0.bytes(1))
        }
    }

    /// Over the hash before it and every column, each with its length, so that nothing can move from one to the next.
    private func hash(of entry: AuditEntry, after before: [UInt8]?) -> [UInt8] {
        let parts = [
            before.map { $0.map { String($0, radix: 16) }.joined(separator: ".") } ?? "", "\(entry.number)",
            "\(entry.at.milliseconds)", entry.actor, entry.action, entry.subject, entry.detail ?? "",
        ]
        return session.sealer.mark(parts.map { "\($0.utf8.count):\($0)" }.joined(), for: "audit")
    }

    static func place(_ number: Int64) -> Place { Place("audit.detail", number) }
}
