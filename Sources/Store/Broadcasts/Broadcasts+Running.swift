import Chat
import Database
package import Dialogue
import Jamsostek

// What the engine does with broadcasts, in the order they go through it. Each looks at the row as it is now and changes nothing
// where somebody was quicker.
extension Broadcasts {
    /// Those that something is to be done for, the oldest first.
    package func errands() throws(StoreError) -> [BroadcastErrand] {
        try session.rows(
            """
            SELECT id, stage, revision, starts_at, total, fed, gathered_through,
                EXISTS (SELECT 1 FROM broadcast_watches WHERE broadcast = id)
            FROM broadcasts
            WHERE settled = 0 AND stage IN ('counting', 'scheduled', 'gathering', 'running', 'paused', 'cancelled')
            ORDER BY id
            """
        ) { row throws(StoreError) in
            guard let stage = BroadcastStage(rawValue: row.text(1)) else { throw .malformed(place: "broadcasts.stage") }
            return BroadcastErrand(
                id: BroadcastID(row.integer(0)), stage: stage, revision: row.integer(2),
                startsAt: row.optionalInteger(3).map { Instant(milliseconds: $0) }, total: row.count(4),
                fed: row.count(5), gatheredThrough: row.optionalInteger(6), isWatched: row.flag(7))
        }
    }

    /// Keeps what was counted for its author to see.
    ///
    /// - Returns: False where the draft was changed meanwhile.
    @discardableResult
    package func keepCount(
        _ count: AudienceCount, of id: BroadcastID, revision: Int64, at now: Instant
    ) throws(StoreError) -> Bool {
        guard let record = try find(id), record.stage == .counting, record.revision == revision else { return false }
        try keep(count, of: id)
        try move(id, to: .ready)
        if let author = record.view.author { try news.tell(.counted, of: id, to: [author], at: now) }
        return true
    }

    /// Lets one begin whose time has come, with its audience counted anew.
    ///
    /// Where it has grown beyond what may go without a second person, it asks for one instead. What is to be said again gets its next
    /// occurrence here, a broadcast of its own: calling this one off leaves that, and calling that one off ends them.
    ///
    /// - Returns: False where it was called off meanwhile.
    @discardableResult
    package func begin(
        _ id: BroadcastID, counting count: AudienceCount, under policy: BroadcastPolicy, at now: Instant
    ) throws(StoreError) -> Bool {
        guard let record = try find(id), record.stage == .scheduled else { return false }
        try keep(count, of: id)
        guard record.isApproved || count.total <= policy.approvalAbove else {
            // At once, when it is approved: the time it was meant for is over.
            try session.execute(
                "UPDATE broadcasts SET stage = 'awaiting_approval', starts_at = NULL WHERE id = $1",
                .integer(id.rawValue))
            try news.tell(
                .approvalAsked, of: id, to: supervisors(but: record.view.author), by: record.view.authorName,
                at: now)
            return true
        }
        try session.execute(
            "UPDATE broadcasts SET stage = 'gathering', started_at = $2 WHERE id = $1", .integer(id.rawValue),
            .integer(now.milliseconds))
        try scheduleNext(after: record, in: policy.zone, at: now)
        try news.tell(.started, of: id, to: concerned(record), at: now)
        return true
    }

    /// Ends one of which every row has ended.
    ///
    /// - Returns: Whether it has.
    @discardableResult
    package func finish(_ id: BroadcastID, at now: Instant) throws(StoreError) -> Bool {
        guard let record = try find(id), record.stage == .running, record.isGathered, record.fed >= record.total,
            try !hasCalls(id)
        else { return false }
        try session.execute(
            "UPDATE broadcasts SET stage = 'finished', finished_at = $2 WHERE id = $1", .integer(id.rawValue),
            .integer(now.milliseconds))
        try settle(id, at: now)
        try news.tell(.finished, of: id, to: concerned(record), at: now)
        try news.refresh(id, at: now)
        return true
    }

    /// Calls off what of a cancelled one still waits; once nothing is under way, it is settled.
    package func cancelRest(of id: BroadcastID, at now: Instant) throws(StoreError) {
        guard let record = try find(id), record.stage == .cancelled else { return }
        try session.execute(
            "UPDATE outbox SET state = 5, finished_at = $2 WHERE broadcast = $1 AND state = 0", .integer(id.rawValue),
            .integer(now.milliseconds))
        guard try !hasCalls(id) else { return }
        try settle(id, at: now)
        try news.refresh(id, at: now)
    }

