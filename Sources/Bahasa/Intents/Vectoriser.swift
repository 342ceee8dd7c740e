/// Turns features into vectors of length one.
///
/// Within its block a feature counts by how often it stands there, dampened by the logarithm, and by how rare it is among
/// the messages learnt from (Salton & Buckley 1988; smoothed as scikit-learn's TfidfVectorizer smooths).
struct Vectoriser: Sendable {
    private var table = FeatureTable()
    private var rarity: [Float] = []
    /// What each block weighs beside the others.
    private let weights: [Float]

    var count: Int { table.count }

    /// Learns the features of some messages and gives their vectors.
    static func fit(_ sheets: [FeatureSheet], weights: [Float]) -> (vectoriser: Vectoriser, rows: SparseRows) {
        var vectoriser = Vectoriser(weights: weights)
        vectoriser.learn(sheets)
        var rows = SparseRows()
        var scratch = Scratch()
        for sheet in sheets {
            vectoriser.vectorise(sheet, using: &scratch)
            rows.append(scratch.vector)
        }
        return (vectoriser, rows)
    }

    private init(weights: [Float]) { self.weights = weights }

    private mutating func learn(_ sheets: [FeatureSheet]) {
        var frequency: [Int32] = []
        var lastSheet: [Int32] = []
        for (number, sheet) in sheets.enumerated() {
            for key in sheet.keys {
                let id = Int(table.intern(key))
                if id == frequency.count {
                    frequency.append(0)
                    lastSheet.append(-1)
                }
                if lastSheet[id] != Int32(number) {
                    lastSheet[id] = Int32(number)
                    frequency[id] += 1
                }
            }
        }
        let count = Double(sheets.count)
        rarity = frequency.map { Float(1 + logarithm((1 + count) / (1 + Double($0)))) }
    }

    /// What vectorising needs room for; kept from one message to the next.
    struct Scratch {
        fileprivate(set) var vector = SparseVector()
        /// How often each feature stands in the block at hand; all zero between blocks.
        fileprivate var counts: [UInt16] = []
    }

    /// Leaves the vector in the scratch; features never learnt are not in it, and without any it is empty.
    func vectorise(_ sheet: FeatureSheet, using scratch: inout Scratch) {
        scratch.vector.clear()
        if scratch.counts.count < count { scratch.counts = [UInt16](repeating: 0, count: count) }
        var length: Float = 0
        var isTelling = false
        for block in FeatureBlock.allCases where weights[block.rawValue] > 0 {
            guard append(block, of: sheet, to: &scratch) else { continue }
            length += weights[block.rawValue] * weights[block.rawValue]
            isTelling = isTelling || block.isTelling
        }
        guard isTelling else {
            scratch.vector.clear()
            return
        }
        let factor = 1 / length.squareRoot()
        for place in scratch.vector.values.indices { scratch.vector.values[place] *= factor }
    }

    /// Appends a block at the length of its weight; says whether anything in it is known.
    private func append(_ block: FeatureBlock, of sheet: FeatureSheet, to scratch: inout Scratch) -> Bool {
        let start = scratch.vector.ids.count
        for key in sheet.keys[sheet.range(of: block)] {
            guard let id = table[key] else { continue }
            if scratch.counts[Int(id)] == 0 { scratch.vector.ids.append(id) }
            scratch.counts[Int(id)] &+= scratch.counts[Int(id)] < UInt16.max ? 1 : 0
        }
        var squares: Float = 0
        for id in scratch.vector.ids[start...] {
            let value = rarity[Int(id)] * Self.dampened(scratch.counts[Int(id)])
            scratch.counts[Int(id)] = 0
            scratch.vector.values.append(value)
            squares += value * value
        }
        guard squares > 0 else { return false }
        let factor = weights[block.rawValue] / squares.squareRoot()
        for place in scratch.vector.values.indices[start...] { scratch.vector.values[place] *= factor }
        return true
    }

    /// 1 + ln(count), from a table for the counts messages have.
    private static func dampened(_ count: UInt16) -> Float {
        count < dampening.count ? dampening[Int(count)] : Float(1 + logarithm(Double(count)))
    }

    private static let dampening: [Float] = [0] + (1..<64).map { Float(1 + logarithm(Double($0))) }
}

extension Vectoriser {
    func write(to writer: inout RecordWriter) {
        table.write(to: &writer)
        writer.write(rarity)
        writer.write(weights)
    }

    init?(from reader: inout RecordReader) {
        guard let table = FeatureTable(from: &reader), let rarity = reader.readList(of: Float.self),
            rarity.count == table.count, let weights = reader.readList(of: Float.self),
            weights.count == FeatureBlock.allCases.count
        else { return nil }
        self.init(weights: weights)
        (self.table, self.rarity) = (table, rarity)
    }
}
