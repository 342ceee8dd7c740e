import Chat
import Store
import Testing

@testable import Engine

@Suite("Dispatch")
struct DispatchTests {
    private let now = Instant(seconds: 1_800_000_000)

    private func dispatch(limits: Limits = .none, capacity: Int = 10) -> Dispatch {
        Dispatch(limiter: Limiter(limits), capacity: capacity)
    }

    private func send(_ row: Int64, _ chat: Int64, _ priority: Priority = .reply) -> Dispatch.Send {
        Dispatch.Send(row: OutboxID(rawValue: row), lane: Lane(ChatID(chat)), priority: priority, call: .inspectChat)
    }

    private func rows(_ sends: [Dispatch.Send]) -> [Int64] { sends.map(\.row.rawValue) }

    @Test("One send of a lane at a time, in the order written")
    func lane() {
        var dispatch = dispatch()
        #expect(dispatch.accept([send(1, 5), send(2, 5), send(3, 6)]).isEmpty)
        #expect(rows(dispatch.start(now: now)) == [1, 3])
        #expect(dispatch.start(now: now).isEmpty)
        dispatch.finished(Lane(ChatID(5)))
        #expect(rows(dispatch.start(now: now)) == [2])
    }

    @Test("Topics of one forum are lanes of their own")
    func topics() {
        var dispatch = dispatch()
        var other = send(2, -5)
        other.lane.thread = 7
        _ = dispatch.accept([send(1, -5), other])
        #expect(dispatch.start(now: now).count == 2)
    }

    @Test("The most urgent goes first where there is no room for all")
    func priorities() {
        var dispatch = dispatch(capacity: 1)
        let sends = [send(1, 1, .broadcast), send(2, 2, .reminder), send(3, 3, .staff), send(4, 4, .reply)]
        _ = dispatch.accept(sends)
        var order: [Int64] = []
        while let next = dispatch.start(now: now).first {
            order.append(next.row.rawValue)
            #expect(dispatch.start(now: now).isEmpty)
            dispatch.finished(next.lane)
        }
        #expect(order == [4, 3, 2, 1])
        #expect(dispatch.isIdle)
    }

    @Test("A reply goes before a broadcast of its lane that waits, and at its own time")
    func replyBeforeBulk() {
        var dispatch = dispatch()
        dispatch.limiter.freeze(.bulk, until: now + .seconds(300))
        dispatch.accept(claimed: [send(1, 5, .broadcast)], stillInStore: [:])
        #expect(dispatch.start(now: now).isEmpty)
        #expect(dispatch.nextWake == now + .seconds(300))
        _ = dispatch.accept([send(2, 5), send(3, 5)])
        #expect(rows(dispatch.start(now: now)) == [2])
        dispatch.finished(Lane(ChatID(5)))
        #expect(rows(dispatch.start(now: now)) == [3])
        dispatch.finished(Lane(ChatID(5)))
        #expect(dispatch.start(now: now).isEmpty)
        #expect(rows(dispatch.start(now: now + .seconds(300))) == [1])
    }

    @Test("What the limits hold waits for its moment and then goes")
    func waits() {
        var dispatch = dispatch(limits: .telegram)
        _ = dispatch.accept((1...4).map { send($0, 5) })
        for row in 1...3 as ClosedRange<Int64> {
            #expect(rows(dispatch.start(now: now)) == [row])
            dispatch.finished(Lane(ChatID(5)))
        }
        #expect(dispatch.start(now: now).isEmpty)
        #expect(dispatch.nextWake == now + .seconds(3))
        #expect(rows(dispatch.start(now: now + .seconds(3))) == [4])
    }

    @Test("A lane put off gives back what it held, and what comes later goes to the store behind it")
    func postpone() {
        var dispatch = dispatch()
        _ = dispatch.accept([send(1, 5), send(2, 5), send(3, 5)])
        let first = dispatch.start(now: now)
        let until = now + .seconds(7)
        #expect(rows(dispatch.postpone(first[0], until: until)) == [2, 3])
        #expect(dispatch.isIdle)
        #expect(rows(dispatch.accept([send(4, 5)])) == [4])
        #expect(dispatch.place(for: first[0].lane, .reply, after: 0, now: now) == .store(until: until))
        #expect(dispatch.place(for: Lane(ChatID(6)), .reply, after: 0, now: now) == .memory)
    }

