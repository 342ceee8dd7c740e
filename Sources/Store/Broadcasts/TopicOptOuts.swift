package import Chat
import Database
import Dialogue

/// Who wants nothing on which topic of broadcasts.
package struct TopicOptOuts {
    let session: Session

    package func set(_ topic: String, for person: PersonID, at now: Instant) throws(StoreError) {
        try session.execute(
            """
            INSERT INTO topic_opt_outs (person, topic, since) VALUES ($1, $2, $3)
            ON CONFLICT (person, topic) DO NOTHING
            """, .integer(person.rawValue), .text(topic), .integer(now.milliseconds))
    }

    package func clear(_ topic: String, for person: PersonID) throws(StoreError) {
        try session.execute(
            "DELETE FROM topic_opt_outs WHERE person = $1 AND topic = $2", .integer(person.rawValue), .text(topic))
    }

    package func has(_ topic: String, for person: PersonID) throws(StoreError) -> Bool {
        let count = try session.row(
            "SELECT count(*) FROM topic_opt_outs WHERE person = $1 AND topic = $2", .integer(person.rawValue),
            .text(topic)
        ) { $0.integer(0) }
        return count ?? 0 > 0
    }

    /// The topics the person has opted out of.
    package func all(for person: PersonID) throws(StoreError) -> Set<String> {
        Set(
            try session.rows("SELECT topic FROM topic_opt_outs WHERE person = $1", .integer(person.rawValue)) {
                $0.text(0)
            })
    }
}
