package import Broadcasting
import Chat
import Database
import Dialogue
import Jamsostek

/// Everybody whom a broadcast could reach, in slices: groups that are a community's, then people with a private chat.
///
/// In the order of the chats' numbers, so that the last number of a slice is where the next one begins. Nothing is unsealed.
package struct Audience {
    let session: Session

    /// Before the first candidate, for ``slice(after:limit:in:)``.
    package static let start = Int64.min

    /// Up to so many candidates after a chat.
    ///
    /// - Returns: The candidates, and after which chat the next slice begins: nil where there are no more.
    package func slice(
        after chat: Int64, limit: Int, in scope: AudienceScope
    ) throws(StoreError) -> (subjects: [AudienceSubject], next: Int64?) {
        var subjects = chat < 0 ? try groups(after: chat, limit: limit, scope) : []
        if subjects.count < limit { subjects += try people(after: max(chat, 0), limit: limit - subjects.count, scope) }
        return (subjects, subjects.count < limit ? nil : subjects.last?.chat)
    }

    private func groups(after chat: Int64, limit: Int, _ scope: AudienceScope) throws(StoreError) -> [AudienceSubject] {
        try session.rows(
            """
            SELECT g.id, g.is_present, c.id, c.kind, c.name
            FROM chats AS g JOIN communities AS c ON c.id = g.community
            WHERE g.id > $1 AND g.id < 0 AND g.migrated_to IS NULL ORDER BY g.id LIMIT $2
            """, .integer(chat), .integer(limit)
        ) { row in
            AudienceSubject(
                chat: row.integer(0), community: row.integer(2), communityKind: row.text(3),
                communityName: row.text(4), fields: .community, leftOut: row.flag(1) ? nil : .absent)
        }
    }

    private func people(after person: Int64, limit: Int, _ scope: AudienceScope) throws(StoreError) -> [AudienceSubject]
    {
        var reader = CandidateReader(scope)
        var found: [(subject: AudienceSubject, office: Int64?)] = try session.rows(
            """
            SELECT p.id, p.first_seen_at, p.last_seen_at, p.opted_out_at, p.unreachable_at,
                c.id, c.kind, c.name, o.id, o.role, o.term_from, o.term_until,
                m.id, m.kelurahan, m.rw, m.rt, m.job, m.owed_from, m.protection_end, m.credit, m.ending, y.kind,
                a.number, a.area, a.rw, a.rt, a.job, a.platform, t.person,
                EXISTS (SELECT 1 FROM cases AS s WHERE s.chat = p.id AND s.closed_at IS NULL
                    AND s.kind IN ('distress', 'death', 'accident'))
            FROM people AS p
            LEFT JOIN communities AS c ON c.id = p.community
            LEFT JOIN offices AS o ON o.person = p.id AND o.ended_at IS NULL
            LEFT JOIN member_links AS l ON l.person = p.id
            LEFT JOIN members AS m ON m.id = l.member
            LEFT JOIN payers AS y ON y.member = m.id AND y.from_month =
                (SELECT max(from_month) FROM payers WHERE member = m.id AND from_month <= m.owed_from)
            LEFT JOIN applications AS a
                ON a.number = (SELECT max(number) FROM applications WHERE person = p.id)
            LEFT JOIN topic_opt_outs AS t ON t.person = p.id AND t.topic = $3
            WHERE p.id > $1 ORDER BY p.id LIMIT $2
            """, .integer(person), .integer(limit), .text(scope.topic ?? "")
        ) { row throws(StoreError) in try reader.read(row) }
        for index in found.indices {
            guard let office = found[index].office else { continue }
            let areas = try session.offices.areas(of: office).map { reader.place($0) }
            found[index].subject.places += areas
        }
        return found.map(\.subject)
    }
}
