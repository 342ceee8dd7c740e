import Database
package import Dialogue
import Jamsostek

/// Whom a Perisai agent should see, within the areas of the agent's office alone.
///
/// Only members who pay themselves are among them: nobody is chased for what another pays; and nobody whose payment
/// staff have yet to look at, or of whom they were told that they moved or died.
package struct Leads {
    let session: Session

    /// The leads of a view and how many there are of each kind.
    ///
    /// - Parameter size: Of a page; one beyond the last is the last.
    package func page(
        of view: LeadView, for office: Int64, _ horizon: LeadHorizon, size: Int
    ) throws(StoreError) -> LeadPage {
        let areas = try session.offices.areas(of: office)
        let counts = try counts(for: office, in: view.kelurahan, horizon)
        let offset = view.kind.map { size * min(max(0, view.page), max(0, ((counts[$0] ?? 0) - 1) / size)) } ?? 0
        let ids: [LeadID] =
            switch view.kind {
            case nil: []
            case .applications: try applications(for: office, in: view.kelurahan, size, offset)
            case .arrears: try members(office, view.kelurahan, horizon, .arrears, size, offset)
            case .unlinked: try members(office, view.kelurahan, horizon, .unlinked, size, offset)
            case .inactive: try members(office, view.kelurahan, horizon, .inactive, size, offset)
            }
        var leads: [Lead] = []
        for id in ids {
            if let lead = try find(id, for: office) { leads.append(lead) }
        }
        return LeadPage(
            areas: areas, counts: counts, leads: leads, hasDraft: try session.agentDrafts.find(of: office) != nil)
    }

    /// How many there are of each kind.
    private func counts(
        for office: Int64, in kelurahan: String?, _ horizon: LeadHorizon
    ) throws(StoreError) -> [LeadKind: Int] {
        let members = try session.row(
            """
            SELECT sum(CASE WHEN m.owed_from > $4 AND m.owed_from <= $5
                    AND (m.protection_end IS NULL OR m.protection_end < $6) THEN 1 ELSE 0 END),
                sum(CASE WHEN m.owed_from > $4 AND l.person IS NULL THEN 1 ELSE 0 END),
                sum(CASE WHEN m.owed_from <= $4 THEN 1 ELSE 0 END)
            FROM members AS m LEFT JOIN member_links AS l ON l.member = m.id
            WHERE m.id IN (
                SELECT n.id FROM office_areas AS a JOIN members AS n ON n.kelurahan = a.kelurahan
                    AND (a.rw = 0 OR n.rw = a.rw) AND (a.rt = 0 OR n.rt = a.rt)
                WHERE a.office = $1 AND ($2 IS NULL OR a.kelurahan = $2))
                AND m.ending IS NULL AND m.owed_from <= $3
                AND COALESCE((SELECT kind FROM payers WHERE member = m.id AND from_month <= $3
                    ORDER BY from_month DESC LIMIT 1), 'own') = 'own'
                AND NOT EXISTS (SELECT 1 FROM payment_claims WHERE member = m.id AND state = 'open')
                AND NOT EXISTS (SELECT 1 FROM resident_reports WHERE member = m.id AND state = 'open')
            """,
            .integer(office), .text(kelurahan), .text(horizon.present.description), .text(horizon.lapsed.description),
            .text(horizon.late.description), .text(horizon.today.description)
        ) { row in
            (
                arrears: row.optionalInteger(0) ?? 0, unlinked: row.optionalInteger(1) ?? 0,
                inactive: row.optionalInteger(2) ?? 0
            )
        }
        return [
            .arrears: Int(members?.arrears ?? 0), .unlinked: Int(members?.unlinked ?? 0),
            .inactive: Int(members?.inactive ?? 0),
            .applications: try applications(for: office, in: kelurahan, Self.mostApplications, 0).count,
        ]
    }

    /// The most urgent first: the last safe date hangs on the oldest owed month alone.
    ///
    /// Whoever has lapsed comes the latest first.
    private func members(
        _ office: Int64, _ kelurahan: String?, _ horizon: LeadHorizon, _ kind: LeadKind, _ limit: Int, _ offset: Int
    ) throws(StoreError) -> [LeadID] {
        try session.rows(
            """
            SELECT m.id FROM members AS m LEFT JOIN member_links AS l ON l.member = m.id
            WHERE m.id IN (
                SELECT n.id FROM office_areas AS a JOIN members AS n ON n.kelurahan = a.kelurahan
                    AND (a.rw = 0 OR n.rw = a.rw) AND (a.rt = 0 OR n.rt = a.rt)
                WHERE a.office = $1 AND ($2 IS NULL OR a.kelurahan = $2))
                AND m.ending IS NULL AND m.owed_from <= $3
                AND COALESCE((SELECT kind FROM payers WHERE member = m.id AND from_month <= $3
                    ORDER BY from_month DESC LIMIT 1), 'own') = 'own'
                AND NOT EXISTS (SELECT 1 FROM payment_claims WHERE member = m.id AND state = 'open')
                AND NOT EXISTS (SELECT 1 FROM resident_reports WHERE member = m.id AND state = 'open')
                AND CASE $7
                    WHEN 'arrears' THEN m.owed_from > $4 AND m.owed_from <= $5
                        AND (m.protection_end IS NULL OR m.protection_end < $6)
                    WHEN 'unlinked' THEN m.owed_from > $4 AND l.person IS NULL
                    ELSE m.owed_from <= $4 END
            ORDER BY CASE WHEN $7 = 'inactive' THEN NULL ELSE m.owed_from END,
                CASE WHEN $7 = 'inactive' THEN m.owed_from END DESC, m.kelurahan, m.rw, m.rt, m.id
            LIMIT $8 OFFSET $9
            """,
            .integer(office), .text(kelurahan), .text(horizon.present.description), .text(horizon.lapsed.description),
            .text(horizon.late.description), .text(horizon.today.description), .text(kind.rawValue), .integer(limit),
            .integer(offset)
        ) { .member(MemberID($0.integer(0))) }
    }

    /// Those that staff have not decided on, whoever waits longest first.
    private func applications(
        for office: Int64, in kelurahan: String?, _ limit: Int, _ offset: Int
    ) throws(StoreError) -> [LeadID] {
        try session.rows(
            """
            SELECT p.number FROM applications AS p
            WHERE p.status = 'received' AND EXISTS (
                SELECT 1 FROM office_areas AS a WHERE a.office = $1 AND a.kelurahan = p.area
                    AND ($2 IS NULL OR a.kelurahan = $2)
                    AND (a.rw = 0 OR p.rw = a.rw) AND (a.rt = 0 OR p.rt = a.rt))
            ORDER BY p.number LIMIT $3 OFFSET $4
            """, .integer(office), .text(kelurahan), .integer(limit), .integer(offset)
        ) { .application($0.integer(0)) }
    }

    /// More waiting applications than one agent has.
    private static let mostApplications = 10_000
}
