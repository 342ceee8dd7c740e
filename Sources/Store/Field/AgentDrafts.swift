import Database
package import Dialogue

/// What agents had begun to log and left for something else: one for an office, sealed.
package struct AgentDrafts {
    let session: Session

    package func keep(_ log: AgentLog, of office: Int64, at now: Instant) throws(StoreError) {
        try session.execute(
            """
            INSERT INTO agent_drafts (office, saved_at, detail) VALUES ($1, $2, $3)
            ON CONFLICT (office) DO UPDATE SET saved_at = excluded.saved_at, detail = excluded.detail
            """,
            .integer(office), .integer(now.milliseconds),
            .bytes(try session.sealer.seal(log.encoded(), at: Self.place(office))))
    }

    package func drop(of office: Int64) throws(StoreError) {
        try session.execute("DELETE FROM agent_drafts WHERE office = $1", .integer(office))
    }

    package func find(of office: Int64) throws(StoreError) -> AgentLog? {
        try session.row("SELECT detail FROM agent_drafts WHERE office = $1", .integer(office)) {
            row throws(StoreError) in
            let place = Self.place(office)
            guard let log = AgentLog(decoding: try session.sealer.open(row.bytes(0), at: place)) else {
                throw .malformed(place: place.name.description)
            }
            return log
        }
    }

    private static func place(_ office: Int64) -> Place { Place("agent_drafts.detail", office) }
}
