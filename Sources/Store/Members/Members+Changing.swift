import Database
package import Dialogue
import JSON
package import Jamsostek

extension Members {
    /// Keeps what is now known of a member; the coverage is not yet counted anew.
    ///
    /// The NIK stays: a member of another NIK is another member.
    ///
    /// - Returns: False where another member has this KPJ; then nothing was changed.
    package func update(_ id: MemberID, _ member: Member, at now: Instant) throws(StoreError) -> Bool {
        if let kpj = member.kpj, let holder = try self.id(kpj: kpj), holder != id { return false }
        let mark = mark(member.nik)
        let membership = member.membership
        try session.execute(
            """
            UPDATE members SET kpj_mark = $3, kelurahan = $4, rw = $5, rt = $6, job = $7, sector = $8, programmes = $9,
                income = $10, first_month = $11, stated_end = $12, stated_on = $13, ending = $14, changed_at = $15,
                detail = $16
            WHERE id = $1 AND nik_mark = $2
            """,
            .integer(id.rawValue), .bytes(mark), .bytes(member.kpj.map { session.sealer.mark($0.exposed, for: "kpj") }),
            .text(member.kelurahan), .integer(member.rw), .integer(member.rt), .text(member.job),
            .text(membership.basis.sector.rawValue), .text(membership.basis.programmes.description),
            .integer(membership.basis.income.amount), .text(membership.firstMonth.description),
            .text(membership.statedEnd?.protectionEnd.description), .text(membership.statedEnd?.readOn.description),
            .text(membership.ending?.rawValue), .integer(now.milliseconds),
            .bytes(try session.sealer.seal(member.detail.serialized(), at: Self.place(mark))))
        try setPayers(membership.payers, of: id)
        return true
    }

    /// The members after one, in the order of their numbers.
    package func list(
        after id: MemberID, limit: Int, cadresOnly: Bool = false
    ) throws(StoreError) -> [(id: MemberID, member: Member, coverage: Coverage)] {
        let ids = try session.rows(
            """
            SELECT id FROM members AS m
            WHERE id > $1 AND ($3 = 0 OR EXISTS (SELECT 1 FROM cadres AS c WHERE c.member = m.id))
            ORDER BY id LIMIT $2
            """,
            .integer(id.rawValue), .integer(limit), .flag(cadresOnly)
        ) { MemberID($0.integer(0)) }
        var list: [(id: MemberID, member: Member, coverage: Coverage)] = []
        for id in ids {
            guard let found = try find(id) else { continue }
            list.append((id, found.member, found.coverage))
        }
        return list
    }

    package func count() throws(StoreError) -> Int {
        try session.row("SELECT count(*) FROM members") { $0.count(0) } ?? 0
    }
}
