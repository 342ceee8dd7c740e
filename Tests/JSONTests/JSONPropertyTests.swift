import Foundation
import JSON
import TestSupport
import Testing

/// Each argument is the seed of one batch; a failure prints it.
@Suite struct JSONPropertyTests {
    @Test(arguments: 0..<20) func whatIsWrittenIsReadBack(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let value = JSONValue.random(using: &random)
            #expect(try JSONValue(parsing: value.serialized()) == value, "seed \(seed)")
        }
    }

    @Test(arguments: 0..<20) func skippingTakesTheBytesThatReadingTakes(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let bytes = Array(" ".utf8) + JSONValue.random(using: &random).serialized() + Array(" ,".utf8)
            var reading = JSONReader(bytes)
            var skipping = JSONReader(bytes)
            _ = try reading.value()
            let range = try skipping.skip()
            #expect(reading.offset == skipping.offset && range == 1..<bytes.count - 2, "seed \(seed)")
        }
    }

    @Test(arguments: 0..<10) func foundationReadsTheSameFromWhatWeWrite(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let value = JSONValue.random(using: &random)
            let theirs = try JSONSerialization.jsonObject(with: Data(value.serialized()), options: .fragmentsAllowed)
            let same = agrees(value, theirs)
            #expect(same, "seed \(seed): \(value.text)")
        }
    }

    @Test(arguments: 0..<10) func weReadTheSameFromWhatFoundationWrites(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let styles: [JSONSerialization.WritingOptions] = [[], .prettyPrinted, .withoutEscapingSlashes]
        for _ in 0..<100 {
            let theirs = try JSONSerialization.jsonObject(
                with: Data(JSONValue.random(using: &random).serialized()), options: .fragmentsAllowed)
            let style = styles.randomElement(using: &random) ?? []
            let bytes = try JSONSerialization.data(withJSONObject: theirs, options: style.union(.fragmentsAllowed))
            let same = agrees(try JSONValue(parsing: Array(bytes)), theirs)
            #expect(same, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
        }
    }

    private func agrees(_ ours: JSONValue, _ theirs: Any) -> Bool {
        switch ours {
        case .null: theirs is NSNull
        case .bool(let value): theirs as? Bool == value
        // Foundation reads some 19-digit integers as decimal numbers, which do not convert to `Int64` but print right.
        case .integer(let value): (theirs as? NSNumber)?.description == value.description
        case .double(let value): (theirs as? Double).map { isClose(value, $0) } ?? false
        case .string(let value): (theirs as? String).map { Array($0.utf8) == Array(value.utf8) } ?? false
        case .array(let elements):
            (theirs as? [Any]).map { $0.count == elements.count && zip(elements, $0).allSatisfy(agrees) } ?? false
        case .object(let object):
            (theirs as? [String: Any]).map { members in
                members.count == object.members.count
                    && object.members.allSatisfy { member in
                        members[member.name].map { agrees(member.value, $0) } ?? false
                    }
            } ?? false
        }
    }

    /// Foundation reads many fractions by way of a decimal number and misses the nearest `Double` by a little.
    private func isClose(_ ours: Double, _ theirs: Double) -> Bool {
        abs(ours - theirs) <= abs(ours) * 1e-14
    }
}
