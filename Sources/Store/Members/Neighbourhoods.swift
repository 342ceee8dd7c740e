import Database
import JSON
package import Jamsostek

/// An RW or RT of a kelurahan, with whoever heads it.
package struct NeighbourhoodEntry: Hashable, Sendable {
    /// The code of the kelurahan.
    package var kelurahan: String
    package var rw: Int
    /// 0 for the RW itself.
    package var rt: Int
    /// Empty where not known.
    package var headName: String
    package var headPhone: Phone?

    package init(kelurahan: String, rw: Int, rt: Int, headName: String = "", headPhone: Phone? = nil) {
        self.kelurahan = kelurahan
        self.rw = rw
        self.rt = rt
        self.headName = headName
        self.headPhone = headPhone
    }
}

/// Which RW and RT there are in the kelurahan the branch serves: whom to invite, and what a resident's address is checked by.
package struct Neighbourhoods {
    let session: Session

    package func find(kelurahan: String, rw: Int, rt: Int) throws(StoreError) -> NeighbourhoodEntry? {
        let head = try session.row(
            "SELECT head FROM neighbourhoods WHERE kelurahan = $1 AND rw = $2 AND rt = $3", .text(kelurahan),
            .integer(rw), .integer(rt)
        ) { $0.optionalBytes(0) }
        guard let head else { return nil }
        return try entry(kelurahan, rw, rt, head)
    }

    package func put(_ entry: NeighbourhoodEntry) throws(StoreError) {
        var detail = JSONObject()
        detail.append("name", .string(entry.headName))
        detail.append("phone", ifPresent: entry.headPhone.map { .string($0.exposed) })
        let sealed =
            entry.headName.isEmpty && entry.headPhone == nil
            ? nil
            : try session.sealer.seal(
                JSONValue.object(detail).serialized(), at: Self.place(entry.kelurahan, entry.rw, entry.rt))
        try session.execute(
            """
            INSERT INTO neighbourhoods (kelurahan, rw, rt, head) VALUES ($1, $2, $3, $4)
            ON CONFLICT (kelurahan, rw, rt) DO UPDATE SET head = excluded.head
            """, .text(entry.kelurahan), .integer(entry.rw), .integer(entry.rt), .bytes(sealed))
    }

    /// All of them, by kelurahan, RW and RT.
    package func all() throws(StoreError) -> [NeighbourhoodEntry] {
        try session.rows("SELECT kelurahan, rw, rt, head FROM neighbourhoods ORDER BY kelurahan, rw, rt") {
            row throws(StoreError) in try entry(row.text(0), row.count(1), row.count(2), row.optionalBytes(3))
        }
    }

    /// Whether an address can be; true also where no RW of that kelurahan is known. An RT or RW of 0 is not known.
    package func allows(kelurahan: String, rw: Int, rt: Int) throws(StoreError) -> Bool {
        guard !kelurahan.isEmpty, rw > 0 else { return true }
        let known = try session.row(
            """
            SELECT count(*), sum(CASE WHEN rw = $2 AND (rt = $3 OR $3 = 0) THEN 1 ELSE 0 END),
                sum(CASE WHEN rw = $2 AND rt > 0 THEN 1 ELSE 0 END), sum(CASE WHEN rw = $2 THEN 1 ELSE 0 END)
            FROM neighbourhoods WHERE kelurahan = $1
            """, .text(kelurahan), .integer(rw), .integer(rt)
        ) { row in (all: row.count(0), exact: row.count(1), rts: row.count(2), rws: row.count(3)) }
        guard let known, known.all > 0 else { return true }
        // An RW that is listed without its RT says nothing of them.
        return known.exact > 0 || (known.rws > 0 && known.rts == 0)
    }

    private func entry(
        _ kelurahan: String, _ rw: Int, _ rt: Int, _ head: [UInt8]?
    ) throws(StoreError) -> NeighbourhoodEntry {
        var entry = NeighbourhoodEntry(kelurahan: kelurahan, rw: rw, rt: rt)
        guard let head else { return entry }
        let place = Self.place(kelurahan, rw, rt)
        guard let detail = try? JSONValue(parsing: try session.sealer.open(head, at: place)) else {
            throw .malformed(place: place.name.description)
        }
        entry.headName = detail["name"]?.string ?? ""
        entry.headPhone = detail["phone"]?.string.flatMap { try? Phone($0) }
        return entry
    }

    private static func place(_ kelurahan: String, _ rw: Int, _ rt: Int) -> Place {
        Place("neighbourhoods.head", text: kelurahan, rw * 1_000 + rt)
    }
}
