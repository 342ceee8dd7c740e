import Chat
import Database
import Dialogue

extension StaffDesk {
    /// A line as the other side is to get it, with what it answers and what it puts right as that side knows them.
    ///
    /// - Parameters:
    ///   - here: The chat it was written in.
    ///   - there: The chat it goes to.
    func passed(
        _ line: CaseLine, of number: Int64, from here: ChatID?, to there: ChatID
    ) throws(StoreError) -> PassedLine {
        var passed = PassedLine(
            id: CaseLineID(number, line.n), speaker: try speaker(of: line), kind: line.kind,
            saidAt: line.saidAt.seconds, words: line.words, file: line.file)
        if let here, let answered = line.replyTo {
            passed.replyTo = try counterpart(of: answered, from: here, to: there, in: number)
        }
        if let corrected = line.corrects {
            passed.replacing = try copy(of: CaseLineID(number, corrected), in: there)
            passed.isCaption = try session.cases.line(corrected, of: number)?.file != nil
        }
        return passed
    }

    private func speaker(of line: CaseLine) throws(StoreError) -> PassedLine.Speaker {
        switch line.speaker {
        case .member: .member
        case .bot: .bot
        case .staff: .staff(try line.author.map { author throws(StoreError) in try name(of: author) })
        }
    }

    /// The lines staff have not seen in the room yet, in order; asking takes them.
    func takeUnshown(
        of number: Int64, from person: ChatID, to room: ChatID, at now: Instant
    ) throws(StoreError) -> [PassedLine] {
        let numbers = try session.rows(
            "SELECT n FROM case_lines WHERE case_id = $1 AND shown_at IS NULL ORDER BY n", .integer(number)
        ) { $0.count(0) }
        var lines: [PassedLine] = []
        for n in numbers {
            guard let line = try session.cases.line(n, of: number) else { continue }
            let isMembers = line.speaker == .member
            lines.append(try passed(line, of: number, from: isMembers ? person : nil, to: room))
        }
        try session.execute(
            "UPDATE case_lines SET shown_at = $2 WHERE case_id = $1 AND shown_at IS NULL", .integer(number),
            .integer(now.milliseconds))
        return lines
    }
}
