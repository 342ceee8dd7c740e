import Chat
import JSON
import TestSupport
import Testing

@Suite struct OutgoingRoundTripTests {
    @Test(arguments: 0..<20) func everyCallComesBackAsItWas(batch: UInt64) throws {
        var random = SeededGenerator(seed: 0x4B45_4E54 + batch)
        for _ in 0..<100 {
            let call = Outgoing.random(using: &random)
            let bytes = call.json.serialized()
            let back = Outgoing(json: try JSONValue(parsing: bytes))
            #expect(back == call, "seed \(batch): \(String(decoding: bytes, as: UTF8.self))")
            #expect(back?.json.serialized() == bytes, "seed \(batch)")
        }
    }
}

extension Outgoing {
    static func random(using random: inout SeededGenerator) -> Outgoing {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: .message(.random(using: &random))
        case 1: .edit(MessageID(.random(in: .min ... .max, using: &random)), .random(using: &random))
        case 2: .delete(MessageID(.random(in: .min ... .max, using: &random)))
        case 3: .file(.random(using: &random))
        default: .inspectChat
        }
    }
}

extension OutgoingMessage {
    static func random(using random: inout SeededGenerator) -> OutgoingMessage {
        OutgoingMessage(
            text: random.text(upTo: 60), keyboard: random.chance(1, in: 2) ? .random(using: &random) : nil,
            replyTo: random.chance(1, in: 3) ? MessageID(.random(in: 0...99_999, using: &random)) : nil)
    }
}

extension OutgoingFile {
    static func random(using random: inout SeededGenerator) -> OutgoingFile {
        OutgoingFile(
            kind: random.chance(1, in: 2) ? .photo : .document,
            source: random.chance(1, in: 2)
                ? .platform(random.text(upTo: 20)) : .local(path: "/" + random.text(upTo: 20)),
            caption: random.chance(1, in: 2) ? random.text(upTo: 20) : nil)
    }
}

extension Keyboard {
    static func random(using random: inout SeededGenerator) -> Keyboard {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return .contact(label: random.text(upTo: 12))
        case 1: return .remove
        default:
            let rows = (0..<Int.random(in: 0..<4, using: &random)).map { _ in
                (0..<Int.random(in: 0..<4, using: &random)).map { _ in
                    random.chance(1, in: 2)
                        ? Button(random.text(upTo: 12), token: random.text(upTo: 16))
                        : Button(random.text(upTo: 12), link: random.text(upTo: 16))
                }
            }
            return .buttons(rows)
        }
    }
}
