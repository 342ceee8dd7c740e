package import Chat
import Database
package import Dialogue

/// A person's request to speak with staff, as staff see it.
package struct Case: Sendable, Hashable {
    /// `P-00017` to those who quote it.
    package let number: Int64
    package let person: PersonID
    package let lane: Lane
    package let kind: StaffCase.Kind
    package let openedAt: Instant
    /// When the bot takes the conversation back by itself; nil where it has.
    package let botReturnsAt: Instant?
    package let closedAt: Instant?
    /// As staff called themselves, or `member` where the person needed nobody any more.
    package let closedBy: String?
    package let lineCount: Int
}

/// One thing that was said in a case, or shortly before it; no NIK and no phone number in full.
package struct CaseLine: Sendable, Hashable {
    package enum Speaker: String, Sendable, Hashable { case member, bot, staff }

    package let n: Int
    package let speaker: Speaker
    /// The platform's word for what it was, such as `text`, `photo` or `contact`.
    package let kind: String
    package let saidAt: Instant
    /// When staff's words were queued for the person; nil of others' words.
    package let passedAt: Instant?
    /// Empty where there were none, nil once retention has dropped them or where they cannot be opened.
    package let words: String?
    /// What the platform calls the photo or document; nil where there is none, or no longer.
    package let file: String?
    /// The message it answers, in the chat it was written in.
    package let replyTo: MessageID?
    /// Who of staff wrote it; nil on the command line.
    package let author: PersonID?
    /// The line that it puts right.
    package let corrects: Int?
}

extension Case {
    /// Reads id, person, chat, thread, kind, opened_at, closed_at, closed_by, the timer and the number of lines.
    init(_ row: any Row) {
        number = row.integer(0)
        person = PersonID(row.integer(1))
        lane = Lane(chat: row.integer(2), storedThread: row.integer(3))
        // A kind of a later version is a question to this one.
        kind = StaffCase.Kind(rawValue: row.text(4)) ?? .question
        openedAt = Instant(milliseconds: row.integer(5))
        closedAt = row.optionalInteger(6).map { Instant(milliseconds: $0) }
        closedBy = row.optionalText(7)
        botReturnsAt = row.optionalInteger(8).map { Instant(milliseconds: $0) }
        lineCount = row.count(9)
    }
}
