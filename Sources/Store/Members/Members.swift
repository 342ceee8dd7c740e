package import Chat
import Database
package import Dialogue
import JSON
package import Jamsostek

/// The members of the branch, one for each NIK.
///
/// What identifies a person is sealed; the plain columns are what lists are made and standings counted by.
package struct Members {
    let session: Session

    /// Takes a new member, whose coverage begins as the membership states.
    ///
    /// - Returns: The number it got; nil where its NIK or KPJ is another member's.
    package func add(_ member: Member, coverage: Coverage, at now: Instant) throws(StoreError) -> MemberID? {
        let mark = mark(member.nik)
        let number = try session.insert(
            """
            INSERT INTO members (
                nik_mark, kpj_mark, kelurahan, rw, rt, job, sector, programmes, income, first_month, stated_end,
                stated_on, owed_from, protection_end, credit, ending, made_at, changed_at, detail)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17, $18)
            ON CONFLICT DO NOTHING {returning id}
            """,
            .bytes(mark), .bytes(member.kpj.map { session.sealer.mark($0.exposed, for: "kpj") }),
            .text(member.kelurahan), .integer(member.rw), .integer(member.rt), .text(member.job),
            .text(member.membership.basis.sector.rawValue), .text(member.membership.basis.programmes.description),
            .integer(member.membership.basis.income.amount), .text(member.membership.firstMonth.description),
            .text(member.membership.statedEnd?.protectionEnd.description),
            .text(member.membership.statedEnd?.readOn.description), .text(coverage.owedFrom.description),
            .text(coverage.protectionEnd?.description), .integer(coverage.credit.amount),
            .text(member.membership.ending?.rawValue), .integer(now.milliseconds),
            .bytes(try session.sealer.seal(member.detail.serialized(), at: Self.place(mark))))
        guard let id = number.map({ MemberID($0) }) else { return nil }
        try setPayers(member.membership.payers, of: id)
        return id
    }

    /// Who pays for the member, in place of what was known.
    func setPayers(_ payers: PayerHistory, of member: MemberID) throws(StoreError) {
        try session.execute("DELETE FROM payers WHERE member = $1", .integer(member.rawValue))
        for period in payers.periods {
            try session.execute(
                "INSERT INTO payers (member, from_month, kind, name) VALUES ($1, $2, $3, $4)",
                .integer(member.rawValue), .text(period.from.description), .text(period.payer.kind.rawValue),
                .text(period.payer.name))
        }
    }

    package func id(nik: NIK) throws(StoreError) -> MemberID? {
        try id(mark: mark(nik))
    }

    /// The same by the mark of the NIK, as applications bear it too.
    func id(mark: [UInt8]) throws(StoreError) -> MemberID? {
        try session.row("SELECT id FROM members WHERE nik_mark = $1", .bytes(mark)) { MemberID($0.integer(0)) }
    }

    package func id(kpj: KPJ) throws(StoreError) -> MemberID? {
        try session.row(
            "SELECT id FROM members WHERE kpj_mark = $1", .bytes(session.sealer.mark(kpj.exposed, for: "kpj"))
        ) { MemberID($0.integer(0)) }
    }

    /// Which member a person of the chat platform is, if any.
    package func id(of person: PersonID) throws(StoreError) -> MemberID? {
        try session.row("SELECT member FROM member_links WHERE person = $1", .integer(person.rawValue)) {
            MemberID($0.integer(0))
        }
    }

    /// The member a person is, as a conversation may know them.
    package func record(of person: PersonID) throws(StoreError) -> MemberRecord? {
        guard let id = try id(of: person), let (member, coverage) = try find(id) else { return nil }
        return member.record(id, coverage)
    }

    package func find(_ id: MemberID) throws(StoreError) -> (member: Member, coverage: Coverage)? {
        let payers = try payers(of: id)
        return try session.row(
            """
            SELECT nik_mark, detail, kelurahan, rw, rt, job, sector, programmes, income, first_month, stated_end,
                stated_on, owed_from, protection_end, credit, ending
            FROM members WHERE id = $1
            """, .integer(id.rawValue)
        ) { row throws(StoreError) in try Self.read(row, payers, session.sealer) }
    }

    private func payers(of member: MemberID) throws(StoreError) -> PayerHistory {
        PayerHistory(
            try session.rows(
                "SELECT from_month, kind, name FROM payers WHERE member = $1 ORDER BY from_month",
                .integer(member.rawValue)
            ) { row throws(StoreError) in
                guard let from = ContributionMonth(row.text(0)), let kind = Payer(rawValue: row.text(1)) else {
                    throw .malformed(place: "payers")
                }
                return PayerHistory.Period(from: from, payer: PayingParty(kind, name: row.text(2)))
            })
    }

    func mark(_ nik: NIK) -> [UInt8] { session.sealer.mark(nik.exposed, for: "nik") }

    static func place(_ mark: [UInt8]) -> Place { Place("members.detail", mark) }
}
