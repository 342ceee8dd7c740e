import Database
import Dialogue
import JSON
import Jamsostek

extension ApplicationSummary {
    /// Reads the columns number, status, received_at, programmes, months, amount, nik_mark, detail, from that column
    /// on.
    init(_ row: any Row, at first: Int, _ sealer: Sealer) throws(StoreError) {
        let place = Applications.place(row.bytes(first + 6))
        let detail = try sealer.open(row.bytes(first + 7), at: place)
        guard let document = try? JSONValue(parsing: detail), let digits = document["nik"]?.string,
            let nik = try? NIK(digits), let name = document["name"]?.string
        else { throw .malformed(place: place.name.description) }
        guard let status = Status(rawValue: row.text(first + 1)) else { throw .malformed(place: "applications.status") }
        self.init(
            number: row.integer(first), status: status,
            receivedAt: Instant(milliseconds: row.integer(first + 2)).seconds, maskedNIK: nik.masked, name: name,
            programmes: Set(Programmes(row.text(first + 3))?.list ?? []), months: row.count(first + 4),
            amount: Rupiah(row.count(first + 5)))
    }
}
