package import Chat
import Database
package import Dialogue
package import Jamsostek

/// What agents' visits came to; kept for ever, by the office that made them.
package struct Visits {
    let session: Session

    package func add(_ visit: Visit, by office: Int64, at now: Instant) throws(StoreError) {
        let (member, application) = visit.lead.columns
        let number = try session.insert(
            """
            INSERT INTO visits (office, member, application, visited_on, recorded_at, outcome, promised_for)
            VALUES ($1, $2, $3, $4, $5, $6, $7) {returning id}
            """,
            .integer(office), .integer(member), .integer(application), .text(visit.day.description),
            .integer(now.milliseconds), .text(visit.outcome.rawValue), .text(visit.promise?.description))
        guard let number, let note = visit.note else { return }
        try session.execute(
            "UPDATE visits SET note = $2 WHERE id = $1", .integer(number),
            .bytes(try session.sealer.seal(note, at: Self.place(number))))
    }

    /// The office's latest of a lead.
    package func latest(to lead: LeadID, by office: Int64) throws(StoreError) -> Visit? {
        let (member, application) = lead.columns
        return try session.row(
            """
            SELECT id, outcome, visited_on, promised_for, note FROM visits
            WHERE office = $1 AND (member = $2 OR application = $3) ORDER BY id DESC LIMIT 1
            """, .integer(office), .integer(member), .integer(application)
        ) { row throws(StoreError) in
            guard let outcome = Visit.Outcome(rawValue: row.text(1)), let day = CalendarDate(row.text(2)) else {
                throw .malformed(place: "visits")
            }
            return Visit(
                lead: lead, outcome: outcome, day: day, promise: row.optionalText(3).flatMap(CalendarDate.init),
                note: try session.sealer.text(row.optionalBytes(4), at: Self.place(row.integer(0))))
        }
    }

    /// The office's month in numbers; payments are those the holder logged.
    ///
    /// - Parameter span: When the month begins and ends in the branch's zone, in seconds since 1970, UTC.
    package func tally(
        of office: Int64, held person: PersonID, in month: ContributionMonth, _ span: Range<Int64>
    ) throws(StoreError) -> AgentTally {
        let (begin, end) = (Instant(seconds: span.lowerBound), Instant(seconds: span.upperBound))
        var visits: [Visit.Outcome: Int] = [:]
        try session.scan(
            """
            SELECT outcome, count(*) FROM visits WHERE office = $1 AND visited_on >= $2 AND visited_on <= $3
            GROUP BY outcome
            """, with: [.integer(office), .text(month.firstDay.description), .text(month.lastDay.description)]
        ) { row throws(StoreError) in
            if let outcome = Visit.Outcome(rawValue: row.text(0)) { visits[outcome] = row.count(1) }
            return .more
        }
        var tally = AgentTally(month: month, visits: visits, payments: [:], confirmed: .zero, newMembers: 0)
        try session.scan(
            """
            SELECT c.state, count(*), sum(p.amount) FROM payment_claims AS c
            LEFT JOIN payments AS p ON p.id = c.payment AND p.reversed_at IS NULL
            WHERE c.person = $1 AND c.source = 'perisai' AND c.claimed_at >= $2 AND c.claimed_at < $3 GROUP BY c.state
            """, with: [.integer(person.rawValue), .integer(begin.milliseconds), .integer(end.milliseconds)]
        ) { row throws(StoreError) in
            guard let decision = CadreReport.Decision(rawValue: row.text(0)) else { return .more }
            tally.payments[decision] = row.count(1)
            if decision == .confirmed { tally.confirmed = Rupiah(Int(row.optionalInteger(2) ?? 0)) }
            return .more
        }
        tally.newMembers = try newMembers(of: office, from: begin, to: end)
        return tally
    }

    private func newMembers(of office: Int64, from begin: Instant, to end: Instant) throws(StoreError) -> Int {
        try session.row(
            """
            SELECT count(*) FROM members AS m
            WHERE m.application IS NOT NULL AND m.made_at >= $2 AND m.made_at < $3 AND m.id IN (
                SELECT n.id FROM office_areas AS a JOIN members AS n ON n.kelurahan = a.kelurahan
                    AND (a.rw = 0 OR n.rw = a.rw) AND (a.rt = 0 OR n.rt = a.rt)
                WHERE a.office = $1)
            """, .integer(office), .integer(begin.milliseconds), .integer(end.milliseconds)
        ) { $0.count(0) } ?? 0
    }

    private static func place(_ number: Int64) -> Place { Place("visits.note", number) }
}

extension LeadID {
    /// Of the columns member and application, of which one is empty.
    fileprivate var columns: (member: Int64?, application: Int64?) {
        switch self {
        case .member(let id): (id.rawValue, nil)
        case .application(let number): (nil, number)
        }
    }
}
