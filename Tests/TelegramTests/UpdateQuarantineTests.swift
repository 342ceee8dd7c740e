import Chat
import JSON
import TestSupport
import Testing

@testable import Telegram

@Suite struct UpdateQuarantineTests {
    @Test(
        arguments: [
            ("broken-text-is-a-number", Lane.slamet, "message.text is of a wrong kind"),
            ("broken-photo-is-empty", .slamet, "message.photo[0] is missing"),
            ("broken-no-chat", nil, "message.chat is missing"),
            ("broken-chat-id", nil, "chat.id is of a wrong kind"),
            ("broken-no-message-id", .slamet, "message.message_id is missing"),
            ("broken-message-is-null", nil, "message.chat is missing"),
            ("broken-tap-data", .slamet, "callback_query.data is of a wrong kind"),
            ("broken-tap-nobody", .slamet, "callback_query.from is missing"),
            ("broken-standing", .group, "member.status is missing"),
        ] as [(String, Lane?, String)])
    func whatMakesNoSenseIsKeptWhole(fixture: String, lane: Lane?, reason: String) throws {
        guard case .unreadable(let id, let found, let raw, let why) = try Fixture.arrival(fixture) else {
            Issue.record("\(fixture) was read")
            return
        }
        #expect(found == lane && why == reason)
        let json = try JSONValue(parsing: try Fixture.bytes(fixture))
        #expect(id.rawValue == json["update_id"]?.int64)
        #expect(try JSONValue(parsing: raw) == json)
    }

    @Test(arguments: ["sloppy-trifles", "sloppy-sender"]) func triflesOfAWrongKindAreOverlooked(fixture: String) throws
    {
        let incoming = try Fixture.incoming(fixture)
        #expect(incoming.content == .text(TextMessage(message: MessageID(10_482), text: "halo")))
    }

    @Test func oneBadUpdateLeavesItsNeighboursAlone() {
        let list = """
            [\(text(1, "a")), {"update_id":2,"message":{"chat":{"id":9},"text":tru}}, \(text(3, "b")),
             {"update_id":4,"message":"\\x"}, {"update_id":5, 7}, 17, \(text(7, "c"))]
            """
        let batch = UpdateBatch.read(list)
        #expect(batch.arrivals.map(\.id.rawValue) == [1, 2, 3, 4, 5, 6, 7])
        #expect(batch.arrivals.map(isReadable) == [true, false, true, false, false, false, true])
        #expect(batch.breakage == nil && batch.lost == 0)
        guard case .unreadable(_, let lane, let raw, _) = batch.arrivals[1] else { return }
        #expect(lane == Lane(ChatID(9)))
        #expect(String(decoding: raw, as: UTF8.self) == #"{"update_id":2,"message":{"chat":{"id":9},"text":tru}}"#)
    }

    @Test func nestingBeyondReasonIsQuarantinedToo() {
        let deep = String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)
        let batch = UpdateBatch.read(#"[{"update_id":8,"message":\#(deep)},\#(text(9, "x"))]"#)
        #expect(batch.arrivals.map(isReadable) == [false, true])
        #expect(batch.arrivals.map(\.id.rawValue) == [8, 9])
    }

    @Test(
        arguments: [
            // Between neighbours, at the end, at the start with and without an offset.
            (#"[{"update_id":4},{},{"update_id":6}]"#, nil, [4, 5, 6], 0),
            (#"[{"update_id":4},{},{}]"#, nil, [4, 5, 6], 0),
            (#"[{},{},{"update_id":6}]"#, nil, [4, 5, 6], 0),
            (#"[{},{"update_id":9}]"#, 7, [7, 9], 0),
            (#"[{"update_id":"x"}]"#, 7, [7], 0),
            // No room between neighbours: taking another's id would hide that one.
            (#"[{"update_id":4},{},{"update_id":5}]"#, nil, [4, 5], 1),
            (#"[{},{"update_id":7}]"#, 7, [7], 1),
            // Numbers that are none.
            (
                #"[{"update_id":4},{"update_id":9223372036854775807},{"update_id":-1},{"update_id":5.5}]"#, nil,
                [4, 5, 6, 7], 0
            ),
            // Nothing to go by.
            (#"[{},[]]"#, nil, [], 2),
        ] as [(String, Int64?, [Int64], Int)])
    func namelessUpdatesGetTheMissingIds(list: String, offset: Int64?, ids: [Int64], lost: Int) {
        let batch = UpdateBatch.read(list, from: offset.map { UpdateID($0) })
        #expect(batch.arrivals.map(\.id.rawValue) == ids)
        #expect(batch.lost == lost)
    }

    @Test func aListCutAnywhereYieldsWhatCameWhole() {
        let parts = [text(1, "satu \\\"update_id\\\":99"), text(2, "dua"), text(3, "tiga")]
        let whole = Array("[\(parts.joined(separator: ","))]".utf8)
        for length in whole.indices {
            let batch = UpdateBatch.read(String(decoding: whole[..<length], as: UTF8.self))
            #expect(batch.breakage != nil)
            let complete = parts.indices.count { index in
                length >= 1 + parts[...index].joined(separator: ",").utf8.count
            }
            #expect(batch.arrivals.map(\.id.rawValue) == Array([1, 2, 3].prefix(complete)), "cut at \(length)")
        }
    }

    @Test func aMegabyteOfTextIsAMessageLikeAnother() throws {
        let long = String(repeating: "klo kecelakaan gimana 🙏 ", count: 45_000)
        let batch = UpdateBatch.read("[\(text(1, long))]")
        guard case .update(let incoming) = try #require(batch.arrivals.first) else { return }
        #expect(incoming.content == .text(TextMessage(message: MessageID(5), text: long)))
    }

    @Test(arguments: 0..<20) func changedBytesNeverTrapAndNeverStopTheRest(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let names = [
            "text-private", "photo", "tap-in-topic", "bot-promoted", "contact-own", "mention", "migrated-from",
        ]
        for _ in 0..<200 {
            var bytes = try Fixture.bytes(names.randomElement(using: &random) ?? "photo")
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let list = Array("[".utf8) + bytes + Array(",".utf8) + Array(text(800_000_000, "x").utf8) + [0x5D]
            var reader = JSONReader(list)
            let batch = UpdateBatch(&reader, from: nil, with: UpdateReader(.kentongan))
            let reachedTheEnd = batch.arrivals.last?.id.rawValue == 800_000_000
            #expect(reachedTheEnd || batch.breakage != nil, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
        }
    }

    private func text(_ id: Int, _ text: String) -> String {
        #"{"update_id":\#(id),"message":{"message_id":5,"chat":{"id":9,"type":"private"},"text":"\#(text)"}}"#
    }

    private func isReadable(_ arrival: Arrival) -> Bool {
        if case .update = arrival { true } else { false }
    }
}
