import Chat
import Database
import JSON

// What was said before a person asked for staff: their words are in the update log, the bot's in the outbox.
extension Cases {
    /// What the person of a lane wrote in the last day, up to a few messages.
    func recentWords(in lane: Lane, at now: Instant) throws(StoreError) -> [String] {
        try membersLines(of: lane, since: (now - .seconds(24 * 3600)).milliseconds).map(\.line.words)
    }

    /// The last lines of a lane, in order, both sides'; those after a moment where one is given.
    ///
    /// Looks no further back than ``furthest`` rows, so that no turn waits for it in a large database.
    func recentLines(of lane: Lane, since start: Instant?) throws(StoreError) -> [Draft] {
        let start = start?.milliseconds ?? .min
        let lines = try membersLines(of: lane, since: start) + botsLines(of: lane, since: start)
        return lines.sorted { $0.place < $1.place }.suffix(Self.count).map(\.line)
    }

    private func membersLines(of lane: Lane, since start: Int64) throws(StoreError) -> [Spoken] {
        try session.rows(
            """
            SELECT series, number, kind, received_at, body FROM updates
            WHERE series = (SELECT max(id) FROM series)
                AND number > (SELECT max(number) - $5 FROM updates WHERE series = (SELECT max(id) FROM series))
                AND chat = $1 AND coalesce(thread, 0) = $2 AND received_at > $3
                AND kind NOT IN ('tap', 'standing', 'member', 'migrated', 'unreadable')
            ORDER BY number DESC LIMIT $4
            """,
            .integer(lane.chat.rawValue), .integer(lane.storedThread), .integer(start), .integer(Self.count),
            .integer(Self.furthest)
        ) { row throws(StoreError) in
            let place = Place("updates.body", row.integer(0), row.integer(1))
            return Spoken(
                place: Spoken.Place(time: row.integer(3), update: row.integer(1), isAnswer: false),
                line: Draft(
                    speaker: .member, kind: row.text(2), saidAt: Instant(milliseconds: row.integer(3)),
                    words: try session.sealer.text(row.optionalBytes(4), at: place) ?? ""))
        }
    }

    private func botsLines(of lane: Lane, since start: Int64) throws(StoreError) -> [Spoken] {
        let rows = try session.rows(
            """
            SELECT event, n, created_at, payload FROM outbox
            WHERE id > (SELECT max(id) - $5 FROM outbox) AND chat = $1 AND thread = $2 AND created_at > $3
                AND state <> 5 AND case_id IS NULL
            ORDER BY id DESC LIMIT $4
            """,
            .integer(lane.chat.rawValue), .integer(lane.storedThread), .integer(start), .integer(Self.count),
            .integer(Self.furthest)
        ) { row in
            (
                event: row.text(0), time: row.integer(2),
                payload: try? session.sealer.open(row.bytes(3), at: Outbox.place(row.text(0), row.count(1)))
            )
        }
        return rows.compactMap { row in
            guard let json = row.payload.flatMap({ try? JSONValue(parsing: $0) }),
                case .message(let message)? = Outgoing(json: json)
            else { return nil }
            return Spoken(
                place: Spoken.Place(time: row.time, update: Self.update(of: row.event), isAnswer: true),
                line: Draft(
                    speaker: .bot, kind: "text", saidAt: Instant(milliseconds: row.time), words: message.text))
        }
    }

    /// The update that the bot answered, of ``EventKey/update(_:of:)``; what nobody caused comes last of its moment.
    private static func update(of event: String) -> Int64 {
        event.split(separator: "/").last.flatMap { event.hasPrefix("u") ? Int64($0) : nil } ?? .max
    }

    private static let count = 6
    private static let furthest = 5_000
}

/// A line and its place among others: by time, and within a batch by the update that it was or answers.
private struct Spoken {
    struct Place: Comparable {
        var time: Int64
        var update: Int64
        var isAnswer: Bool

        static func < (left: Self, right: Self) -> Bool {
            (left.time, left.update, left.isAnswer ? 1 : 0) < (right.time, right.update, right.isAnswer ? 1 : 0)
        }
    }

    var place: Place
    var line: Cases.Draft
}
