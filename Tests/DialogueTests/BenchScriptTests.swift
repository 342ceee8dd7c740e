import Chat
import Dialogue
import FoundationEssentials
import Testing

/// The load server's script must stay a conversation that ends in an application, or the benchmark measures nothing.
@Suite struct BenchScriptTests {
    @Test(arguments: [0, 1, 7, 17, 24, 27, 34, 999, 9998])
    func everyReplyHasTheWordsTheLoadServerLooksFor(_ chat: Int) throws {
        let script = try String(contentsOfFile: Repository.root + "bench/enrol.tsv", encoding: .utf8)
        var world = try TestWorld(now: 1_795_312_800)
        for (index, line) in script.split(separator: "\n").filter({ !$0.hasPrefix("#") }).enumerated() {
            let columns = line.split(separator: "\t").map { Self.filledIn(String($0), chat) }
            var message = TextMessage(message: MessageID(Int64(index)), text: columns[0])
            if columns[0].hasPrefix("/") { message.command = Command(String(columns[0].dropFirst())) }
            let outcome = world.handle(.said(message))
            #expect(outcome.messages.count == 1)
            #expect(outcome.messages.first?.message.text.contains(columns[1]) == true, "after '\(columns[0])'")
            world.now += 1
        }
        #expect(world.state == .idle)
        #expect(world.record.application != nil)
    }

    /// As `fake_telegram.c` fills in its first round.
    private static func filledIn(_ text: String, _ chat: Int) -> String {
        func two(_ number: Int) -> String { "\(number < 10 ? "0" : "")\(number)" }
        func padded(_ number: Int, _ width: Int) -> String {
            String(String(number + Int(pow10(width))).dropFirst())
        }
        let (day, month, year) = (1 + chat % 28, 1, 1966 + chat % 35)
        let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(chat % 26)))
        return
            text
            .replacing("{name}", with: "Siti Nuraini \(letter)A")
            .replacing(
                "{nik}",
                with:
                    "3174\(two(1 + chat / 9999 % 10))\(two(day))\(two(month))\(two(year % 100))\(padded(1 + chat % 9999, 4))"
            )
            .replacing("{birth}", with: "\(two(day))-\(two(month))-\(year)")
            .replacing("{chat}", with: "\(chat)")
            .replacing("{phone}", with: "0812\(padded(chat * 100 % 100_000_000, 8))")
    }

    private static func pow10(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { product, _ in product * 10 } }
}
