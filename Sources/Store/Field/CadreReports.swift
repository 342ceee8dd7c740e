import Database
package import Dialogue
package import Jamsostek

/// What officers of a kelurahan say of their cadres, until staff confirm or reject it: money hangs on it.
package struct CadreReports {
    let session: Session

    /// A report as staff see it.
    package struct Entry: Hashable, Sendable {
        package let id: Int64
        package let report: CadreReport
        package let kelurahan: String
        package let name: String
        package let saidAt: Instant
        package let decision: CadreReport.Decision
    }

    /// Takes a report, unless one of the member waits already or the cadre is not of the office's kelurahan.
    @discardableResult
    package func add(_ report: CadreReport, by office: Int64, at now: Instant) throws(StoreError) -> Bool {
        try session.execute(
            """
            INSERT INTO cadre_reports (member, role, kelurahan, kind, from_month, office, said_at, state)
            SELECT c.member, c.role, c.kelurahan, $3, $4, $5, $6, 'open' FROM cadres AS c
            WHERE c.member = $1 AND c.role = $2
                AND c.kelurahan IN (SELECT kelurahan FROM office_areas WHERE office = $5)
                AND NOT EXISTS (SELECT 1 FROM cadre_reports WHERE member = $1 AND state = 'open')
            """,
            .integer(report.member.rawValue), .text(report.role), .text(report.kind.rawValue),
            .text(report.from.description), .integer(office), .integer(now.milliseconds)) > 0
    }

    /// Those that wait, the oldest first.
    package func open() throws(StoreError) -> [Entry] {
        try session.rows(
            """
            SELECT r.id, r.member, r.role, r.kind, r.from_month, r.kelurahan, r.said_at, r.state, m.nik_mark, m.detail
            FROM cadre_reports AS r JOIN members AS m ON m.id = r.member WHERE r.state = 'open' ORDER BY r.id
            """
        ) { row throws(StoreError) in try entry(row) }
    }

    package func find(_ id: Int64) throws(StoreError) -> Entry? {
        try session.row(
            """
            SELECT r.id, r.member, r.role, r.kind, r.from_month, r.kelurahan, r.said_at, r.state, m.nik_mark, m.detail
            FROM cadre_reports AS r JOIN members AS m ON m.id = r.member WHERE r.id = $1
            """, .integer(id)
        ) { row throws(StoreError) in try entry(row) }
    }

    /// Rejects what waits.
    ///
    /// - Returns: False where it was decided before.
    package func reject(_ id: Int64, by name: String, at now: Instant) throws(StoreError) -> Bool {
        try decide(id, .rejected, by: name, at: now)
    }

    /// Makes true what waits: the payer from the report's month on, or the end of the role the day before it was said.
    ///
    /// Whoever has no role any more and was paid for by the budget pays alone from the next month on, and the coverage
    /// is counted anew, as prices hang on who pays.
    ///
    /// - Returns: False where it was decided before.
    package func confirm(
        _ id: Int64, by name: String, tariffs: TariffBook, rules: ContributionRules, zone: Zone, at now: Instant
    ) throws(StoreError) -> Bool {
        guard let found = try find(id), try decide(id, .confirmed, by: name, at: now) else { return false }
        let report = found.report
        switch report.kind {
        case .budget:
            try change(PayingParty(.governmentBudget, name: found.kelurahan), from: report.from, of: report.member)
        case .own: try change(PayingParty(.own), from: report.from, of: report.member)
        case .gone:
            let said = zone.date(ofUnixSeconds: found.saidAt.seconds)
            try session.cadres.end(
                report.role, in: found.kelurahan, of: report.member, on: said.advanced(byDays: -1), at: now)
            try release(report.member, after: report.from, on: said)
        }
        try session.payments.settle(report.member, tariffs: tariffs, rules: rules, at: now)
        return true
    }

    /// The latest of each member, as far as an office sees it.
    func latest(of office: Int64) throws(StoreError) -> [MemberID: CadreReport.Last] {
        var latest: [MemberID: CadreReport.Last] = [:]
        try session.scan(
            """
            SELECT member, kind, state, role FROM cadre_reports
            WHERE kelurahan IN (SELECT kelurahan FROM office_areas WHERE office = $1) ORDER BY id
            """, with: [.integer(office)]
        ) { row throws(StoreError) in
            guard let kind = CadreReport.Kind(rawValue: row.text(1)),
                let decision = CadreReport.Decision(rawValue: row.text(2))
            else { throw .malformed(place: "cadre_reports") }
            latest[MemberID(row.integer(0))] = CadreReport.Last(kind: kind, role: row.text(3), decision: decision)
            return .more
        }
        return latest
    }

    private func decide(
        _ id: Int64, _ decision: CadreReport.Decision, by name: String, at now: Instant
    ) throws(StoreError) -> Bool {
        try session.execute(
            "UPDATE cadre_reports SET state = $2, decided_at = $3, decided_by = $4 WHERE id = $1 AND state = 'open'",
            .integer(id), .text(decision.rawValue), .integer(now.milliseconds), .text(name)) > 0
    }

    private func change(
        _ payer: PayingParty, from month: ContributionMonth, of member: MemberID
    ) throws(StoreError) {
        guard let (found, _) = try session.members.find(member) else { return }
        let periods = found.membership.payers.periods + [PayerHistory.Period(from: month, payer: payer)]
        try session.members.setPayers(PayerHistory(periods), of: member)
    }

    private func release(
        _ member: MemberID, after month: ContributionMonth, on day: CalendarDate
    ) throws(StoreError) {
        let remains = try session.cadres.roles(of: member).contains { ($0.until ?? day) >= day }
        guard !remains, let (found, _) = try session.members.find(member),
            found.membership.payers.payer(in: month).kind == .governmentBudget
        else { return }
        try change(PayingParty(.own), from: month.advanced(by: 1), of: member)
    }

    private func entry(_ row: any Row) throws(StoreError) -> Entry {
        guard let kind = CadreReport.Kind(rawValue: row.text(3)), let from = ContributionMonth(row.text(4)),
            let decision = CadreReport.Decision(rawValue: row.text(7))
        else { throw .malformed(place: "cadre_reports") }
        return Entry(
            id: row.integer(0),
            report: CadreReport(member: MemberID(row.integer(1)), role: row.text(2), kind: kind, from: from),
            kelurahan: row.text(5), name: try Members.detail(row, mark: 8, sealed: 9, session.sealer).name,
            saidAt: Instant(milliseconds: row.integer(6)), decision: decision)
    }
}
