import Broadcasting
import Chat
import Dialogue
import Store
import Testing

@Suite("A broadcast's stages")
struct BroadcastStageTests {
    /// What becomes of each stage by each request: the new stage, `·` where it goes on as it was, `-` where it is refused.
    private static let table = """
                  draft    counting ready    awaiting scheduled gathering running  paused    finished cancelled
        change    draft    draft    draft    -        -         -         -        -         -        -
        count     counting counting counting -        -         -         -        -         -        -
        test      ·        ·        ·        ·        ·         -         -        -         -        -
        submit    -        -        awaiting -        -         -         -        -         -        -
        approve   -        -        -        scheduled -        -         -        -         -        -
        decline   -        -        -        ready    -         -         -        -         -        -
        pause     -        -        -        -        -         paused    paused   -         -        -
        resume    -        -        -        -        -         -         -        running   -        -
        cancel    cancelled cancelled cancelled cancelled cancelled cancelled cancelled cancelled -     -
        resend    -        -        -        -        -         -         -        -         -        -
        view      ·        ·        ·        ·        ·         ·         ·        ·         ·        ·
        """

    static let rows: [(name: String, cells: [String])] = table.split(separator: "\n").dropFirst().map { line in
        let words = line.split(separator: " ").map(String.init)
        return (words[0], Array(words.dropFirst()))
    }

    @Test("Each request moves each stage as the table says, or is refused and changes nothing", arguments: rows)
    func table(_ row: (name: String, cells: [String])) async throws {
        #expect(row.cells.count == BroadcastStage.allCases.count)
        for (stage, cell) in zip(BroadcastStage.allCases, row.cells) {
            let subject = try await Backend.sqlite.open()
            try await subject.write { session in
                try session.appointStaff()
                let id = try session.broadcast(at: stage)
                let before = try session.broadcasts.view(id, at: start)
                #expect(before?.stage == stage)
                let request = try Self.request(row.name, id)
                let answer = try session.ask(request, by: row.name == "approve" ? tono : ani)
                let after = try session.broadcasts.view(id, at: start)
                switch answer {
                case .granted(_, let view):
                    let expected = cell == "·" ? stage.rawValue : cell == "awaiting" ? "awaiting_approval" : cell
                    #expect(view.stage.rawValue == expected && after?.stage == view.stage, "\(row.name) at \(stage)")
                case .refused(_, let refusal):
                    #expect(cell == "-" && after == before, "\(row.name) at \(stage): \(refusal)")
                default: Issue.record("\(answer)")
                }
            }
        }
    }

    private static func request(_ name: String, _ id: BroadcastID) throws -> BroadcastRequest {
        switch name {
        case "change": .change(id, BroadcastDraft(text: "Lain"))
        case "count": .count(id)
        case "test": .test(id)
        case "submit": .submit(id)
        case "approve": .approve(id)
        case "decline": .decline(id, why: "salah hari")
        case "pause": .pause(id)
        case "resume": .resume(id)
        case "cancel": .cancel(id)
        case "resend": .resendUnknown(id)
        case "view": .view(id)
        default: throw Unexpected(name)
        }
    }

    @Test("What waited for its audience goes on gathering after a pause, and what was gathered runs")
    func resuming() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            try session.appointStaff()
            let id = try session.broadcast(at: .gathering)
            _ = try session.ask(.pause(id))
            #expect(try !session.broadcasts.recipients.gather([.init(1)], of: id, after: nil, through: nil, at: start))
            guard case .granted(_, let view) = try session.ask(.resume(id)) else { throw Unexpected(id) }
            #expect(view.stage == .gathering && view.tally.total == 0)
        }
    }
}
