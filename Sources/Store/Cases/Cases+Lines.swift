import Bahasa
import Chat
import Database
import Dialogue

extension Cases {
    /// A line to be written.
    struct Draft {
        var speaker: CaseLine.Speaker
        var kind: String
        var saidAt: Instant
        var words: String
        var file: String?
        /// The message it was written in.
        var message: MessageID?
        var replyTo: MessageID?
        var author: PersonID?
        var corrects: Int?
        /// Whether staff's room has it already, since it was written there.
        var isShown = false

        init(speaker: CaseLine.Speaker, kind: String, saidAt: Instant, words: String) {
            (self.speaker, self.kind, self.saidAt, self.words) = (speaker, kind, saidAt, words)
        }

        init(_ message: CaseMessage, by speaker: CaseLine.Speaker, at now: Instant) {
            self.init(speaker: speaker, kind: message.kind, saidAt: now, words: message.words)
            (file, self.message, replyTo) = (message.file, message.message, message.replyTo)
        }

        /// Staff may tell a number of their own.
        var masked: String { speaker == .staff ? words : Cases.masked(words) }
    }

    /// Writes one line; the only way into a case, so that no number of the person's and no code gets in unmasked, and staff's
    /// room hears of each.
    ///
    /// - Returns: The line's number within the case, from 1.
    @discardableResult
    func append(_ line: Draft, to number: Int64) throws(StoreError) -> Int {
        let last = try session.row("SELECT max(n) FROM case_lines WHERE case_id = $1", .integer(number)) { $0.count(0) }
        let n = 1 + (last ?? 0)
        try session.execute(
            """
            INSERT INTO case_lines (
                case_id, n, speaker, kind, said_at, words, file, message, reply_to, author, corrects, shown_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            .integer(number), .integer(n), .text(line.speaker.rawValue), .text(line.kind),
            .integer(line.saidAt.milliseconds),
            .bytes(try session.sealer.seal(line.masked, at: Self.place(number, n))),
            .bytes(try session.sealer.seal(line.file, at: Self.filePlace(number, n))),
            .integer(line.message?.rawValue), .integer(line.replyTo?.rawValue), .integer(line.author?.rawValue),
            line.corrects.map { SQLValue.integer($0) } ?? .null,
            line.isShown ? .integer(line.saidAt.milliseconds) : .null)
        if !line.isShown { try session.desk.ring(number, at: line.saidAt) }
        return n
    }

    /// What was said in the case, in order.
    package func lines(of number: Int64) throws(StoreError) -> [CaseLine] {
        try session.rows(
            """
            SELECT l.n, l.speaker, l.kind, l.said_at, l.passed_at, l.words, c.person, l.file, l.reply_to, l.author,
                l.corrects
            FROM case_lines AS l JOIN cases AS c ON c.id = l.case_id WHERE l.case_id = $1 ORDER BY l.n
            """, .integer(number)
        ) { row in read(row, of: number) }
    }

    func line(_ n: Int, of number: Int64) throws(StoreError) -> CaseLine? {
        try session.row(
            """
            SELECT l.n, l.speaker, l.kind, l.said_at, l.passed_at, l.words, c.person, l.file, l.reply_to, l.author,
                l.corrects
            FROM case_lines AS l JOIN cases AS c ON c.id = l.case_id WHERE l.case_id = $1 AND l.n = $2
            """, .integer(number), .integer(n)
        ) { row in read(row, of: number) }
    }

    func lastLine(of number: Int64) throws(StoreError) -> CaseLine? {
        try session.row(
            """
            SELECT l.n, l.speaker, l.kind, l.said_at, l.passed_at, l.words, c.person, l.file, l.reply_to, l.author,
                l.corrects
            FROM case_lines AS l JOIN cases AS c ON c.id = l.case_id WHERE l.case_id = $1 ORDER BY l.n DESC LIMIT 1
            """, .integer(number)
        ) { row in read(row, of: number) }
    }

    /// What one side said last; by the person it is what staff look at first.
    package func lastLine(of number: Int64, by speaker: CaseLine.Speaker) throws(StoreError) -> CaseLine? {
        try session.row(
            """
            SELECT l.n, l.speaker, l.kind, l.said_at, l.passed_at, l.words, c.person, l.file, l.reply_to, l.author,
                l.corrects
            FROM case_lines AS l JOIN cases AS c ON c.id = l.case_id WHERE l.case_id = $1 AND l.speaker = $2
            ORDER BY l.n DESC LIMIT 1
            """, .integer(number), .text(speaker.rawValue)
        ) { row in read(row, of: number) }
    }

    private func read(_ row: any Row, of number: Int64) -> CaseLine {
        let (n, kind, saidAt) = (row.count(0), row.text(2), row.integer(3))
        let isCarriedOver = kind == Self.carriedOver
        let place =
            isCarriedOver ? Place("human_requests.last_words", row.integer(6), saidAt) : Self.place(number, n)
        let words = opened(row.optionalBytes(5), at: place)
        return CaseLine(
            n: n, speaker: CaseLine.Speaker(rawValue: row.text(1)) ?? .bot, kind: kind,
            saidAt: Instant(milliseconds: saidAt),
            passedAt: row.optionalInteger(4).map { Instant(milliseconds: $0) },
            // Requests were sealed as they were written, before there were lines that are masked.
            words: isCarriedOver ? words.map(Self.masked) : words,
            file: opened(row.optionalBytes(7), at: Self.filePlace(number, n)),
            replyTo: row.optionalInteger(8).map { MessageID($0) }, author: row.optionalInteger(9).map { PersonID($0) },
            corrects: row.optionalInteger(10).map(Int.init))
    }

    private func opened(_ sealed: [UInt8]?, at place: Place) -> String? {
        sealed.flatMap { sealed in (try? session.sealer.open(sealed, at: place)).map(Self.text) }
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    static func masked(_ words: String) -> String { InvitationCode.redact(PersonalData.redact(words)) }

    /// The kind of lines that migration 4 made of requests.
    private static let carriedOver = "request"

    private static func place(_ number: Int64, _ n: Int) -> Place { Place("case_lines.words", number, Int64(n)) }

    private static func filePlace(_ number: Int64, _ n: Int) -> Place { Place("case_lines.file", number, Int64(n)) }
}
