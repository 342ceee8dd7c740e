import Bahasa
package import Chat
import Database
package import Dialogue

// Staff's side. Each of these is one transaction, from whatever process.
extension Cases {
    /// Cases that nobody has closed: emergencies first, then whoever waits longest.
    package func open(limit: Int) throws(StoreError) -> [Case] {
        try session.rows(
            """
            SELECT c.id, c.person, c.chat, c.thread, c.kind, c.opened_at, c.closed_at, c.closed_by, t.due_at,
                (SELECT count(*) FROM case_lines WHERE case_id = c.id)
            FROM cases AS c
            LEFT JOIN timers AS t ON t.chat = c.chat AND t.thread = c.thread AND t.name = 'case_returns'
            WHERE c.closed_at IS NULL
            ORDER BY CASE WHEN c.kind IN ('distress', 'death', 'accident') THEN 0 ELSE 1 END, c.opened_at, c.id LIMIT $1
            """, .integer(limit)
        ) { row in Case(row) }
    }

    package func find(_ number: Int64) throws(StoreError) -> Case? {
        try session.row(
            """
            SELECT c.id, c.person, c.chat, c.thread, c.kind, c.opened_at, c.closed_at, c.closed_by, t.due_at,
                (SELECT count(*) FROM case_lines WHERE case_id = c.id)
            FROM cases AS c
            LEFT JOIN timers AS t ON t.chat = c.chat AND t.thread = c.thread AND t.name = 'case_returns'
                AND c.closed_at IS NULL
            WHERE c.id = $1
            """, .integer(number)
        ) { row in Case(row) }
    }

    /// Takes staff's words from the command line to the person, see ``reply(_:by:in:at:)``.
    package func reply(_ words: String, in number: Int64, at now: Instant) throws(StoreError) -> StaffAct {
        try reply(CaseMessage(words), by: nil, in: number, at: now)
    }

    /// Takes what staff wrote or sent to the person: the bot passes it on at once, in order and once.
    ///
    /// The same words again, with nothing said in between, are the same reply where they came in no message, as when a
    /// command is repeated because nobody knows whether it got through.
    ///
    /// - Parameter author: Who of staff wrote it; nil on the command line.
    func reply(
        _ message: CaseMessage, by author: PersonID?, in number: Int64, at now: Instant
    ) throws(StoreError) -> StaffAct {
        guard let found = try find(number) else { return .unknown }
        guard found.closedAt == nil else { return .closed(found) }
        guard !PersonalData.containsNIK(message.words) else { return .revealing(found) }
        guard try session.people.find(found.person)?.isReachable ?? true else { return .unreachable(found) }
        if message.message == nil, let last = try lastLine(of: number), last.speaker == .staff,
            last.words == message.words
        {
            return .repeated(found)
        }
        var line = Draft(message, by: .staff, at: now)
        line.author = author
        line.isShown = author != nil
        try append(line, to: number)
        try announceReplies(in: found.lane, at: now)
        return .done(found)
    }

    /// Puts right what staff wrote in a line; the copy the person has is rewritten.
    func correct(
        _ line: CaseLineID, _ message: CaseMessage, by author: PersonID, at now: Instant
    ) throws(StoreError) -> StaffAct {
        guard let found = try find(line.number) else { return .unknown }
        guard found.closedAt == nil else { return .closed(found) }
        guard !PersonalData.containsNIK(message.words) else { return .revealing(found) }
        var draft = Draft(message, by: .staff, at: now)
        (draft.author, draft.isShown, draft.corrects) = (author, true, line.n)
        try append(draft, to: line.number)
        try announceReplies(in: found.lane, at: now)
        return .done(found)
    }

    /// Lets the bot pass on what staff wrote.
    func announceReplies(in lane: Lane, at now: Instant) throws(StoreError) {
        // Each firing is an event of its own, so a moment at which it may have fired must not come again.
        let passed = try lastPassing(in: lane).map { $0 + .milliseconds(1) } ?? now
        try session.timers.schedule(.staffReplied, in: lane, at: max(now, passed))
    }

    private func lastPassing(in lane: Lane) throws(StoreError) -> Instant? {
        let last = try session.row(
            """
            SELECT max(l.passed_at) FROM case_lines AS l JOIN cases AS c ON c.id = l.case_id
            WHERE c.chat = $1 AND c.thread = $2
            """, .integer(lane.chat.rawValue), .integer(lane.storedThread)
        ) { $0.optionalInteger(0) }
        return (last ?? nil).map { Instant(milliseconds: $0) }
    }

    /// Closes the case: the bot tells the person within a second and helps again.
    package func close(_ number: Int64, by name: String, at now: Instant) throws(StoreError) -> StaffAct {
        guard let found = try find(number) else { return .unknown }
        guard try end(number, by: name, at: now) else { return .closed(found) }
        try session.timers.schedule(.caseClosed, in: found.lane, at: now)
        return .done(found)
    }

    /// Takes what staff wrote and the person was not given yet, in order; to be said in the same transaction.
    package func takeReplies(in lane: Lane, at now: Instant) throws(StoreError) -> [PassedLine] {
        let waiting = try session.rows(
            """
            SELECT l.case_id, l.n FROM case_lines AS l JOIN cases AS c ON c.id = l.case_id
            WHERE c.chat = $1 AND c.thread = $2 AND l.speaker = 'staff' AND l.kind <> 'note' AND l.passed_at IS NULL
            ORDER BY l.case_id, l.n
            """, .integer(lane.chat.rawValue), .integer(lane.storedThread)
        ) { CaseLineID($0.integer(0), $0.count(1)) }
        let room = try session.desk.room()?.chat
        var replies: [PassedLine] = []
        for id in waiting {
            if let line = try line(id.n, of: id.number) {
                replies.append(try session.desk.passed(line, of: id.number, from: room, to: lane.chat))
            }
            try session.execute(
                "UPDATE case_lines SET passed_at = $3 WHERE case_id = $1 AND n = $2", .integer(id.number),
                .integer(id.n), .integer(now.milliseconds))
        }
        return replies
    }
}

/// What became of something staff did.
package enum StaffAct: Sendable, Hashable {
    case done(Case)
    /// These very words are on their way already.
    case repeated(Case)
    /// It is closed.
    case closed(Case)
    /// A NIK stands in the words, which nobody is sent in full.
    case revealing(Case)
    /// The person has blocked the bot.
    case unreachable(Case)
    case unknown
}
