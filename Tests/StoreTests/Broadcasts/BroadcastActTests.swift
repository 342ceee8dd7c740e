import Broadcasting
import Chat
import Database
import Dialogue
import Jamsostek
import Store
import Testing

@Suite("What staff do with broadcasts")
struct BroadcastActTests {
    @Test("A draft is read back as it was written, sealed, with its photo, its time and its repetition")
    func draft() async throws {
        let subject = try await Backend.sqlite.open()
        var draft = Sample.broadcast
        draft.attachment = .init(kind: .photo, source: .local(path: "/tmp/poster.jpg"))
        draft.startsAt = start.seconds + 3_600
        draft.repetition = .init(everyDays: 7, until: today.advanced(byDays: 30))
        try await subject.write { [draft] session in
            try session.appointStaff()
            let id = try session.broadcast(at: .draft, of: draft)
            #expect(try session.broadcasts.find(id)?.draft == draft)
            let other = BroadcastDraft(text: "Batal", segment: "perisai")
            _ = try session.ask(.change(id, other))
            #expect(try session.broadcasts.find(id)?.draft == other)
        }
        let stored = try await subject.tamper { connection throws(DatabaseError) in
            try connection.rows("SELECT CAST(detail AS TEXT) || CAST(author_name AS TEXT) FROM broadcasts") {
                $0.text(0)
            }
        }
        #expect(stored.count == 1 && stored.allSatisfy { !$0.contains("Batal") && !$0.contains("Ani") })
    }

