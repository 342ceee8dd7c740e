import Broadcasting
package import Chat
import Database
package import Dialogue

extension BroadcastReport {
    /// Recipients in the order of their turns, for a list to be written part by part.
    ///
    /// - Parameter number: The last that was given; 0 to begin.
    package func rows(of id: BroadcastID, after number: Int, limit: Int) throws(StoreError) -> [BroadcastReportRow] {
        try session.rows(
            """
            SELECT r.n, r.chat, o.state, o.reason, o.finished_at, o.repeats, p.name, b.stage, b.fed
            FROM broadcast_recipients AS r JOIN broadcasts AS b ON b.id = r.broadcast
            LEFT JOIN outbox AS o ON o.event = $2 AND o.n = r.n
            LEFT JOIN people AS p ON p.id = r.chat
            WHERE r.broadcast = $1 AND r.n > $3 ORDER BY r.n LIMIT $4
            """,
            .integer(id.rawValue), .text(EventKey.broadcast(id).rawValue), .integer(number), .integer(limit)
        ) { row throws(StoreError) in
            let chat = row.integer(1)
            let name = try session.sealer.text(row.optionalBytes(6), at: Place("people.name", chat))
            return BroadcastReportRow(
                number: row.count(0), chat: ChatID(chat),
                maskedName: name.map { RecipientValues(name: $0).masked.name ?? "" } ?? "",
                outcome: outcome(row), reason: row.optionalText(3),
                endedAt: row.optionalInteger(4).map { Instant(milliseconds: $0) }, repeats: row.count(5))
        }
    }

    private func outcome(_ row: any Row) -> BroadcastReportRow.Outcome {
        let isCancelled = row.text(7) == BroadcastStage.cancelled.rawValue
        guard let state = row.optionalInteger(2).flatMap({ OutboxState(rawValue: Int($0)) }) else {
            if row.count(0) <= row.count(8) { return .forgotten }
            return isCancelled ? .cancelled : .waiting
        }
        if isCancelled, state == .queued { return .cancelled }
        let ending = RecipientEnding(state: state, reason: row.optionalText(3), count: 1)
        return BroadcastReportRow.Outcome.allCases.first { $0.part == ending.part } ?? .failed
    }
}

/// What became of one recipient.
package struct BroadcastReportRow: Hashable, Sendable {
    package enum Outcome: String, CaseIterable, Hashable, Sendable {
        case waiting
        case underWay = "under way"
        case delivered, blocked, gone, failed
        case optedOut = "opted out"
        case unknown, cancelled
        /// Its call was dropped for its age; the broadcast's own figures hold it.
        case forgotten = "no longer kept"

        var part: WritableKeyPath<BroadcastTally, Int>? {
            switch self {
            case .waiting: \.waiting
            case .underWay: \.underWay
            case .delivered: \.delivered
            case .blocked: \.blocked
            case .gone: \.gone
            case .failed: \.failed
            case .optedOut: \.optedOut
            case .unknown: \.unknown
            case .cancelled: \.cancelled
            case .forgotten: nil
            }
        }
    }

    package let number: Int
    package let chat: ChatID
    /// `B*** S******`; empty for a group.
    package let maskedName: String
    package let outcome: Outcome
    /// The platform's own words, or why nothing was sent.
    package let reason: String?
    package let endedAt: Instant?
    /// How often it was sent again on a person's word.
    package let repeats: Int
}