    @Test("A broadcast put off takes only broadcasts with it, and leaves the lane open to replies")
    func postponeBulk() {
        var dispatch = dispatch()
        dispatch.accept(claimed: [send(1, 5, .broadcast)], stillInStore: [:])
        let first = dispatch.start(now: now)
        dispatch.accept(claimed: [send(2, 5, .reminder)], stillInStore: [:])
        _ = dispatch.accept([send(3, 5)])
        #expect(rows(dispatch.postpone(first[0], until: now + .seconds(300))) == [2])
        #expect(dispatch.place(for: first[0].lane, .reply, after: 0, now: now) == .memory)
        #expect(rows(dispatch.start(now: now)) == [3])
        dispatch.accept(claimed: [send(4, 5, .reminder)], stillInStore: [:])
        #expect(dispatch.postpone(send(3, 5), until: now + .seconds(1)).isEmpty, "nor does a reply hold up a reminder")
        #expect(rows(dispatch.start(now: now)) == [4])
    }

    @Test("A parked lane is free after a claim that began later, not after one that had begun before")
    func parking() {
        let lane = Lane(ChatID(5))
        var dispatch = dispatch()
        _ = dispatch.beginClaim(now: now)
        dispatch.park(lane, until: now)
        dispatch.accept(claimed: [], stillInStore: [:])
        #expect(dispatch.place(for: lane, .reply, after: 0, now: now) == .store(until: now))
        _ = dispatch.beginClaim(now: now)
        dispatch.accept(claimed: [], stillInStore: [lane: now + .seconds(2)])
        #expect(dispatch.place(for: lane, .reply, after: 0, now: now) == .store(until: now + .seconds(2)))
        _ = dispatch.beginClaim(now: now)
        dispatch.accept(claimed: [], stillInStore: [:])
        #expect(dispatch.place(for: lane, .reply, after: 0, now: now) == .memory)
    }

    @Test("What one turn left in the store, the next does not overtake")
    func leftInStore() {
        let lane = Lane(ChatID(5))
        var dispatch = dispatch()
        #expect(dispatch.place(for: lane, .reply, after: 7, now: now) == .memory)
        #expect(dispatch.place(for: lane, .reply, after: 8, now: now) == .store(until: now))
        #expect(dispatch.place(for: lane, .reply, after: 0, now: now) == .store(until: now))
        #expect(dispatch.place(for: Lane(ChatID(6)), .reminder, after: 0, now: now) == .store(until: now))
        #expect(dispatch.place(for: Lane(ChatID(6)), .reply, after: 0, now: now) == .memory)
    }

    @Test("A row that would wait long is left in the store, so that no lease runs out")
    func patience() {
        var dispatch = dispatch()
        dispatch.limiter.freeze(.chat(ChatID(5)), until: now + .seconds(60))
        dispatch.limiter.freeze(.chat(ChatID(6)), until: now + .seconds(5))
        #expect(dispatch.place(for: Lane(ChatID(5)), .reply, after: 0, now: now) == .store(until: now + .seconds(60)))
        #expect(dispatch.place(for: Lane(ChatID(6)), .reply, after: 0, now: now) == .memory)
    }

    @Test("Bulk that may not leave yet is not claimed, so that replies find room and a crash loses little")
    func claimsNoFrozenBulk() {
        var dispatch = dispatch(capacity: 2)
        #expect(dispatch.beginClaim(now: now).priority == .broadcast)
        dispatch.limiter.freeze(.bulk, until: now + .seconds(300))
        let room = dispatch.beginClaim(now: now)
        #expect(room.priority == .staff && room.bulkAgain == now + .seconds(300) && room.count == 4)
        dispatch.accept(claimed: [send(1, 1, .broadcast), send(2, 2, .broadcast)], stillInStore: [:])
        let later = now + .seconds(300)
        #expect(dispatch.beginClaim(now: later).priority == .staff)
        #expect(dispatch.start(now: later).count == 2)
        #expect(dispatch.beginClaim(now: later).priority == .broadcast)
    }

    @Test("On the way down everything that has not begun is given back")
    func release() {
        var dispatch = dispatch(limits: .telegram, capacity: 2)
        _ = dispatch.accept((1...9).map { send($0, $0 % 3) })
        let begun = dispatch.start(now: now)
        let held = dispatch.release()
        #expect(Set(rows(begun + held)) == Set(1...9))
        #expect(begun.count == 2 && held.count == 7)
        for send in begun { dispatch.finished(send.lane) }
        #expect(dispatch.isIdle && dispatch.start(now: now).isEmpty && dispatch.nextWake == nil)
    }
}
