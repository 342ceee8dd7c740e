import Chat
import Database

extension Outbox {
    /// Writes down how leased rows ended.
    ///
    /// - Returns: The rows that were not this fence's to end: their lease ran out or a successor took over, and what
    ///   was written about them since stays.
    @discardableResult
    package func finish(
        _ endings: [(id: OutboxID, ending: OutboxEnding)], fence: Fence, at now: Instant
    ) throws(StoreError) -> [OutboxID] {
        var stale: [OutboxID] = []
        for (id, ending) in endings where !(try finish(id, ending, fence: fence, at: now)) { stale.append(id) }
        return stale
    }

    private func finish(
        _ id: OutboxID, _ ending: OutboxEnding, fence: Fence, at now: Instant
    ) throws(StoreError) -> Bool {
        let changed = try session.execute(
            """
            UPDATE outbox SET state = $2, message = $3, reason = $4, finished_at = $5
            WHERE id = $1 AND state = 1 AND fence = $6
            """,
            .integer(id.rawValue), .integer(ending.state.rawValue), .integer(ending.message), .text(ending.reason),
            .integer(now.milliseconds), .integer(fence.rawValue))
        return changed > 0
    }

    /// Puts a leased row back, to be tried at that time.
    ///
    /// - Parameters:
    ///   - counting: Whether this was a try; false for a row that was held back before anything was sent.
    ///   - repeating: Whether that try may have arrived, so that the next one is counted as a repeat.
    /// - Returns: False where the row was not this fence's to put back.
    @discardableResult
    package func retry(
        _ id: OutboxID, at due: Instant, fence: Fence, counting: Bool = true, repeating: Bool = false
    ) throws(StoreError) -> Bool {
        let changed = try session.execute(
            """
            UPDATE outbox SET state = 0, due_at = $2, fence = NULL, lease_until = NULL, attempts = attempts - $3,
                repeats = repeats + $5
            WHERE id = $1 AND state = 1 AND fence = $4
            """,
            .integer(id.rawValue), .integer(due.milliseconds), .flag(!counting), .integer(fence.rawValue),
            .flag(repeating))
        return changed > 0
    }
}

extension OutboxEnding {
    fileprivate var state: OutboxState {
        switch self {
        case .delivered: .delivered
        case .refused: .refused
        case .unknown: .unknown
        case .cancelled: .cancelled
        }
    }

    fileprivate var message: Int64? {
        if case .delivered(let message) = self { message?.rawValue } else { nil }
    }

    fileprivate var reason: String? {
        if case .refused(let reason) = self { reason } else { nil }
    }
}
