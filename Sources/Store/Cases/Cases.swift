package import Chat
import Database
package import Dialogue

/// The conversations that staff were asked into: at most one open case in a lane, with its lines.
///
/// What staff do on the command line goes through here too, beside the running bot: it writes rows alone, and a timer of
/// the lane lets the bot carry out what follows in a turn of its own.
package struct Cases {
    let session: Session

    /// Opens a case with what was said last in the lane, or joins the open one with what was said since.
    ///
    /// - Parameter words: What staff should read besides; said already, they are not written twice.
    /// - Returns: The case's number.
    package func open(
        _ kind: StaffCase.Kind, of person: PersonID, in lane: Lane, words: String, at now: Instant
    ) throws(StoreError) -> Int64 {
        let number: Int64
        if let open = try openNumber(in: lane) {
            try raise(open, to: kind)
            number = open
        } else {
            number = try insert(kind, of: person, in: lane, at: now)
        }
        // Whoever wants to be forgotten is not quoted, nor what they said before.
        if kind != .erasure {
            let known = [try lastLine(of: number)?.saidAt, try session.consents.lastWithdrawal(of: person)]
            for line in try recentLines(of: lane, since: known.compactMap(\.self).max()) {
                try append(line, to: number)
            }
        }
        // A case without a line is told as well.
        try session.desk.ring(number, at: now)
        guard !words.isEmpty, try lastLine(of: number, by: .member)?.words != Self.masked(words) else { return number }
        try append(Draft(speaker: .member, kind: "text", saidAt: now, words: words), to: number)
        return number
    }

    /// Adds what the person said to the open case; where it was closed just now, to a new one: no word is lost.
    package func write(
        _ message: CaseMessage, by person: PersonID, in lane: Lane, at now: Instant
    ) throws(StoreError) {
        var number = try openNumber(in: lane) ?? 0
        if number == 0 { number = try insert(.question, of: person, in: lane, at: now) }
        var line = Draft(message, by: .member, at: now)
        if message.kind == CaseMessage.edited, let rewritten = message.message {
            line.corrects = try session.desk.written(as: rewritten, byPersonOf: number)
        }
        try append(line, to: number)
    }

    /// Closes the lane's case for a person who needs nobody any more.
    package func withdraw(in lane: Lane, at now: Instant) throws(StoreError) {
        guard let number = try openNumber(in: lane) else { return }
        _ = try end(number, by: CaseCard.byMember, at: now)
    }

    /// Drops all words of a person's cases, the cases themselves stay.
    package func forget(_ person: PersonID) throws(StoreError) {
        try session.execute(
            "UPDATE case_lines SET words = NULL, file = NULL WHERE case_id IN (SELECT id FROM cases WHERE person = $1)",
            .integer(person.rawValue))
    }

    /// - Returns: False where it was closed already.
    func end(_ number: Int64, by name: String, at now: Instant) throws(StoreError) -> Bool {
        let ended = try session.execute(
            "UPDATE cases SET closed_at = $2, closed_by = $3 WHERE id = $1 AND closed_at IS NULL",
            .integer(number), .integer(now.milliseconds), .text(name))
        if ended > 0 { try session.desk.ring(number, at: now) }
        return ended > 0
    }

    func openNumber(in lane: Lane) throws(StoreError) -> Int64? {
        try session.row(
            "SELECT id FROM cases WHERE chat = $1 AND thread = $2 AND closed_at IS NULL",
            .integer(lane.chat.rawValue), .integer(lane.storedThread)
        ) { $0.integer(0) }
    }

    private func insert(
        _ kind: StaffCase.Kind, of person: PersonID, in lane: Lane, at now: Instant
    ) throws(StoreError) -> Int64 {
        let number = try session.insert(
            """
            INSERT INTO cases (person, chat, thread, kind, opened_at) VALUES ($1, $2, $3, $4, $5) {returning id}
            """,
            .integer(person.rawValue), .integer(lane.chat.rawValue), .integer(lane.storedThread),
            .text(kind.rawValue), .integer(now.milliseconds))
        guard let number else { throw .malformed(place: "cases") }
        return number
    }

    /// What is more urgent takes the place of what is less.
    private func raise(_ number: Int64, to kind: StaffCase.Kind) throws(StoreError) {
        let lesser = StaffCase.Kind.allCases.drop { $0 != kind }.dropFirst()
        for other in lesser {
            try session.execute(
                "UPDATE cases SET kind = $2 WHERE id = $1 AND kind = $3",
                .integer(number), .text(kind.rawValue), .text(other.rawValue))
        }
    }
}
