import Database
package import Dialogue
import JSON

extension Applications {
    /// An application with what has become of it.
    package struct Listed: Sendable {
        package let number: Int64
        package let status: String
        package let receivedAt: Instant
        package let application: Application
    }

    /// The applications after one, in the order of their numbers.
    package func list(after number: Int64, limit: Int) throws(StoreError) -> [Listed] {
        try session.rows(
            """
            SELECT number, status, received_at, nik_mark, detail FROM applications WHERE number > $1
            ORDER BY number LIMIT $2
            """, .integer(number), .integer(limit)
        ) { row throws(StoreError) in
            let place = Self.place(row.bytes(3))
            let detail = try session.sealer.open(row.bytes(4), at: place)
            guard let application = (try? JSONValue(parsing: detail)).flatMap(Application.init(detail:)) else {
                throw .malformed(place: place.name.description)
            }
            return Listed(
                number: row.integer(0), status: row.text(1), receivedAt: Instant(milliseconds: row.integer(2)),
                application: application)
        }
    }
}
