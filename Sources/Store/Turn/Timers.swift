package import Chat
import Database
package import Dialogue

/// What conversations wait for: at most one timer of a name per lane.
package struct Timers {
    let session: Session

    /// Sets the timer, or moves it.
    package func schedule(_ name: TimerName, in lane: Lane, at due: Instant) throws(StoreError) {
        session.soonestTimer = min(session.soonestTimer ?? due, due)
        try session.execute(
            """
            INSERT INTO timers (chat, thread, name, due_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (chat, thread, name) DO UPDATE SET due_at = excluded.due_at
            """,
            .integer(lane.chat.rawValue), .integer(lane.storedThread), .text(name.rawValue),
            .integer(due.milliseconds))
    }

    package func cancel(_ name: TimerName, in lane: Lane) throws(StoreError) {
        try remove(name.rawValue, in: lane)
    }

    /// The timers whose time has come, the longest due first.
    ///
    /// One of a name this version does not know, as after going back to an older one, is put in quarantine: nobody
    /// could fire it, and it would be due for ever.
    package func due(at now: Instant, limit: Int) throws(StoreError) -> [DueTimer] {
        let due = try session.rows(
            "SELECT chat, thread, name, due_at FROM timers WHERE due_at <= $1 ORDER BY due_at LIMIT $2",
            .integer(now.milliseconds), .integer(limit)
        ) { row in
            (
                name: row.text(2), lane: Lane(chat: row.integer(0), storedThread: row.integer(1)),
                dueAt: Instant(milliseconds: row.integer(3))
            )
        }
        var known: [DueTimer] = []
        for timer in due {
            if let name = TimerName(rawValue: timer.name) {
                known.append(DueTimer(name: name, lane: timer.lane, dueAt: timer.dueAt))
            } else {
                try retire(timer.name, in: timer.lane, at: now)
            }
        }
        return known
    }

    private func retire(_ name: String, in lane: Lane, at now: Instant) throws(StoreError) {
        try remove(name, in: lane)
        try session.quarantine.keep(
            nil, of: nil, in: lane, reason: "timer of an unknown name: \(name)", raw: nil, at: now)
    }

    private func remove(_ name: String, in lane: Lane) throws(StoreError) {
        try session.execute(
            "DELETE FROM timers WHERE chat = $1 AND thread = $2 AND name = $3",
            .integer(lane.chat.rawValue), .integer(lane.storedThread), .text(name))
    }

    /// When the next timer is due; nil where there is none.
    package func next() throws(StoreError) -> Instant? {
        try session.row("SELECT min(due_at) FROM timers") { $0.optionalInteger(0) }?.map { Instant(milliseconds: $0) }
    }

    /// Takes the timer away, in the transaction of its consequences.
    ///
    /// - Returns: False where it was moved or cancelled in the meantime and must not fire.
    package func fire(_ timer: DueTimer) throws(StoreError) -> Bool {
        let removed = try session.execute(
            "DELETE FROM timers WHERE chat = $1 AND thread = $2 AND name = $3 AND due_at = $4",
            .integer(timer.lane.chat.rawValue), .integer(timer.lane.storedThread), .text(timer.name.rawValue),
            .integer(timer.dueAt.milliseconds))
        return removed > 0
    }
}

/// A timer whose time has come.
package struct DueTimer: Sendable, Hashable {
    package let name: TimerName
    package let lane: Lane
    package let dueAt: Instant

    /// The event of its firing, the same however often it is tried.
    package var event: EventKey { EventKey.timer(name, in: lane, due: dueAt) }
}
