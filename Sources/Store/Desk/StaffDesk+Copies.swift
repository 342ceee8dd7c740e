import Chat
import Database
package import Dialogue

// Which message of one side is which of the other's: a line knows the message it was written in, and the outbox row that
// carried it knows the message it became.
extension StaffDesk {
    /// Remembers what a row of the outbox carries.
    package func note(_ row: OutboxID, as line: CaseLineID) throws(StoreError) {
        try session.execute(
            "UPDATE outbox SET case_id = $2, case_line = $3 WHERE id = $1", .integer(row.rawValue),
            .integer(line.number), .integer(line.n))
    }

    /// The case that a message of staff's belongs to: the one its topic is about, or the one it answers.
    func number(for message: MessageID?, in lane: Lane) throws(StoreError) -> Int64? {
        if lane.thread != nil {
            return try session.row(
                "SELECT max(case_id) FROM case_places WHERE chat = $1 AND thread = $2", .integer(lane.chat.rawValue),
                .integer(lane.storedThread)
            ) { $0.optionalInteger(0) } ?? nil
        }
        guard let message else { return nil }
        if let carried = try carried(by: message, in: lane.chat) { return carried.number }
        return try written(as: message, in: lane.chat)?.number
    }

    /// What a message of the bot's carries.
    func carried(by message: MessageID, in chat: ChatID) throws(StoreError) -> CaseLineID? {
        try session.row(
            """
            SELECT case_id, case_line FROM outbox
            WHERE chat = $1 AND message = $2 AND case_id IS NOT NULL ORDER BY id LIMIT 1
            """, .integer(chat.rawValue), .integer(message.rawValue)
        ) { CaseLineID($0.integer(0), $0.count(1)) }
    }

    /// The line that staff wrote as this message of the room.
    func written(as message: MessageID, in chat: ChatID) throws(StoreError) -> CaseLineID? {
        try session.row(
            """
            SELECT l.case_id, l.n FROM case_lines AS l JOIN case_places AS p ON p.case_id = l.case_id AND p.chat = $2
            WHERE l.message = $1 AND l.author IS NOT NULL AND l.corrects IS NULL ORDER BY l.case_id DESC, l.n LIMIT 1
            """, .integer(message.rawValue), .integer(chat.rawValue)
        ) { CaseLineID($0.integer(0), $0.count(1)) }
    }

    /// The line that the person wrote as this message of their chat.
    func written(as message: MessageID, byPersonOf number: Int64) throws(StoreError) -> Int? {
        try session.row(
            """
            SELECT n FROM case_lines
            WHERE case_id = $1 AND message = $2 AND speaker = 'member' AND corrects IS NULL ORDER BY n LIMIT 1
            """, .integer(number), .integer(message.rawValue)
        ) { $0.count(0) }
    }

    /// The latest message that carries a line into a chat, as far as it is known to have arrived.
    func copy(of line: CaseLineID, in chat: ChatID) throws(StoreError) -> MessageID? {
        try session.row(
            """
            SELECT message FROM outbox
            WHERE case_id = $1 AND case_line = $2 AND chat = $3 AND message IS NOT NULL ORDER BY id DESC LIMIT 1
            """, .integer(line.number), .integer(line.n), .integer(chat.rawValue)
        ) { MessageID($0.integer(0)) }
    }

    /// What stands in one chat for a message of the other, whichever side wrote it.
    ///
    /// - Parameters:
    ///   - here: Where the message is.
    ///   - there: Where its like is looked for.
    func counterpart(
        of message: MessageID, from here: ChatID, to there: ChatID, in number: Int64
    ) throws(StoreError) -> MessageID? {
        if let line = try carried(by: message, in: here), line.number == number, line.n > 0 {
            return try session.row(
                "SELECT message FROM case_lines WHERE case_id = $1 AND n = $2", .integer(number), .integer(line.n)
            ) { $0.optionalInteger(0).map { MessageID($0) } } ?? nil
        }
        let own =
            here.isPrivate
            ? try written(as: message, byPersonOf: number).map { CaseLineID(number, $0) }
            : try written(as: message, in: here)
        return try own.flatMap { own throws(StoreError) in try copy(of: own, in: there) }
    }
}
