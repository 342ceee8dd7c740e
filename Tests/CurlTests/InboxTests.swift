import TestSupport
import Testing
import Transport

@testable import Curl

/// Every order in which callers and the driver may meet, as values.
struct InboxTests {
    private typealias Box = Inbox<String, Int>

    private let now = ContinuousClock.now

    private func id(_ number: Int) -> CallID { CallID(number: number) }

    /// An inbox whose driver sleeps.
    private func asleep() -> Box {
        var inbox = Box()
        _ = inbox.start()
        var orders = Box.Orders()
        inbox.take(into: &orders)
        _ = inbox.fallAsleep()
        return inbox
    }

    private func take(_ inbox: inout Box) -> Box.Orders {
        var orders = Box.Orders()
        inbox.take(into: &orders)
        return orders
    }

    @Test func theFirstCallStartsTheDriverAndTheNextDoesNot() throws {
        var inbox = Box()
        #expect(try inbox.submit("a", as: id(1)) == .start)
        #expect(try inbox.submit("b", as: id(2)) == .none)
        #expect(inbox.start() == .none)
        #expect(take(&inbox).calls.map(\.item) == ["a", "b"])
    }

    @Test func onlyTheFirstOfManyCallsWakesASleeper() throws {
        var inbox = asleep()
        #expect(try inbox.submit("a", as: id(1)) == .wake)
        #expect(try inbox.submit("b", as: id(2)) == .none)
        #expect(inbox.cancel(id(9)).nudge == Box.Nudge.none)
    }

    @Test func whatCameWhileAwakeKeepsTheDriverFromSleeping() throws {
        var inbox = asleep()
        _ = take(&inbox)
        #expect(try inbox.submit("a", as: id(1)) == .none)
        let sleepsBefore = inbox.fallAsleep()
        #expect(!sleepsBefore)
        #expect(take(&inbox).calls.map(\.item) == ["a"])
        let sleepsAfter = inbox.fallAsleep()
        #expect(sleepsAfter)
    }

    @Test func aCancellationMayComeBeforeItsCall() {
        var inbox = asleep()
        #expect(inbox.cancel(id(1)).nudge == .wake)
        #expect(throws: TransportError.cancelled(.surelyNotSent)) { try inbox.submit("a", as: id(1)) }
        inbox.forget(id(1))
        #expect(inbox.cancelled.isEmpty)
        #expect(take(&inbox).calls.isEmpty)
    }

    @Test func aCallTheDriverHasNotSeenIsWithdrawn() throws {
        var inbox = asleep()
        _ = try inbox.submit("a", as: id(1))
        _ = try inbox.submit("b", as: id(2))
        #expect(inbox.cancel(id(1)).withdrawn == "a")
        let orders = take(&inbox)
        #expect(orders.calls.map(\.item) == ["b"])
        #expect(orders.cancellations.isEmpty)
    }

    @Test func aCallTheDriverHasSeenIsItsToCancel() throws {
        var inbox = asleep()
        _ = try inbox.submit("a", as: id(1))
        _ = take(&inbox)
        _ = inbox.fallAsleep()
        #expect(inbox.cancel(id(1)).nudge == .wake)
        #expect(take(&inbox).cancellations == [id(1)])
    }

    @Test func stoppingRefusesCallsButNotCancellations() throws {
        var inbox = asleep()
        _ = try inbox.submit("a", as: id(1))
        _ = take(&inbox)
        _ = inbox.fallAsleep()
        #expect(inbox.stop(by: now + .seconds(5)) == .wake)
        #expect(throws: TransportError.shutDown(.surelyNotSent)) { try inbox.submit("b", as: id(2)) }
        _ = inbox.cancel(id(1))
        let orders = take(&inbox)
        #expect(orders.stop == now + .seconds(5))
        #expect(orders.cancellations == [id(1)])
    }

    @Test func theEarliestDeadlineCounts() {
        var inbox = asleep()
        _ = inbox.stop(by: now + .seconds(5))
        _ = inbox.stop(by: now)
        _ = inbox.stop(by: now + .seconds(9))
        #expect(take(&inbox).stop == now)
    }

    @Test func aDriverThatNeverWasNeedsNoStopping() {
        var inbox = Box()
        #expect(inbox.stop(by: now) == nil)
        #expect(inbox.start() == .none)
        #expect(throws: TransportError.shutDown(.surelyNotSent)) { try inbox.submit("a", as: id(1)) }
    }

    @Test func theEndHandsBackWhatTheDriverWillNotSee() throws {
        var inbox = Box()
        _ = try inbox.submit("a", as: id(1))
        _ = inbox.enqueue(7)
        let reason = TransportError.internalFault(code: 1, detail: "no thread")
        let left = inbox.end(because: reason)
        #expect(left.calls == ["a"])
        #expect(left.jobs == [7])
        #expect(throws: reason) { try inbox.submit("b", as: id(2)) }
        #expect(inbox.enqueue(8) == nil)
    }

    @Test func jobsAreAcceptedUntilTheVeryEnd() {
        var inbox = asleep()
        _ = inbox.stop(by: now)
        #expect(inbox.enqueue(1) == Box.Nudge.none)
        #expect(take(&inbox).jobs == [1])
    }

    /// Whatever happens in whatever order: each accepted call is seen once, and a sleeper with something to see is woken.
    @Test(arguments: 0..<50)
    func noCallIsLostAndNoSleeperForgotten(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var inbox = Box()
        var orders = Box.Orders()
        var accepted: [Int] = []
        var settled: [Int] = []
        var sleeps = false
        for number in 0..<500 {
            var nudge = Box.Nudge.none
            switch Int.random(in: 0..<5, using: &random) {
            case 0, 1:
                nudge = try inbox.submit("\(number)", as: id(number))
                accepted.append(number)
            case 2:
                let target = Int.random(in: 0...number, using: &random)
                switch inbox.cancel(id(target)) {
                case .nudge(let wish): nudge = wish
                case .withdrawn(let item): settled.append(Int(item) ?? -1)
                }
            case 3: nudge = inbox.enqueue(number) ?? .none
            default:
                guard !sleeps else { break }
                inbox.take(into: &orders)
                settled += orders.calls.map(\.id.number)
                sleeps = inbox.fallAsleep()
            }
            if nudge == .wake {
                #expect(sleeps)
                sleeps = false
            }
        }
        inbox.take(into: &orders)
        settled += orders.calls.map(\.id.number)
        #expect(settled.sorted() == accepted, "seed \(seed)")
    }
}

extension Inbox.Cancellation {
    fileprivate var nudge: Inbox.Nudge? {
        guard case .nudge(let nudge) = self else { return nil }
        return nudge
    }

    fileprivate var withdrawn: Item? {
        guard case .withdrawn(let item) = self else { return nil }
        return item
    }
}
