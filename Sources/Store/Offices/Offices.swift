import Chat
import Database
package import Dialogue
import Jamsostek

/// Who does what for the branch: heads of RT and RW, officers of a kelurahan, Perisai agents, coordinators, donors, and the
/// branch's own staff.
///
/// A person holds one office at a time. Who may see a member is decided here alone, by ``areas(of:)``.
package struct Offices {
    let session: Session

    /// Makes an office that nobody holds yet, without a code; ``invite(_:by:until:at:)`` makes both.
    package func open(_ draft: OfficeDraft, at now: Instant) throws(StoreError) -> Int64 {
        let number = try session.insert(
            """
            INSERT INTO offices (role, term_from, term_until, community, made_at) VALUES ($1, $2, $3, $4, $5)
            {returning id}
            """,
            .text(draft.role.rawValue), .text(draft.from?.description), .text(draft.until?.description),
            .integer(draft.community), .integer(now.milliseconds))
        guard let number else { throw .malformed(place: "offices") }
        try session.execute(
            "UPDATE offices SET name = $2 WHERE id = $1", .integer(number),
            .bytes(try session.sealer.seal(draft.name, at: Self.place(number))))
        for area in Set(draft.areas) {
            try session.execute(
                "INSERT INTO office_areas (office, kelurahan, rw, rt) VALUES ($1, $2, $3, $4)",
                .integer(number), .text(area.kelurahan), .integer(area.rw), .integer(area.rt))
        }
        return number
    }

    /// In the order of their codes and numbers.
    package func areas(of office: Int64) throws(StoreError) -> [OfficeArea] {
        try session.rows(
            "SELECT kelurahan, rw, rt FROM office_areas WHERE office = $1 ORDER BY kelurahan, rw, rt",
            .integer(office)
        ) { OfficeArea(kelurahan: $0.text(0), rw: $0.count(1), rt: $0.count(2)) }
    }

    package func find(_ office: Int64) throws(StoreError) -> OfficeEntry? {
        let areas = try areas(of: office)
        return try session.row(
            """
            SELECT o.id, o.role, o.term_from, o.term_until, o.person, o.ended_at, o.ended_why, o.name,
                c.id, c.kind, c.name
            FROM offices AS o LEFT JOIN communities AS c ON c.id = o.community WHERE o.id = $1
            """, .integer(office)
        ) { row throws(StoreError) in try OfficeEntry(row, areas, session.sealer) }
    }

    /// By number; those that ended only where asked for.
    package func list(withEnded: Bool) throws(StoreError) -> [OfficeEntry] {
        let numbers = try session.rows(
            "SELECT id FROM offices WHERE ended_at IS NULL OR $1 = 1 ORDER BY id",
            .integer(withEnded ? 1 : 0)
        ) { $0.integer(0) }
        return try entries(numbers)
    }

    func entries(_ numbers: [Int64]) throws(StoreError) -> [OfficeEntry] {
        var entries: [OfficeEntry] = []
        for number in numbers {
            if let entry = try find(number) { entries.append(entry) }
        }
        return entries
    }

    static func place(_ office: Int64) -> Place { Place("offices.name", office) }
}

extension OfficeEntry {
    fileprivate init(_ row: any Row, _ areas: [OfficeArea], _ sealer: Sealer) throws(StoreError) {
        guard let role = Office.Role(rawValue: row.text(1)) else { throw .malformed(place: "offices.role") }
        self.init(
            id: row.integer(0), role: role,
            name: try sealer.text(row.optionalBytes(7), at: Offices.place(row.integer(0))) ?? "", areas: areas,
            community: row.isNull(8) ? nil : Community(row, at: 8),
            from: row.optionalText(2).flatMap(CalendarDate.init), until: row.optionalText(3).flatMap(CalendarDate.init),
            person: row.optionalInteger(4).map { PersonID($0) },
            endedAt: row.optionalInteger(5).map { Instant(milliseconds: $0) },
            ending: row.optionalText(6).flatMap(OfficeEnding.init))
    }
}
