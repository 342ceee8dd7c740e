import Database
package import Dialogue
package import Jamsostek

extension Cadres {
    /// The cadres of the kelurahan an office looks after, by name; those whose term is over or has not begun are left out.
    ///
    /// A kelurahan has some hundreds, so all are read at once.
    package func roster(of office: Int64, on day: CalendarDate) throws(StoreError) -> CadreRoster {
        let payers = try payers(of: office)
        let reports = try session.cadreReports.latest(of: office)
        var entries: [MemberID: CadreEntry] = [:]
        try session.scan(
            """
            SELECT m.id, m.nik_mark, m.detail, m.rw, m.rt, m.sector, m.programmes, m.income, m.first_month,
                m.stated_end, m.stated_on, m.owed_from, m.protection_end, m.credit, m.ending, c.role, c.kelurahan
            FROM cadres AS c JOIN members AS m ON m.id = c.member
            WHERE c.kelurahan IN (SELECT kelurahan FROM office_areas WHERE office = $1)
                AND (c.from_day IS NULL OR c.from_day <= $2) AND (c.until_day IS NULL OR c.until_day >= $2)
            ORDER BY c.role
            """, with: [.integer(office), .text(day.description)]
        ) { row throws(StoreError) in
            let id = MemberID(row.integer(0))
            if entries[id] == nil { entries[id] = try entry(row, payers[id] ?? PayerHistory(), reports[id]) }
            entries[id]?.roles.append(row.text(15))
            return .more
        }
        return CadreRoster(
            kelurahan: Set(try session.offices.areas(of: office).map(\.kelurahan)).sorted(),
            entries: entries.values.sorted { ($0.name, $0.member.rawValue) < ($1.name, $1.member.rawValue) })
    }

    /// Without its roles, of the columns that ``roster(of:on:)`` names.
    private func entry(
        _ row: any Row, _ payers: PayerHistory, _ report: CadreReport.Last?
    ) throws(StoreError) -> CadreEntry {
        let detail = try Members.detail(row, mark: 1, sealed: 2, session.sealer)
        guard let membership = Members.membership(row, from: 5, payers), let coverage = Members.coverage(row, from: 11)
        else { throw .malformed(place: "members") }
        return CadreEntry(
            member: MemberID(row.integer(0)), name: detail.name, roles: [], kelurahan: row.text(16), rw: row.count(3),
            rt: row.count(4), birthDate: detail.birthDate, membership: membership, coverage: coverage, report: report)
    }

    private func payers(of office: Int64) throws(StoreError) -> [MemberID: PayerHistory] {
        var periods: [MemberID: [PayerHistory.Period]] = [:]
        try session.scan(
            """
            SELECT p.member, p.from_month, p.kind, p.name FROM payers AS p
            WHERE p.member IN (
                SELECT member FROM cadres
                WHERE kelurahan IN (SELECT kelurahan FROM office_areas WHERE office = $1))
            """, with: [.integer(office)]
        ) { row throws(StoreError) in
            periods[MemberID(row.integer(0)), default: []].append(try PayerHistory.Period(row, at: 1))
            return .more
        }
        return periods.mapValues { PayerHistory($0) }
    }
}

extension PayerHistory.Period {
    /// Of the columns from_month, kind and name.
    init(_ row: any Row, at first: Int) throws(StoreError) {
        guard let from = ContributionMonth(row.text(first)), let kind = Payer(rawValue: row.text(first + 1)) else {
            throw .malformed(place: "payers")
        }
        self.init(from: from, payer: PayingParty(kind, name: row.text(first + 2)))
    }
}
