import Chat
import Database
import Dialogue
import Store
import Testing

@Suite("Timers")
struct TimerTests {
    private let name = TimerName.unfinishedForm

    @Test("Due timers come in order, no more than asked for", arguments: Backend.allCases)
    func order(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            try session.timers.schedule(name, in: Lane(ChatID(1)), at: start + .seconds(30))
            try session.timers.schedule(name, in: Lane(ChatID(2)), at: start + .seconds(10))
            try session.timers.schedule(name, in: Lane(ChatID(2), thread: 9), at: start + .seconds(20))
            #expect(try session.timers.next() == start + .seconds(10))
            #expect(try session.timers.due(at: start + .seconds(9), limit: 10).isEmpty)
            let lanes = try session.timers.due(at: start + .seconds(30), limit: 2).map(\.lane)
            #expect(lanes == [Lane(ChatID(2)), Lane(ChatID(2), thread: 9)])
            #expect(try session.timers.due(at: start + .seconds(30), limit: 9).count == 3)
        }
    }

    @Test("A timer set again is moved, not doubled", arguments: Backend.allCases)
    func moving(backend: Backend) async throws {
        let subject = try await backend.open()
        let lane = Lane.with(budi)
        try await subject.write { session throws in
            try session.timers.schedule(name, in: lane, at: start)
            try session.timers.schedule(name, in: lane, at: start + .seconds(60))
            #expect(try session.timers.due(at: start, limit: 9).isEmpty)
            #expect(try session.timers.due(at: start + .seconds(60), limit: 9).count == 1)
            try session.timers.cancel(name, in: lane)
            #expect(try session.timers.next() == nil)
        }
    }

    @Test("A timer fires once, and not when it was moved or cancelled meanwhile", arguments: Backend.allCases)
    func firing(backend: Backend) async throws {
        let subject = try await backend.open()
        let lane = Lane.with(budi)
        try await subject.write { session throws in
            try session.timers.schedule(name, in: lane, at: start)
            let timer = try #require(try session.timers.due(at: start, limit: 1).first)
            try session.timers.schedule(name, in: lane, at: start + .seconds(5))
            #expect(try !session.timers.fire(timer))

            let moved = try #require(try session.timers.due(at: start + .seconds(5), limit: 1).first)
            #expect(moved.event != timer.event)
            #expect(try session.timers.fire(moved))
            #expect(try !session.timers.fire(moved))
        }
    }

    @Test("A firing that is undone is due again", arguments: Backend.allCases)
    func undone(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { try $0.timers.schedule(name, in: .with(budi), at: start) }
        await #expect(throws: StoreError.self) {
            try await subject.write { session throws in
                for timer in try session.timers.due(at: start, limit: 1) { _ = try session.timers.fire(timer) }
                throw StoreError.malformed(place: "test")
            }
        }
        #expect(try await subject.write { try $0.timers.due(at: start, limit: 1) }.count == 1)
    }

    @Test("A timer of a later version's name does not stay due for ever", arguments: Backend.allCases)
    func unknownName(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.tamper { connection throws(DatabaseError) in
            try connection.execute("INSERT INTO timers VALUES (1, 0, 'from_the_future', 5)")
        }
        try await subject.write { session throws in
            #expect(try session.timers.due(at: start, limit: 9).isEmpty)
            #expect(try session.timers.next() == nil)
            #expect(
                try session.quarantine.unresolved(limit: 9).map(\.reason).first?.contains("from_the_future") == true)
        }
    }
}