    /// Keeps what the platform calls an attachment that it has taken, of the call in this row.
    package func keepFile(_ file: String, sentBy row: OutboxID) throws(StoreError) {
        let id = try session.row("SELECT broadcast FROM outbox WHERE id = $1", .integer(row.rawValue)) {
            $0.optionalInteger(0)
        }
        guard let id = id ?? nil else { return }
        try session.execute(
            "UPDATE broadcasts SET file = $2 WHERE id = $1 AND file IS NULL", .integer(id),
            .bytes(try session.sealer.seal(file, at: BroadcastRecord.file(id))))
    }

    /// Whether calls of it are to be made or under way.
    package func hasCalls(_ id: BroadcastID) throws(StoreError) -> Bool {
        try session.row("SELECT 1 FROM outbox WHERE broadcast = $1 AND state <= 1 LIMIT 1", .integer(id.rawValue)) {
            _ in true
        } ?? false
    }

    /// Nothing is left to be done for it; what became of it is kept beyond the age of its calls.
    func settle(_ id: BroadcastID, at now: Instant) throws(StoreError) {
        guard let record = try find(id) else { return }
        let tally = try report.tally(of: record)
        try session.execute(
            "UPDATE broadcasts SET settled = 1, ending = $2 WHERE id = $1", .integer(id.rawValue), .text(tally.stored))
    }

    private func concerned(_ record: BroadcastRecord) -> [PersonID] {
        [record.view.author, record.approver].compactMap(\.self)
    }

    private func keep(_ count: AudienceCount, of id: BroadcastID) throws(StoreError) {
        try session.execute(
            "UPDATE broadcasts SET people = $2, chats = $3, left_out = $4, seconds = $5, samples = $6 WHERE id = $1",
            .integer(id.rawValue), .integer(count.people), .integer(count.groups), .text(count.storedLeftOut),
            .integer(count.seconds),
            .bytes(try session.sealer.seal(count.storedSamples, at: BroadcastRecord.samples(id.rawValue))))
    }
}

// Said again and again.
extension Broadcasts {
    /// Writes down the next occurrence, once; days that passed while no bot ran are left out.
    private func scheduleNext(after record: BroadcastRecord, in zone: Zone, at now: Instant) throws(StoreError) {
        guard let repetition = record.draft.repetition, repetition.everyDays > 0 else { return }
        let step = Int64(repetition.everyDays) * 86_400
        var start = (record.draft.startsAt ?? now.seconds) + step
        while start <= now.seconds { start += step }
        guard zone.date(ofUnixSeconds: start) <= repetition.until else { return }
        let (series, occurrence) = (record.series ?? record.id, record.occurrence + 1)
        guard try !exists(series, occurrence) else { return }
        var draft = record.draft
        draft.startsAt = start
        let id = try insert(draft, author: record.view.author, name: record.view.authorName, at: now)
        if let name = record.view.approverName { try setApprover(record.approver, name: name, of: id) }
        try session.execute(
            "UPDATE broadcasts SET stage = 'scheduled', series = $2, occurrence = $3 WHERE id = $1",
            .integer(id.rawValue), .integer(series.rawValue), .integer(occurrence))
    }

    private func exists(_ series: BroadcastID, _ occurrence: Int) throws(StoreError) -> Bool {
        try session.row(
            "SELECT 1 FROM broadcasts WHERE series = $1 AND occurrence = $2", .integer(series.rawValue),
            .integer(occurrence)
        ) { _ in true } ?? false
    }
}

/// A broadcast that something is to be done for.
package struct BroadcastErrand: Hashable, Sendable {
    package let id: BroadcastID
    package let stage: BroadcastStage
    package let revision: Int64
    package let startsAt: Instant?
    package let total: Int
    package let fed: Int
    package let gatheredThrough: Int64?
    /// Whether a message shows how it goes.
    package let isWatched: Bool

    package var isWholeFed: Bool { fed >= total }
    package var isToBeFed: Bool { stage == .running && !isWholeFed }
}
