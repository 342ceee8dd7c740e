import Chat
import Store
import Testing

@testable import Engine

@Suite("The desk's plans")
struct DeskTests {
    private let now = Instant(seconds: 1_800_000_000)

    private func desk() -> Desk { Desk(dispatch: Dispatch(limiter: Limiter(.telegram), capacity: 4)) }

    @Test("The store is asked at once after the start, then when something is due, by one at a time")
    func claims() {
        var desk = desk()
        #expect(desk.plan(now: now, hasOutcomes: false).claims)
        desk.claimAgain(at: now)
        #expect(!desk.plan(now: now, hasOutcomes: false).claims)
        desk.claimEnded(again: now + .seconds(9))
        #expect(desk.plan(now: now, hasOutcomes: false).claims)
        desk.claimEnded(again: now + .seconds(9))
        let plan = desk.plan(now: now, hasOutcomes: false)
        #expect(!plan.claims && plan.alarm == now + .seconds(9))
        desk.isStopping = true
        #expect(!desk.plan(now: now + .seconds(9), hasOutcomes: false).claims)
    }

    @Test("One writes at a time, and an ending that finds nobody writing rings")
    func writes() {
        var desk = desk()
        #expect(desk.mustRing)
        #expect(desk.plan(now: now, hasOutcomes: true).writes)
        #expect(!desk.plan(now: now, hasOutcomes: true).writes)
        desk.claimEnded(again: nil)
        #expect(!desk.mustRing)
        desk.writingEnded()
        #expect(desk.mustRing)
    }

    @Test("An alarm is set once, and an earlier moment gets its own")
    func alarms() {
        var desk = desk()
        _ = desk.plan(now: now, hasOutcomes: true)
        desk.claimEnded(again: now + .seconds(9))
        #expect(desk.mustRing, "a moment without an alarm")
        #expect(desk.plan(now: now, hasOutcomes: true).alarm == now + .seconds(9))
        #expect(!desk.mustRing)
        #expect(desk.plan(now: now, hasOutcomes: true).alarm == nil)
        desk.claimAgain(at: now + .seconds(2))
        #expect(desk.mustRing)
        #expect(desk.plan(now: now, hasOutcomes: true).alarm == now + .seconds(2))
    }

    @Test("What must wait since its lane's last send ended gets an alarm though somebody writes")
    func waitAfterEnding() {
        var desk = desk()
        let lane = Lane(ChatID(5))
        let sends = (1...4).map {
            Dispatch.Send(row: OutboxID(rawValue: $0), lane: lane, priority: .reply, call: .inspectChat)
        }
        _ = desk.dispatch.accept(sends)
        _ = desk.plan(now: now, hasOutcomes: true)
        desk.claimEnded(again: nil)
        for _ in 0..<3 {
            desk.dispatch.finished(lane)
            _ = desk.dispatch.start(now: now, atMost: 1)
        }
        #expect(desk.mustRing)
        #expect(desk.plan(now: now, hasOutcomes: true).alarm == now + .seconds(3))
    }

    @Test("Taps are handed over once")
    func taps() {
        var desk = desk()
        desk.taps = [TapID("a")]
        #expect(desk.plan(now: now, hasOutcomes: false).taps == [TapID("a")])
        #expect(desk.plan(now: now, hasOutcomes: false).taps.isEmpty)
    }
}
