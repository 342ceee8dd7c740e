import JSON
import TestSupport

extension JSONValue {
    /// Any document a value can hold: awkward strings, extreme numbers, repeated names, empty and nested containers.
    static func random(using random: inout SeededGenerator, depth: Int = 0) -> JSONValue {
        switch Int.random(in: 0..<(depth > 4 ? 5 : 8), using: &random) {
        case 0: .null
        case 1: .bool(random.chance(1, in: 2))
        case 2: .integer(random.integer())
        case 3: .double(random.double())
        case 4: .string(random.text(upTo: 24))
        case 5: .array((0..<random.size()).map { _ in .random(using: &random, depth: depth + 1) })
        default:
            .object(
                JSONObject(
                    (0..<random.size()).map { index in
                        // A name of its own, so that Foundation, which keeps one of two, can be compared with.
                        JSONObject.Member("\(index)" + random.text(upTo: 6), .random(using: &random, depth: depth + 1))
                    }))
        }
    }
}

extension SeededGenerator {
    mutating func size() -> Int { Int.random(in: 0..<7, using: &self) }

    mutating func integer() -> Int64 {
        switch Int.random(in: 0..<3, using: &self) {
        case 0: Int64.random(in: -9...9, using: &self)
        case 1: [Int64.min, .max, 0, -1, 9_007_199_254_740_993].randomElement(using: &self) ?? 0
        default: Int64.random(in: .min ... .max, using: &self)
        }
    }

    /// Finite, and never a whole number that would be written without a fraction.
    mutating func double() -> Double {
        let value = Double(bitPattern: next())
        return value.isFinite ? value : Double.random(in: -1e6...1e6, using: &self)
    }
}
