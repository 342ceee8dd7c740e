import Chat
import Database
package import Dialogue
import Jamsostek

/// What staff say to many: drafts, their stages, and how far each has come.
///
/// Who may do what is ruled by ``BroadcastView/ruling(on:by:_:)``; here it is carried out, in one transaction with its
/// entry in the audit trail. Nothing is sent from here: a stage is a word in a row, which the engine reads at each claim.
package struct Broadcasts {
    let session: Session

    package func find(_ id: BroadcastID) throws(StoreError) -> BroadcastRecord? {
        try session.row(
            """
            SELECT id, stage, revision, series, author, topic, starts_at, every_days, until_day, started_at, finished_at,
                people, chats, left_out, seconds, gathered_through, gathered_at, total, fed, ending,
                detail, author_name, approver_name, samples, file, approver, occurrence
            FROM broadcasts WHERE id = $1
            """, .integer(id.rawValue)
        ) { row throws(StoreError) in try BroadcastRecord(row, session.sealer) }
    }

    /// As staff see it now, its rows counted.
    package func view(_ id: BroadcastID, at now: Instant) throws(StoreError) -> BroadcastView? {
        guard let record = try find(id) else { return nil }
        return try view(record, at: now)
    }

    func view(_ record: BroadcastRecord, at now: Instant) throws(StoreError) -> BroadcastView {
        var view = record.view
        view.tally = try report.tally(of: record)
        if record.stage == .running { view.pace = try report.pace(of: record.id, at: now) }
        return view
    }

    /// The latest, newest first.
    package func list(limit: Int, at now: Instant) throws(StoreError) -> [BroadcastView] {
        let numbers = try session.rows("SELECT id FROM broadcasts ORDER BY id DESC LIMIT $1", .integer(limit)) {
            BroadcastID($0.integer(0))
        }
        var views: [BroadcastView] = []
        for number in numbers {
            if let view = try view(number, at: now) { views.append(view) }
        }
        return views
    }

    package var report: BroadcastReport { BroadcastReport(session: session) }
    package var recipients: Recipients { Recipients(session: session) }
    package var trials: BroadcastTrials { BroadcastTrials(session: session) }
    package var news: BroadcastBulletin { BroadcastBulletin(session: session) }
}

extension Session {
    package var broadcasts: Broadcasts { Broadcasts(session: self) }
}

// Rows as they are written.
extension Broadcasts {
    /// Writes a new one down, as a draft.
    func insert(_ draft: BroadcastDraft, author: PersonID?, name: String, at now: Instant) throws(StoreError)
        -> BroadcastID
    {
        let number = try session.insert(
            """
            INSERT INTO broadcasts (occurrence, stage, revision, settled, author, made_at, total, fed)
            VALUES (0, 'draft', 0, 0, $1, $2, 0, 0) {returning id}
            """, .integer(author?.rawValue), .integer(now.milliseconds))
        guard let number else { throw .malformed(place: "broadcasts") }
        try session.execute(
            "UPDATE broadcasts SET author_name = $2 WHERE id = $1", .integer(number),
            .bytes(try session.sealer.seal(name, at: BroadcastRecord.authorName(number))))
        try keep(draft, of: BroadcastID(number), at: .draft)
        return BroadcastID(number)
    }

    /// Puts a draft in place of what was there, at the stage it was ruled to come to.
    ///
    /// As a draft anew, what was counted of it is void; where only its time is another, it stands.
    func keep(_ draft: BroadcastDraft, of id: BroadcastID, at stage: BroadcastStage) throws(StoreError) {
        try session.execute(
            """
            UPDATE broadcasts SET stage = $7, revision = revision + 1, topic = $2, starts_at = $3, every_days = $4,
                until_day = $5, detail = $6
            WHERE id = $1
            """, .integer(id.rawValue), .text(draft.topic),
            .integer(draft.startsAt.map { Instant(seconds: $0).milliseconds }),
            .integer(draft.repetition.map { Int64($0.everyDays) }), .text(draft.repetition?.until.description),
            .bytes(try session.sealer.seal(draft.encoded, at: BroadcastRecord.detail(id.rawValue))),
            .text(stage.rawValue))
        guard stage == .draft else { return }
        try session.execute(
            """
            UPDATE broadcasts SET people = NULL, chats = NULL, left_out = NULL, seconds = NULL, samples = NULL, file = NULL
            WHERE id = $1
            """, .integer(id.rawValue))
    }

    func move(_ id: BroadcastID, to stage: BroadcastStage) throws(StoreError) {
        try session.execute(
            "UPDATE broadcasts SET stage = $2 WHERE id = $1", .integer(id.rawValue), .text(stage.rawValue))
    }

    func setApprover(_ person: PersonID?, name: String, of id: BroadcastID) throws(StoreError) {
        try session.execute(
            "UPDATE broadcasts SET approver = $2, approver_name = $3 WHERE id = $1", .integer(id.rawValue),
            .integer(person?.rawValue),
            .bytes(try session.sealer.seal(name, at: BroadcastRecord.approverName(id.rawValue))))
    }

    /// Calls it off: at once over where nobody's turn has come, else once what is under way has ended.
    func cancel(_ record: BroadcastRecord, at now: Instant) throws(StoreError) {
        try session.execute(
            "UPDATE broadcasts SET stage = 'cancelled', finished_at = $2 WHERE id = $1",
            .integer(record.id.rawValue), .integer(now.milliseconds))
        if record.fed == 0 { try settle(record.id, at: now) }
    }

    /// Makes calls of unknown outcome due once more.
    func resendUnknown(of id: BroadcastID, at now: Instant) throws(StoreError) {
        try session.execute(
            """
            UPDATE outbox SET state = 0, due_at = $2, fence = NULL, lease_until = NULL, finished_at = NULL,
                repeats = repeats + 1
            WHERE broadcast = $1 AND state = 4
            """, .integer(id.rawValue), .integer(now.milliseconds))
        try session.execute(
            "UPDATE broadcasts SET stage = 'running', settled = 0, finished_at = NULL, ending = NULL WHERE id = $1",
            .integer(id.rawValue))
    }
}
