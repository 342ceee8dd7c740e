import Chat
import Store
import Testing

@testable import Engine

@Suite("Waiting longer, and the account of endings")
struct BackoffTests {
    @Test("Doubles up to its ceiling, and begins anew after a success")
    func doubles() {
        var backoff = Backoff(first: .seconds(1), ceiling: .seconds(30))
        for longest in [1, 2, 4, 8, 16, 30, 30, 30] as [Double] {
            let wait = backoff.next() / .seconds(1)
            #expect(wait >= longest / 2 && wait <= longest)
        }
        for _ in 0..<1_000 { _ = backoff.next() }
        #expect(backoff.next() <= .seconds(30))
        backoff.reset()
        #expect(backoff.next() <= .seconds(1))
    }

    @Test("Two clients do not come back together")
    func spreads() {
        var backoff = Backoff(first: .seconds(30), ceiling: .seconds(30))
        #expect(Set((0..<20).map { _ in backoff.next() }).count > 10)
    }

    @Test("What could not be written comes back before what happened since")
    func ledger() {
        let ledger = Ledger()
        func rows(_ entries: [Ledger.Entry]) -> [Int64] {
            entries.compactMap { if case .unknown(let row) = $0 { row.rawValue } else { nil } }
        }
        ledger.add(.unknown(OutboxID(rawValue: 1)))
        ledger.add([.unknown(OutboxID(rawValue: 2))])
        let taken = ledger.take()
        #expect(rows(taken) == [1, 2])
        #expect(ledger.isEmpty)
        ledger.add(.unknown(OutboxID(rawValue: 3)))
        ledger.putBack(taken)
        #expect(rows(ledger.take()) == [1, 2, 3])
    }
}
