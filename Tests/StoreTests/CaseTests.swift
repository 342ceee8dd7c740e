import Chat
import Database
import Dialogue
import JSON
import Store
import Testing

@Suite("Cases")
struct CaseTests {
    @Test("The list shows emergencies first, then whoever waits longest", arguments: Backend.allCases)
    func order(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            for (index, kind) in [StaffCase.Kind.question, .erasure, .accident, .question, .death].enumerated() {
                let person = PersonID(Int64(index + 1))
                let words = "\(kind.rawValue) \(index)"
                try session.record(
                    .askedForHuman(lastWords: words, kind: kind), by: person, in: .with(person),
                    at: start + .seconds(Int64(index)))
            }
            #expect(
                try session.cases.open(limit: 9).map(\.kind) == [.accident, .death, .question, .erasure, .question])
            #expect(try session.cases.open(limit: 3).map(\.number) == [3, 5, 1])
        }
    }

    @Test(
        "A lane has one open case, which whoever asks again joins and may make more urgent", arguments: Backend.allCases
    )
    func joining(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let kinds: [StaffCase.Kind] = [.question, .accident, .question, .death, .accident]
            for (index, kind) in kinds.enumerated() {
                let assigned = try session.record(
                    .askedForHuman(lastWords: "kata \(index)", kind: kind), by: budi, in: .with(budi),
                    at: start + .seconds(Int64(index)))
                #expect(assigned.caseNumber == 1)
            }
            let open = try session.cases.open(limit: 9)
            #expect(open.map(\.kind) == [.death])
            #expect(try session.cases.lines(of: 1).map(\.words) == (0..<5).map { "kata \($0)" })
            #expect(try session.recall(.with(budi), speaker: budi).record.openCase?.number == 1)
        }
    }

    @Test("A case begins with what both said last, in order, once, and without numbers", arguments: Backend.allCases)
    func recentLines(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            try talk(session, ["halo", "NIK saya 3174041208850001", "hp 0812-3456-7890", "kartu hilang", "petugas"])
            try session.record(.askedForHuman(lastWords: "petugas"), by: budi, in: .with(budi), at: start)
            let lines = try session.cases.lines(of: 1)
            #expect(
                lines.map { "\($0.speaker.rawValue): \($0.words ?? "")" } == [
                    "bot: Baik, NIK saya 3174********0001", "member: hp 0812****7890", "bot: Baik, hp 0812****7890",
                    "member: kartu hilang", "bot: Baik, kartu hilang", "member: petugas",
                ])
            #expect(lines.map(\.n) == Array(1...6))
        }
    }

    @Test("Another's words, taps and what was said before the last line stay out", arguments: Backend.allCases)
    func selection(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            try talk(session, ["lama"])
            try session.record(.askedForHuman(lastWords: ""), by: budi, in: .with(budi), at: start)
            let series = try session.updates.resume(bot: PersonID(1), at: start)
            let later = start + .seconds(60)
            let sent: [(UpdateID, PersonID, String)] = [
                (UpdateID(50), siti, "text"), (UpdateID(51), budi, "tap"), (UpdateID(52), budi, "text"),
            ]
            for (id, person, kind) in sent {
                _ = try session.updates.record(
                    id, of: series, in: .with(person), kind: kind, body: "\(kind) \(id.rawValue)", at: later)
            }
            try session.record(
                .askedForHuman(lastWords: "jatuh", kind: .accident), by: budi, in: .with(budi), at: later)
            #expect(
                try session.cases.lines(of: 1).map(\.words) == ["lama", "Baik, lama", "text 52", "jatuh"])
        }
    }

    @Test("What is told while it is open goes in, and what comes after it was closed opens another")
    func writing() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session throws in
            try session.record(.askedForHuman(lastWords: "halo"), by: budi, in: .with(budi))
            try session.record(.wroteToStaff(CaseMessage("", kind: "photo")), by: budi, in: .with(budi))
            try session.record(
                .wroteToStaff(CaseMessage("+62 812 3456 7890", kind: "contact")), by: budi, in: .with(budi))
            #expect(try session.cases.lines(of: 1).map(\.kind) == ["text", "photo", "contact"])
            #expect(try session.cases.lines(of: 1).last?.words?.contains("3456") == false)
            _ = try session.cases.close(1, by: "Ani", at: start)
            try session.record(.wroteToStaff(CaseMessage("satu lagi")), by: budi, in: .with(budi))
            #expect(try session.cases.open(limit: 9).map(\.number) == [2])
            #expect(try session.cases.lines(of: 2).map(\.words) == ["satu lagi"])
            try session.record(.withdrewRequest, by: budi, in: .with(budi))
            #expect(try session.cases.open(limit: 9).isEmpty)
            #expect(try session.cases.find(2)?.closedBy == "member")
        }
    }

    @Test("Staff's words are given once and in order, and wake the bot; the same again is the same reply")
    func replies() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session throws in
            try session.record(.askedForHuman(lastWords: "halo"), by: budi, in: .with(budi))
            for words in ["Pagi Pak", "Pagi Pak", "Telepon saya 0811-2222-3333"] {
                let act = try session.cases.reply(words, in: 1, at: start + .seconds(5))
                if case .unknown = act { Issue.record("no case") }
            }
            let timers = try session.timers.due(at: start + .seconds(5), limit: 9)
            #expect(timers.map(\.name) == [.staffReplied] && timers.map(\.lane) == [.with(budi)])
            let given = try session.answer(.staffReplies, for: budi, in: .with(budi), at: start + .seconds(6))
            guard case .staffReplies(let replies) = given else { throw Unexpected(given) }
            #expect(replies.map(\.words) == ["Pagi Pak", "Telepon saya 0811-2222-3333"])
            #expect(try session.answer(.staffReplies, for: budi, in: .with(budi), at: start) == .staffReplies([]))
            #expect(
                try session.cases.lines(of: 1).map(\.passedAt) == [nil]
                    + Array(repeating: start + .seconds(6), count: 2))
        }
    }

    @Test("What staff cannot do is told apart, and changes nothing")
    func refusals() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session throws in
            try session.record(.askedForHuman(lastWords: "halo"), by: budi, in: .with(budi))
            try session.record(.askedForHuman(lastWords: "halo"), by: siti, in: .with(siti))
            try session.people.setReachable(false, siti, at: start)
            let open = try #require(try session.cases.find(1))
            let blocked = try #require(try session.cases.find(2))
            #expect(try session.cases.reply("x", in: 9, at: start) == .unknown)
            #expect(try session.cases.reply("NIK 3174 0412 0885 0001", in: 1, at: start) == .revealing(open))
            #expect(try session.cases.reply("halo", in: 2, at: start) == .unreachable(blocked))
            #expect(try session.timers.next() == nil)
            #expect(try session.cases.close(1, by: "Ani", at: start) == .done(open))
            let closed = try #require(try session.cases.find(1))
            #expect(try session.cases.close(1, by: "Eko", at: start) == .closed(closed))
            #expect(try session.cases.reply("x", in: 1, at: start) == .closed(closed))
            #expect(closed.closedBy == "Ani")
            #expect(try session.timers.due(at: start, limit: 9).map(\.name) == [.caseClosed])
        }
    }

    @Test("Whoever withdraws consent is no longer quoted")
    func forgetting() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session throws in
            try talk(session, ["rahasia saya"])
            try session.record(.consented(version: "1"), by: budi, in: .with(budi))
            try session.record(.askedForHuman(lastWords: "halo"), by: budi, in: .with(budi))
            try session.record(.consentWithdrawn, by: budi, in: .with(budi))
            #expect(try session.cases.lines(of: 1).allSatisfy { $0.words == nil })
            _ = try session.cases.close(1, by: "Ani", at: start)
            try session.record(.askedForHuman(lastWords: "/hapus", kind: .erasure), by: budi, in: .with(budi))
            #expect(try session.cases.lines(of: 2).map(\.words) == ["/hapus"])
            _ = try session.cases.close(2, by: "Ani", at: start)
            try session.record(.askedForHuman(lastWords: "petugas"), by: budi, in: .with(budi), at: start + .seconds(9))
            #expect(try session.cases.lines(of: 3).map(\.words) == ["petugas"])
        }
    }

    @Test("A line that cannot be opened hides itself alone", arguments: Backend.allCases)
    func damage(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            try session.record(.askedForHuman(lastWords: "satu"), by: budi, in: .with(budi))
            try session.record(.wroteToStaff(CaseMessage("dua")), by: budi, in: .with(budi))
        }
        try await subject.tamper { connection throws(DatabaseError) in
            try connection.execute("UPDATE case_lines SET words = $1 WHERE n = 1", .bytes([1]))
        }
        #expect(try await subject.read { try $0.cases.lines(of: 1).map(\.words) } == [nil, "dua"])
    }

    /// Lets Budi say these words, all within one moment, and the bot answer each.
    private func talk(_ session: Session, _ said: [String]) throws {
        let series = try session.updates.resume(bot: PersonID(1), at: start)
        for (number, words) in said.enumerated() {
            let update = UpdateID(Int64(number))
            _ = try session.updates.record(update, of: series, in: .with(budi), kind: "text", body: words, at: start)
            guard words != "petugas" else { continue }
            var draft = Sample.draft("x")
            draft.event = .update(update, of: series)
            draft.payload = Outgoing.message(OutgoingMessage(text: "Baik, \(words)")).json.serialized()
            try session.outbox.enqueue(draft, at: start)
        }
    }
}
