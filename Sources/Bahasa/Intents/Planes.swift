/// One plane for each class, feature by feature, so that a message's features are looked at once for all classes.
struct Planes: Sendable {
    let classes: Int
    /// Classes to a feature, filled up so that each begins at a whole vector register.
    private let stride: Int
    private var weights: [Float]
    private var biases: [Float]

    init(classes: Int, features: Int) {
        self.classes = classes
        stride = (classes + 7) / 8 * 8
        weights = [Float](repeating: 0, count: stride * features)
        biases = [Float](repeating: 0, count: stride)
    }

    /// Adds so much of a row, and of the bias, to the plane of a class.
    mutating func add(_ amount: Float, of row: Int, _ rows: SparseRows, to label: Int) {
        for entry in rows[row] { weights[Int(rows.ids[entry]) * stride + label] += amount * rows.values[entry] }
        biases[label] += amount
    }

    /// The margin of a vector for each class.
    func margins(of vector: SparseVector, into margins: inout [Float]) {
        margins.removeAll(keepingCapacity: true)
        margins.append(contentsOf: biases)
        margins.withUnsafeMutableBufferPointer { margins in
            weights.withUnsafeBufferPointer { weights in
                for (id, value) in zip(vector.ids, vector.values) {
                    let offset = Int(id) * stride
                    for label in 0..<stride { margins[label] += value * weights[offset + label] }
                }
            }
        }
        margins.removeLast(stride - classes)
    }
}
