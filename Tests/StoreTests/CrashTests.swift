import Chat
import Dialogue
import Dispatch
import Foundation
import Store
import TestSupport
import Testing

/// A process is killed at random moments while it works; what it leaves must be whole turns.
@Suite("Killed in the middle", .serialized)
struct CrashTests {
    @Test("No kill leaves half a turn, and the next process goes on where it ended")
    func killed() async throws {
        let folder = try ScratchFolder()
        let url = "sqlite:///" + folder.file("store.db")
        let key = DataKey().base64
        var handled = 0
        for round in 0..<12 {
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [url = url as String, key = key as String, round = round as Int] in
                try await Turns(url: url, key: key).workUntilKilled(after: .milliseconds(20 + round * 13))
            }
            handled = try await Turns(url: url, key: key).check()
        }
        #expect(handled > 200, "the kills came before any work was done")
    }
}

/// The work of the process that is killed, and the check of what it left.
private struct Turns {
    let url: String
    let key: String
    private let bot = PersonID(1)

    private func open() async throws -> Store { try await Store.open(url: url, key: try DataKey(base64: key)) }

    /// Turns of several updates each: the update's number, the state, two calls and a timer commit together.
    func workUntilKilled(after delay: DispatchTimeInterval) async throws {
        let store = try await open()
        DispatchQueue.global().asyncAfter(deadline: .now() + delay) { kill(getpid(), SIGKILL) }
        while true {
            try await store.write { session throws(StoreError) in
                let series = try session.updates.resume(bot: bot, at: start)
                let first = series.next?.rawValue ?? 0
                for number in first..<first + 5 { try turn(UpdateID(number), of: series, session) }
                _ = try session.updates.advance(series, to: UpdateID(first + 5), at: start)
            }
        }
    }

    private func turn(_ update: UpdateID, of series: Series, _ session: Session) throws(StoreError) {
        let lane = Lane(ChatID(update.rawValue % 7 + 1))
        guard try session.updates.record(update, of: series, in: lane, kind: "text", body: "halo", at: start) else {
            throw .malformed(place: "update \(update.rawValue) was handed out twice")
        }
        let revision = try session.conversations.load(lane)?.revision ?? 0
        try session.conversations.save(
            lane, kind: "filling", version: 1, state: Array("\(update.rawValue)".utf8), replacing: revision, at: start)
        for n in 0..<2 {
            try session.outbox.enqueue(
                OutboxDraft(
                    event: .update(update, of: series), n: n, lane: lane, priority: .reply, dueAt: start, payload: [1]),
                at: start)
        }
        try session.timers.schedule(.unfinishedForm, in: lane, at: start + .seconds(update.rawValue))
    }

    /// How many updates were handled, once all their consequences have been found.
    func check() async throws -> Int {
        let store = try await open()
        defer { try? store.close() }
        return try await store.write { session throws(StoreError) in
            let handled = Int(try session.updates.resume(bot: bot, at: start).next?.rawValue ?? 0)
            var revisions = 0
            for chat in 1...7 {
                guard let conversation = try session.conversations.load(Lane(ChatID(Int64(chat)))) else { continue }
                revisions += Int(conversation.revision)
                let last = Int(String(decoding: conversation.state ?? [], as: UTF8.self)) ?? -1
                #expect(last + 7 >= handled && last < handled, "chat \(chat) stands at \(last) of \(handled)")
            }
            #expect(revisions == handled)
            #expect(try session.outbox.counts()[.reply].queued == handled * 2)
            #expect(try session.timers.due(at: start + .seconds(1_000_000), limit: 100).count == min(handled, 7))
            return handled
        }
    }
}
