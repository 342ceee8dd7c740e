/// Vectors of which most places are zero, one a row.
struct SparseRows {
    private(set) var starts = [0]
    private(set) var ids: [Int32] = []
    private(set) var values: [Float] = []

    var count: Int { starts.count - 1 }

    subscript(row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

    /// The places of a row that are not zero, and what is there.
    func withRow<Result>(
        _ row: Int, _ body: (_ ids: UnsafeBufferPointer<Int32>, _ values: UnsafeBufferPointer<Float>) -> Result
    ) -> Result {
        ids.withUnsafeBufferPointer { ids in
            values.withUnsafeBufferPointer { values in
                body(UnsafeBufferPointer(rebasing: ids[self[row]]), UnsafeBufferPointer(rebasing: values[self[row]]))
            }
        }
    }

    /// The product of a row, with the bias, with itself.
    func square(of row: Int) -> Float { withRow(row) { _, values in values.reduce(1) { $0 + $1 * $1 } } }

    mutating func append(_ vector: SparseVector) {
        ids.append(contentsOf: vector.ids)
        values.append(contentsOf: vector.values)
        starts.append(ids.count)
    }
}

/// The places of one vector that are not zero, each once, in no order.
struct SparseVector {
    var ids: [Int32] = []
    var values: [Float] = []

    mutating func clear() {
        ids.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
    }
}
