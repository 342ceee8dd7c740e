import Chat
import Database
package import Dialogue

/// What became of a broadcast's audience, counted from its rows.
package struct BroadcastReport {
    let session: Session

    /// The parts add up to the audience as it is written down.
    package func tally(of record: BroadcastRecord) throws(StoreError) -> BroadcastTally {
        if let ending = record.ending { return ending }
        var tally = BroadcastTally()
        tally.total = record.total
        let isCancelled = record.stage == .cancelled
        if isCancelled {
            tally.cancelled = record.total - record.fed
        } else {
            tally.waiting = record.total - record.fed
        }
        for ending in try endings(of: record.id) { tally.add(ending, isCancelled: isCancelled) }
        return tally
    }

    /// How many calls came to which end; those that have not are among them.
    func endings(of id: BroadcastID) throws(StoreError) -> [RecipientEnding] {
        try session.rows(
            "SELECT state, reason, count(*) FROM outbox WHERE broadcast = $1 GROUP BY state, reason",
            .integer(id.rawValue)
        ) { row throws(StoreError) in
            guard let state = OutboxState(rawValue: row.count(0)) else { throw .malformed(place: "outbox.state") }
            return RecipientEnding(state: state, reason: row.optionalText(1), count: row.count(2))
        }
    }

    /// Calls that ended a second, over the last few.
    func pace(of id: BroadcastID, at now: Instant) throws(StoreError) -> Double? {
        let ended = try session.row(
            """
            SELECT count(*) FROM outbox
            WHERE finished_at >= $2 AND priority > 1 AND finished_at IS NOT NULL AND broadcast = $1
            """, .integer(id.rawValue), .integer((now - Self.paceSpan).milliseconds)
        ) { $0.count(0) }
        guard let ended, ended > 0 else { return nil }
        return Double(ended) / Double(Self.paceSpan.components.seconds)
    }

    private static let paceSpan: Duration = .seconds(10)

    /// Why calls failed for good, and how many each; the most frequent first.
    package func failures(of id: BroadcastID) throws(StoreError) -> [(reason: String, count: Int)] {
        try endings(of: id).filter { $0.part == \.failed }
            .map { ($0.reason ?? "", $0.count) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }
}

/// Calls of a broadcast that came to the same end.
struct RecipientEnding {
    var state: OutboxState
    var reason: String?
    var count: Int

    /// The part of the tally they belong to.
    var part: WritableKeyPath<BroadcastTally, Int> {
        switch state {
        case .queued: \.waiting
        case .leased: \.underWay
        case .delivered: \.delivered
        case .unknown: \.unknown
        case .cancelled: \.cancelled
        case .refused: Self.part(of: reason ?? "")
        }
    }

    private static func part(of reason: String) -> WritableKeyPath<BroadcastTally, Int> {
        switch reason {
        case "blocked", "unreachable": \.blocked
        case "deactivated", "kicked", "chatNotFound", "absent": \.gone
        case "opted_out", "topic": \.optedOut
        default: \.failed
        }
    }
}

extension BroadcastTally {
    /// - Parameter isCancelled: Whether the broadcast was called off: what still waits is so as well.
    mutating func add(_ ending: RecipientEnding, isCancelled: Bool) {
        let part = isCancelled && ending.state == .queued ? \BroadcastTally.cancelled : ending.part
        self[keyPath: part] += ending.count
    }
}
