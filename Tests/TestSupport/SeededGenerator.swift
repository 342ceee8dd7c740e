/// SplitMix64 (Steele, Lea, Flood 2014): the same seed gives the same test on every machine.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

extension SeededGenerator {
    /// True in so many of so many cases.
    package mutating func chance(_ count: Int, in whole: Int) -> Bool {
        Int.random(in: 0..<whole, using: &self) < count
    }

    /// Text of any scalars: quotes, control characters, emoji, right-to-left marks and noncharacters among them.
    package mutating func text(upTo length: Int) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            let bound: UInt32 = [0x20, 0x80, 0x800, 0x1_0000, 0x11_0000].randomElement(using: &self) ?? 0x80
            if let scalar = Unicode.Scalar(UInt32.random(in: 0..<bound, using: &self)) { text.append(scalar) }
        }
        return String(text)
    }
}
