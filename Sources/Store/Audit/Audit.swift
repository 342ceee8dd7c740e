import Database
import Dialogue

/// Who did what for the branch, one entry after another, each bound to the one before by a keyed hash.
///
/// Entries are only ever added. Whoever changes, takes out, puts in or reorders one without the key is found by
/// ``verify(expecting:)``; that the latest are missing, or that somebody with the key wrote the trail anew, is found only by a head
/// kept elsewhere.
package struct Audit {
    let session: Session

    /// Adds an entry, in the transaction of what it tells of: both come to be, or neither.
    ///
    /// - Parameters:
    ///   - actor: Who did it; a person by the number of their account.
    ///   - subject: What it was done to, by its number: `case 12`. No name and no personal number.
    ///   - detail: Whatever else a person who checks should read; sealed.
    package func append(
        _ action: AuditAction, by actor: AuditActor, on subject: String, detail: String = "", at now: Instant
    ) throws(StoreError) {
        // No other transaction writes meanwhile, of this process or another, so the head stays the head.
        let head = try head()
        let number = (head?.number ?? 0) + 1
        let link = AuditLink(
            number: number, at: now, actor: actor.text, action: action.rawValue, subject: subject,
            sealed: try session.sealer.seal(detail, at: Self.place(number)))
        try session.execute(
            """
            INSERT INTO audit (number, at, actor, action, subject, detail, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            .integer(number), .integer(now.milliseconds), .text(link.actor), .text(link.action), .text(subject),
            .bytes(link.sealed), .bytes(link.hash(after: head?.hash, session.sealer)))
    }

    /// The latest entry's number and hash; nil of an empty trail.
    package func head() throws(StoreError) -> AuditHead? {
        try session.row("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1") {
            AuditHead(number: $0.integer(0), hash: $0.bytes(1))
        }
    }

    /// Walks the whole trail, in memory that does not grow with it.
    ///
    /// - Parameter kept: A head that was kept elsewhere, which must be among the entries as it was.
    package func verify(expecting kept: AuditHead? = nil) throws(StoreError) -> AuditVerdict {
        var verdict = AuditVerdict()
        try session.scan("SELECT number, at, actor, action, subject, detail, hash FROM audit ORDER BY number") {
            row throws(StoreError) in
            let (expected, hash) = (verdict.entries + 1, row.bytes(6))
            let link = AuditLink(row)
            guard link.number == expected, hash == link.hash(after: verdict.head?.hash, session.sealer) else {
                verdict.fault = .broken(expected)
                return .stop
            }
            if let kept, kept.number == expected, kept.hash != hash {
                verdict.fault = .replaced(expected)
                return .stop
            }
            verdict.entries = expected
            verdict.head = AuditHead(number: expected, hash: hash)
            return .more
        }
        if verdict.fault == nil, let kept, kept.number > verdict.entries {
            verdict.fault = .cutOff(before: kept.number)
        }
        return verdict
    }

    static func place(_ number: Int64) -> Place { Place("audit.detail", number) }
}

extension Audit {
    /// The latest entries, oldest first.
    ///
    /// - Parameters:
    ///   - start: Only from this moment on.
    ///   - action: Only of this kind, or of all that begin with it: `office` is `office.invited` and the others.
    package func latest(
        _ limit: Int, since start: Instant? = nil, action: String = ""
    ) throws(StoreError) -> [AuditEntry] {
        try session.rows(
            """
            SELECT number, at, actor, action, subject, detail FROM audit
            WHERE at >= $1 AND substr(action, 1, $2) = $3 ORDER BY number DESC LIMIT $4
            """, .integer(start?.milliseconds ?? 0), .integer(action.unicodeScalars.count), .text(action),
            .integer(limit)
        ) { row in
            let link = AuditLink(row)
            return AuditEntry(
                number: link.number, at: link.at, actor: link.actor, action: link.action, subject: link.subject,
                detail: detail(of: link))
        }.reversed()
    }

    /// Nil where it cannot be opened, which ``verify(expecting:)`` tells of.
    private func detail(of link: AuditLink) -> String? {
        let opened = try? session.sealer.open(link.sealed, at: Self.place(link.number))
        return opened.map { String(decoding: $0, as: UTF8.self) }
    }
}

extension AuditLink {
    fileprivate init(_ row: any Row) {
        self.init(
            number: row.integer(0), at: Instant(milliseconds: row.integer(1)), actor: row.text(2), action: row.text(3),
            subject: row.text(4), sealed: row.bytes(5))
    }
}
