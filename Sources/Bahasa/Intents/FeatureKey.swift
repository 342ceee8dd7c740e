/// Features as 64-bit numbers, so that nothing is spelt out while a message is read.
///
/// Runs of letters are packed whole; words and their pairs are hashed (FNV-1a, then the finaliser of MurmurHash3). Among
/// a million features two share a number once in some 37 million trainings; the two would then merely count as one.
enum FeatureKey {
    static func word(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return mixed(hash)
    }

    /// Two neighbours in their order.
    static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
        mixed(first &* 0x9E37_79B9_7F4A_7C15 &+ second)
    }

    /// Two words in any order.
    static func company(_ one: UInt64, _ other: UInt64) -> UInt64 {
        pair(min(one, other), max(one, other)) ^ 0x5BD1_E995
    }

    /// The same feature in another view is another feature; never 0.
    static func key(_ feature: UInt64, in block: FeatureBlock) -> UInt64 {
        max(mixed(feature ^ UInt64(block.rawValue + 1) &* 0xA076_1D64_78BD_642F), 1)
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
        mixed = (mixed ^ mixed >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return mixed ^ mixed >> 33
    }
}
