/// The features of one message, block after block, each as often as it stands there.
struct FeatureSheet {
    private(set) var keys: [UInt64] = []
    /// Where each block ends.
    private(set) var ends: [Int] = []

    init() {
        keys.reserveCapacity(1024)
        ends.reserveCapacity(FeatureBlock.allCases.count)
    }

    func range(of block: FeatureBlock) -> Range<Int> {
        (block.rawValue == 0 ? 0 : ends[block.rawValue - 1])..<ends[block.rawValue]
    }

    mutating func clear() {
        keys.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    mutating func write(_ feature: UInt64, in block: FeatureBlock) {
        keys.append(FeatureKey.key(feature, in: block))
    }

    /// Ends the block; blocks come in their order.
    mutating func end(_ block: FeatureBlock) {
        assert(ends.count == block.rawValue)
        ends.append(keys.count)
    }
}
