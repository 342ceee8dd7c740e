import Chat
import Store
import TestSupport
import Testing

@testable import Engine

@Suite("What transactions hand over")
struct SuccessionTests {
    @Test("Whoever comes first, all are taken in the order begun", arguments: UInt64(1)...20)
    func order(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var succession = Succession<Int>()
        var (begun, taken): ([Int], [Int]) = ([], [])
        for _ in 0..<200 {
            if random.chance(1, in: 2) {
                begun.append(succession.begin())
            } else if let index = begun.indices.randomElement(using: &random) {
                let number = begun.remove(at: index)
                taken += succession.end(number, with: number)
            }
        }
        for number in begun.shuffled(using: &random) { taken += succession.end(number, with: number) }
        #expect(taken == Array(1...(taken.last ?? 1)))
    }

    @Test("A lane keeps its order where a later transaction's task wakes first, and where one failed")
    func lanes() {
        let (mailroom, now) = (Mailroom(limits: .none, capacity: 9), Instant(seconds: 1_800_000_000))
        let handovers = (1...3).map { row in
            Handover(sends: [
                Dispatch.Send(row: OutboxID(rawValue: row), lane: .budi, priority: .reply, call: .inspectChat)
            ])
        }
        let numbers = (0..<4).map { _ in mailroom.beginHandover() }
        mailroom.accept(handovers[2], as: numbers[3], now: now)
        mailroom.accept(handovers[1], as: numbers[1], now: now)
        #expect(mailroom.start(now: now).isEmpty)
        mailroom.accept(handovers[0], as: numbers[0], now: now)
        mailroom.accept(Handover(), as: numbers[2], now: now)
        var rows: [Int64] = []
        while let send = mailroom.start(now: now).first {
            rows.append(send.row.rawValue)
            mailroom.delivered(send, message: nil)
        }
        #expect(rows == [1, 2, 3])
    }
}
