import Chat
import Store
import Testing

@testable import Engine

@Suite("The ledger of endings")
struct LedgerTests {
    private func delivered(_ row: Int64) -> Ledger.Entry { .delivered(OutboxID(rawValue: row), message: nil) }
    private func rows(_ entries: [Ledger.Entry]) -> [Int64] {
        entries.compactMap { entry in if case .delivered(let row, _) = entry { row.rawValue } else { nil } }
    }

    @Test("Mere endings are taken up to what moves a conversation, and nothing changes its place")
    func endings() {
        let ledger = Ledger()
        let answer = Ledger.Entry.inspected(
            ChatInspection(administrators: [], standing: BotStanding(isPresent: true), seesAllMessages: false),
            of: .group, by: OutboxID(rawValue: 3))
        ledger.add([delivered(1), delivered(2), answer, delivered(3)])
        #expect(ledger.beginsWithEnding)
        #expect(rows(ledger.takeEndings()) == [1, 2])
        #expect(!ledger.beginsWithEnding && ledger.takeEndings().isEmpty)
        #expect(rows(ledger.take()) == [3] && ledger.isEmpty)
    }
}
