package import Chat
import Database
package import Dialogue
import JSON
import Jamsostek

// What a head may know of their residents: this is the one place that reads them for a person.
extension Offices {
    /// What the person looks after, and what a request needs of it; nil where they hold no office.
    package func view(_ request: OfficeRequest, for person: PersonID) throws(StoreError) -> OfficeView? {
        guard let number = try number(of: person), let found = try find(number) else { return nil }
        var view = OfficeView(
            office: Office(id: number, role: found.role, until: found.until), areas: found.areas,
            community: found.community, lastDigest: try lastDigest(of: number), remindedAt: try remindedAt(number),
            hasOptedOut: try session.people.find(person)?.hasOptedOut ?? false)
        for area in found.areas { view.residents += try residents(of: area, naming: request) }
        return view
    }

    /// The residents of an area whose membership goes on, by RW and RT.
    private func residents(of area: OfficeArea, naming request: OfficeRequest) throws(StoreError) -> [Resident] {
        // A span, so that the index on the area is walked no further than the area reaches.
        let (rws, rts) = (Self.span(area.rw), Self.span(area.rt))
        return try session.rows(
            """
            SELECT m.id, m.rw, m.rt, m.owed_from, m.protection_end, m.credit, m.nik_mark, m.detail,
                (SELECT kind FROM payers WHERE member = m.id AND from_month <= m.owed_from
                    ORDER BY from_month DESC LIMIT 1),
                CASE WHEN l.person IS NULL THEN 0 ELSE 1 END,
                CASE WHEN p.opted_out_at IS NULL AND p.unreachable_at IS NULL THEN 0 ELSE 1 END,
                (SELECT count(*) FROM payment_claims WHERE member = m.id AND state = 'open')
                    + (SELECT count(*) FROM resident_reports WHERE member = m.id AND state = 'open')
            FROM members AS m
            LEFT JOIN member_links AS l ON l.member = m.id
            LEFT JOIN people AS p ON p.id = l.person
            WHERE m.kelurahan = $1 AND m.rw BETWEEN $2 AND $3 AND m.rt BETWEEN $4 AND $5 AND m.ending IS NULL
            ORDER BY m.rw, m.rt, m.id
            """,
            .text(area.kelurahan), .integer(rws.lowerBound), .integer(rws.upperBound), .integer(rts.lowerBound),
            .integer(rts.upperBound)
        ) { row throws(StoreError) in try resident(row, naming: request) }
    }

    private func resident(_ row: any Row, naming request: OfficeRequest) throws(StoreError) -> Resident {
        let (id, rt) = (MemberID(row.integer(0)), row.count(2))
        guard let coverage = Members.coverage(row, from: 3) else { throw .malformed(place: "members.owed_from") }
        return Resident(
            id: id, rw: row.count(1), rt: rt, coverage: coverage,
            payer: row.optionalText(8).flatMap(Payer.init) ?? .own,
            hindrance: Self.hindrance(
                isLinked: row.count(9) > 0, isSilenced: row.count(10) > 0, isUnderReview: row.count(11) > 0),
            name: request.names(id, rt: rt) ? try name(row.bytes(7), mark: row.bytes(6)) : nil)
    }

    private static func hindrance(isLinked: Bool, isSilenced: Bool, isUnderReview: Bool) -> Resident.Hindrance? {
        if isUnderReview { return .underReview }
        guard isLinked else { return .unlinked }
        return isSilenced ? .silenced : nil
    }

    private func name(_ sealed: [UInt8], mark: [UInt8]) throws(StoreError) -> String {
        let opened = try session.sealer.open(sealed, at: Members.place(mark))
        guard let name = (try? JSONValue(parsing: opened))?["name"]?.string else {
            throw .malformed(place: "members.detail")
        }
        return name
    }

    private static func span(_ number: Int) -> ClosedRange<Int> { number > 0 ? number...number : 0...Int(Int32.max) }
}
