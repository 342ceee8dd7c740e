import JSON
import TestSupport
import Testing

@Suite struct JSONSeekTests {
    @Test(
        arguments: [
            (#"{"id":7}"#, 7), (#"{"a":{"b":[{"id" : 7}]}}"#, 7), (#"[{"x":tru,"id":7"#, 7), (#"}}],"id":7"#, 7),
            (#"{"text":"\"id\":1","id":7}"#, 7), (#"{"type":"id","id":7}"#, 7), (#"{"idx":1,"bad":"\q","id":7}"#, 7),
            (#"{"i\u0064":7}"#, 7), (#"{"id":"text","id":7}"#, 7),
            (#"{"text":"id"}"#, nil), (#"{"text":"never closed \"id\":7"#, nil), ("", nil), ("\"", nil),
            (#"{"id""#, nil),
        ] as [(String, Int64?)])
    func membersAreFoundInRuins(text: String, number: Int64?) {
        #expect(first("id", in: Array(text.utf8)) == number)
    }

    @Test func aLongStringThatNeverEndsIsPassedOnce() {
        // Were each quote in it tried as a beginning, this would take hours.
        let bytes = Array("\"".utf8) + Array(repeatElement(Array(#"\""#.utf8), count: 500_000).joined())
        #expect(first("id", in: bytes) == nil)
    }

    @Test(arguments: 0..<10) func nothingTraps(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            var bytes = JSONValue.random(using: &random).serialized() + Array(#","id":7}"#.utf8)
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            var reader = JSONReader(bytes)
            while reader.seek(member: "id") { #expect(reader.offset <= bytes.count) }
            #expect(reader.offset == bytes.count, "seed \(seed)")
        }
    }

    private func first(_ name: String, in bytes: [UInt8]) -> Int64? {
        var reader = JSONReader(bytes)
        while reader.seek(member: name) {
            if let number = try? reader.value().int64 { return number }
        }
        return nil
    }
}
