import Broadcasting
import Chat
import Dialogue
import Jamsostek
import Store
import Testing

@Suite("How a broadcast runs in the store")
struct BroadcastRunTests {
    @Test("An audience is written down once, slice after slice, however often a slice comes")
    func gathering() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            try session.appointStaff()
            let id = try session.broadcast(at: .gathering)
            let recipients = session.broadcasts.recipients
            let chats = [group, ChatID(1), ChatID(2), ChatID(3)]
            #expect(try recipients.gather(Array(chats.prefix(2)), of: id, after: nil, through: 1, at: start))
            #expect(try !recipients.gather(Array(chats.prefix(2)), of: id, after: nil, through: 1, at: start))
            // The group goes on under another number, which then comes again as a candidate.
            try session.chats.remap(from: group, to: ChatID(-100_9))
            #expect(
                try recipients.gather([ChatID(-100_9)] + chats.suffix(2), of: id, after: 1, through: nil, at: start))
            #expect(try recipients.next(of: id, limit: 9).map(\.chat.rawValue) == [-100_9, 1, 2, 3])
            #expect(try recipients.next(of: id, limit: 9).map(\.number) == [1, 2, 3, 4])
            #expect(try session.broadcasts.find(id)?.stage == .running)
        }
    }

    @Test("Rows add up by where they belong, and the report outlives their age")
    func tally() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            try session.appointStaff()
            let id = try session.broadcast(at: .running, to: 12)
            let lease = try session.lease()
            let rows = try session.feed(id, to: 9, under: lease)
            let reasons = ["blocked", "deactivated", "kicked", "chatNotFound", "noRights", "malformed(\"x\")"]
            let endings: [OutboxEnding] = [.delivered(nil), .unknown] + reasons.map { .refused($0) }
            try session.outbox.finish(Array(zip(rows, endings)), fence: lease.fence, at: start)
            for (recipient, reason) in zip(
                try session.broadcasts.recipients.next(of: id, limit: 2), [LeftOut.topic, .figures])
            {
                try session.broadcasts.recipients.leaveOut(recipient, for: reason, at: start)
                try session.broadcasts.recipients.advance(id, through: recipient.number)
            }
            let tally = try #require(try session.broadcasts.view(id, at: start)).tally
            #expect(tally.addsUp && tally.total == 12 && tally.waiting == 1 && tally.underWay == 1)
            #expect(tally.delivered == 1 && tally.unknown == 1 && tally.blocked == 1 && tally.gone == 3)
            #expect(tally.failed == 3 && tally.optedOut == 1)
            #expect(
                try session.broadcasts.report.failures(of: id).map(\.reason)
                    == ["figures", "malformed(\"x\")", "noRights"])

            _ = try session.ask(.cancel(id))
            try session.outbox.finish([(rows[8], .delivered(nil))], fence: lease.fence, at: start)
            try session.broadcasts.cancelRest(of: id, at: start)
            let ended = try #require(try session.broadcasts.view(id, at: start)).tally
            #expect(ended.addsUp && ended.cancelled == 1 && ended.delivered == 2)
            while try session.retention.purge(olderThan: start + .seconds(1), limit: 5) > 0 {}
            #expect(try session.broadcasts.view(id, at: start)?.tally == ended)
        }
    }

    @Test("What is paused or called off is not claimed, and calls nobody to the store for it")
    func paused() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            try session.appointStaff()
            let id = try session.broadcast(at: .running)
            let lease = try session.lease()
            let rows = try session.feed(id, to: 2, under: lease)
            for row in rows { try session.outbox.retry(row, at: start, fence: lease.fence) }
            #expect(try session.outbox.nextDue(upTo: .broadcast) == start)
            _ = try session.ask(.pause(id), by: tono)
            #expect(try session.claim(lease).isEmpty && session.outbox.nextDue(upTo: .broadcast) == nil)
            _ = try session.ask(.resume(id), by: tono)
            #expect(try session.claim(lease).map(\.broadcast) == [id, id])
            try session.outbox.retry(rows[0], at: start, fence: lease.fence)
            _ = try session.ask(.cancel(id))
            try session.broadcasts.cancelRest(of: id, at: start)
            // One is under way still.
            #expect(try session.broadcasts.errands().map(\.stage) == [.cancelled])
            try session.outbox.finish([(rows[1], .delivered(nil))], fence: lease.fence, at: start)
            try session.broadcasts.cancelRest(of: id, at: start)
            #expect(try session.broadcasts.errands().isEmpty)
            let tally = try #require(try session.broadcasts.view(id, at: start)).tally
            #expect(tally.addsUp && tally.cancelled == 2 && tally.delivered == 1)
        }
    }

    @Test("What nobody knows of is sent again on a person's word alone, under the same rows")
    func unknown() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            try session.appointStaff()
            let id = try session.broadcast(at: .running)
            try session.feed(id, to: 3, under: try session.lease())
            let fence = try session.takeFence()
            #expect(try session.outbox.recover(fence: fence, at: start).unknown == 3)
            #expect(try session.broadcasts.finish(id, at: start))
            #expect(try session.broadcasts.view(id, at: start)?.tally.unknown == 3)
            #expect(try session.claim(Lease(fence: fence, until: start + .seconds(9))).isEmpty)
            guard case .granted(_, let view) = try session.ask(.resendUnknown(id)) else { throw Unexpected(id) }
            #expect(view.stage == .running && view.tally.waiting == 3)
            let rows = try session.claim(Lease(fence: fence, until: start + .seconds(9)))
            #expect(rows.map(\.repeats) == [1, 1, 1])
            try session.outbox.finish(rows.map { ($0.id, .delivered(nil)) }, fence: fence, at: start)
            #expect(try session.broadcasts.finish(id, at: start))
            #expect(try session.broadcasts.view(id, at: start)?.tally.delivered == 3)
        }
    }

    @Test("An audience that has grown beyond what one person may send waits for a second")
    func grown() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            try session.appointStaff()
            let id = try session.broadcast(at: .ready, to: 2)
            guard case .granted(_, let view) = try session.ask(.submit(id)) else { throw Unexpected(id) }
            #expect(view.stage == .scheduled)
            let later = start + .seconds(3_600)
            try session.broadcasts.begin(id, counting: Sample.count(3), under: Sample.policy, at: later)
            #expect(try session.broadcasts.find(id)?.stage == .awaitingApproval)
            guard case .granted(_, let approved) = try session.ask(.approve(id), by: tono, at: later) else {
                throw Unexpected(id)
            }
            #expect(approved.stage == .scheduled)
        }
    }

    @Test("A weekly one is said again at the same time of day until its last day, also after weeks without a bot")
    func repetition() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            try session.appointStaff()
            var draft = Sample.broadcast
            draft.startsAt = start.seconds + 60
            draft.repetition = .init(everyDays: 7, until: today.advanced(byDays: 30))
            var id = try session.broadcast(at: .scheduled, of: draft)
            var starts: [Int64] = []
            var now = start + .seconds(60)
            for week in 0..<9 {
                let record = try #require(try session.broadcasts.find(id))
                starts.append(((record.draft.startsAt ?? 0) - start.seconds - 60) / 86_400)
                #expect(record.view.approverName == "Pak Tono")
                // No bot ran for a fortnight after the second.
                if week == 1 { now = now + .seconds(15 * 86_400) }
                try session.broadcasts.begin(id, counting: Sample.count(3), under: Sample.policy, at: now)
                // A crash in between, and once more.
                try session.broadcasts.begin(id, counting: Sample.count(3), under: Sample.policy, at: now)
                let due = try session.broadcasts.errands().filter { $0.stage == .scheduled }
                #expect(due.count <= 1)
                guard let next = due.first else { break }
                id = next.id
                now = max(now, try #require(next.startsAt))
            }
            #expect(starts == [0, 7, 28])
        }
    }
}