    @Test("What was counted is shown, and is void once the draft is changed, though it was being counted still")
    func counting() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            try session.appointStaff()
            let id = try session.broadcast(at: .ready)
            #expect(try session.broadcasts.find(id)?.view.count == Sample.count(3))
            _ = try session.ask(.count(id))
            let revision = try #require(try session.broadcasts.find(id)).revision
            _ = try session.ask(.change(id, BroadcastDraft(topic: "kegiatan", text: "Lain", segment: "semua")))
            _ = try session.ask(.count(id))
            #expect(try !session.broadcasts.keepCount(Sample.count(9), of: id, revision: revision, at: start))
            #expect(try session.broadcasts.find(id)?.view.count == nil)
        }
    }

    @Test("Where only the time is another, what was counted stands, as it is ruled")
    func changeOfTime() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            try session.appointStaff()
            let id = try session.broadcast(at: .ready)
            var draft = try #require(try session.broadcasts.find(id)).draft
            draft.startsAt = start.seconds + 3_600
            guard case .granted(_, let view) = try session.ask(.change(id, draft)) else { throw Unexpected(id) }
            #expect(view.stage == .ready && view.count == Sample.count(3) && view.draft.startsAt == draft.startsAt)
        }
    }

    @Test("Two supervisors press approve together: the first does it, the second is told how it stands")
    func approvals() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            try session.appointStaff()
            try session.appoint(siti, .supervisor, name: "Bu Siti")
            let id = try session.broadcast(at: .awaitingApproval)
            #expect(try session.ask(.approve(id)) == .refused(.approve(id), .ownApproval))
            guard case .granted(_, let view) = try session.ask(.approve(id), by: tono) else { throw Unexpected(id) }
            #expect(view.approverName == "Pak Tono")
            #expect(try session.ask(.approve(id), by: siti) == .refused(.approve(id), .alreadyApproved(by: "Pak Tono")))
            #expect(try session.broadcasts.find(id)?.view.approverName == "Pak Tono")
        }
    }

    @Test("An office that has ended opens nothing, nor does one whose term is over, nor another's broadcast")
    func revoked() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            try session.appointStaff()
            try session.appoint(siti, .officer, name: "Bu Siti")
            let id = try session.broadcast(at: .awaitingApproval)
            #expect(try session.ask(.approve(id), by: siti) == .refused(.approve(id), .notAllowed))
            #expect(try session.ask(.cancel(id), by: siti) == .refused(.cancel(id), .notAllowed))
            #expect(try session.ask(.view(id), by: budi) == .refused(.view(id), .notAllowed))
            let office = try #require(try session.offices.number(of: tono))
            try session.offices.end(office, .staff, by: .bot, at: start)
            #expect(try session.ask(.approve(id), by: tono) == .refused(.approve(id), .notAllowed))
            #expect(try session.broadcasts.find(id)?.stage == .awaitingApproval)
        }
    }

    @Test("A time that is over, a night, nobody at all and a text that makes no sense are refused, each by its name")
    func refusals() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            try session.appointStaff()
            var draft = Sample.broadcast
            draft.startsAt = start.seconds - 60
            let past = try session.broadcast(at: .ready, of: draft)
            #expect(try session.ask(.submit(past)) == .refused(.submit(past), .past))
            let nobody = try session.broadcast(at: .ready, to: 0)
            #expect(try session.ask(.submit(nobody)) == .refused(.submit(nobody), .empty))
            var night = Sample.policy
            night.allowedFrom = { max($0, start.seconds + 3_600) }
            let id = try session.broadcast(at: .ready)
            #expect(
                try session.ask(.submit(id), under: night)
                    == .refused(.submit(id), .outsideHours(until: start.seconds + 3_600)))
            var strict = Sample.policy
            strict.fault = { _ in .segment }
            #expect(try session.ask(.submit(id), under: strict) == .refused(.submit(id), .malformed("segment")))
            let unknown = BroadcastID(99)
            #expect(try session.ask(.view(unknown)) == .refused(.view(unknown), .unknown))
        }
    }

    @Test("The command line counts by the name given: its author cannot approve, another name can")
    func commandLine() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            let ask = { (request: BroadcastRequest, name: String) in
                try session.broadcasts.answer(
                    request, by: .commandLine(name), in: nil, under: Sample.policy, at: start)
            }
            guard case .granted(_, let view) = try ask(.create(Sample.broadcast), "rina") else { throw Unexpected(0) }
            _ = try ask(.count(view.id), "rina")
            let revision = try #require(try session.broadcasts.find(view.id)).revision
            try session.broadcasts.keepCount(Sample.count(5), of: view.id, revision: revision, at: start)
            #expect(try ask(.submit(view.id), "doni") == .refused(.submit(view.id), .notAllowed))
            _ = try ask(.submit(view.id), "rina")
            #expect(try ask(.approve(view.id), "rina") == .refused(.approve(view.id), .ownApproval))
            guard case .granted(_, let approved) = try ask(.approve(view.id), "doni") else { throw Unexpected(1) }
            #expect(approved.stage == .scheduled && approved.approverName == "doni")
            let verdict = try session.audit.verify()
            #expect(verdict.entries == 3 && verdict.fault == nil)
        }
    }

    @Test("Everybody concerned is told once, but not of what they did themselves; each waking is an event of its own")
    func news() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            try session.appointStaff()
            let id = try session.broadcast(at: .awaitingApproval)
            #expect(try kinds(session.ask(.news)) == [.counted])
            #expect(try kinds(session.ask(.news, by: tono)) == [.approvalAsked])
            #expect(try kinds(session.ask(.news, by: tono)) == [])
            let first = try #require(
                session.timers.due(at: start + .seconds(1), limit: 9).first { $0.lane == .with(tono) })
            #expect(try session.timers.fire(first))
            _ = try session.ask(.decline(id, why: "salah hari"), by: tono)
            guard case .news(let news) = try session.ask(.news) else { throw Unexpected(id) }
            #expect(news.map(\.kind) == [.declined] && news.first?.why == "salah hari" && news.first?.by == "Pak Tono")
            _ = try session.ask(.submit(id))
            let second = try #require(
                session.timers.due(at: start + .seconds(1), limit: 9).first { $0.lane == .with(tono) })
            #expect(second.event != first.event)
        }
    }

    @Test("A message that watches is rewritten when it is due, and no more once the broadcast is over")
    func watching() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            try session.appointStaff()
            let id = try session.broadcast(at: .running)
            _ = try session.ask(.news)
            _ = try session.ask(.watch(id, message: 77))
            #expect(try session.broadcasts.errands().map(\.isWatched) == [true])
            try session.broadcasts.news.refresh(id, before: start - .seconds(3), at: start)
            #expect(try kinds(session.ask(.news)) == [])
            let later = start + .seconds(3)
            try session.broadcasts.news.refresh(id, before: start, at: later)
            guard case .news(let news) = try session.ask(.news) else { throw Unexpected(id) }
            #expect(news.map(\.kind) == [.progress] && news.first?.message == 77)
            _ = try session.ask(.cancel(id), by: tono)
            guard case .news(let last) = try session.ask(.news) else { throw Unexpected(id) }
            #expect(last.map(\.kind) == [.progress, .cancelled] && last.first?.view.stage == .cancelled)
            try session.broadcasts.news.refresh(id, at: later)
            #expect(try kinds(session.ask(.news)) == [])
        }
    }

    private func kinds(_ answer: BroadcastAnswer) throws -> [BroadcastNews.Kind] {
        guard case .news(let news) = answer else { throw Unexpected(answer) }
        return news.map(\.kind)
    }
}
