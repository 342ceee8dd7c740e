/// One plane for each class, feature by feature, so that a message's features are looked at once for all classes.
///
/// A weight takes two bytes, in units of its class: there are millions of them, in memory for as long as the program runs,
/// and what is rounded away is a thousandth of what the solver leaves open.
struct Planes: Sendable {
    let classes: Int
    /// Classes to a feature, filled up so that each begins at a whole vector register.
    private let stride: Int
    private var weights: [Int16]
    /// Of what each class counts its weights in.
    private var units: [Float]
    private var biases: [Float]

    init(classes: Int, features: Int) {
        self.classes = classes
        stride = (classes + 7) / 8 * 8
        weights = [Int16](repeating: 0, count: stride * features)
        units = [Float](repeating: 0, count: stride)
        biases = units
    }

    /// Takes over the plane of a class.
    mutating func set(_ plane: Learnt, for label: Int) {
        biases[label] = plane.bias
        let greatest = plane.weights.reduce(0) { max($0, abs($1)) }
        guard greatest > 0 else { return }
        let unit = greatest / Float(Int16.max)
        units[label] = unit
        for (feature, weight) in plane.weights.enumerated() {
            weights[feature * stride + label] = Int16((weight / unit).rounded())
        }
    }

    /// One plane, as exactly as it is learnt.
    struct Learnt {
        /// By feature.
        private(set) var weights: [Float]
        private(set) var bias: Float = 0

        init(features: Int) { weights = [Float](repeating: 0, count: features) }

        /// Adds so much of a row, and of the bias.
        mutating func add(_ amount: Float, of row: Int, _ rows: SparseRows) {
            for entry in rows[row] { weights[Int(rows.ids[entry])] += amount * rows.values[entry] }
            bias += amount
        }
    }

    /// The margin of a vector for each class.
    func margins(of vector: SparseVector, into margins: inout [Float]) {
        margins.removeAll(keepingCapacity: true)
        margins.append(contentsOf: repeatElement(0, count: stride))
        margins.withUnsafeMutableBufferPointer { margins in
            weights.withUnsafeBufferPointer { weights in
                for (id, value) in zip(vector.ids, vector.values) {
                    let offset = Int(id) * stride
                    for label in 0..<stride { margins[label] += value * Float(weights[offset + label]) }
                }
            }
            for label in 0..<stride { margins[label] = margins[label] * units[label] + biases[label] }
        }
        margins.removeLast(stride - classes)
    }
}

extension Planes {
    func write(to writer: inout RecordWriter) {
        writer.write(weights)
        writer.write(units)
        writer.write(biases)
    }

    init?(from reader: inout RecordReader, classes: Int, features: Int) {
        self.init(classes: classes, features: 0)
        guard let weights = reader.readList(of: Int16.self), weights.count == stride * features,
            let units = reader.readList(of: Float.self), units.count == stride,
            let biases = reader.readList(of: Float.self), biases.count == stride
        else { return nil }
        (self.weights, self.units, self.biases) = (weights, units, biases)
    }
}
