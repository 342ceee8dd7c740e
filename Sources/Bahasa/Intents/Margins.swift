/// On which side of a plane each message lies and how far: what the solver sees of the messages.
protocol Margins {
    /// The product of a message's vector, with the bias, with itself.
    func square(of row: Int) -> Float
    /// Positive on the side of the class.
    func margin(of row: Int) -> Float
    /// Adds so much of a message's vector to the plane.
    mutating func add(_ amount: Float, of row: Int)
}

/// Margins kept up to date for all messages at once: fast, where there is room for their ``Gram`` matrix.
struct GramMargins: Margins {
    private let gram: Gram
    private var margins: [Float]

    init(_ gram: Gram) {
        self.gram = gram
        margins = [Float](repeating: 0, count: gram.count)
    }

    func square(of row: Int) -> Float { gram.square(of: row) }

    func margin(of row: Int) -> Float { margins[row] }

    mutating func add(_ amount: Float, of row: Int) {
        gram.withRow(row) { products in
            margins.withUnsafeMutableBufferPointer { margins in
                let step = amount * gram.unit
                for other in margins.indices { margins[other] += step * Float(products[other]) }
            }
        }
    }
}

/// Margins computed from the plane itself: slower, in memory that grows only with the messages.
struct PlaneMargins: Margins {
    private let rows: SparseRows
    private let squares: [Float]
    private var plane: [Float]
    private var bias: Float = 0

    init(_ rows: SparseRows, features: Int) {
        self.rows = rows
        plane = [Float](repeating: 0, count: features)
        squares = (0..<rows.count).map { rows.square(of: $0) }
    }

    func square(of row: Int) -> Float { squares[row] }

    /// Eight sums at a time: one alone would wait for each of its additions.
    func margin(of row: Int) -> Float {
        rows.withRow(row) { ids, values in
            plane.withUnsafeBufferPointer { plane in
                var sums = SIMD8<Float>.zero
                let whole = ids.count & ~7
                for start in stride(from: 0, to: whole, by: 8) {
                    var weights = SIMD8<Float>.zero
                    var entries = SIMD8<Float>.zero
                    for lane in 0..<8 {
                        weights[lane] = plane[Int(ids[start + lane])]
                        entries[lane] = values[start + lane]
                    }
                    sums += weights * entries
                }
                return (whole..<ids.count).reduce(bias + sums.sum()) { $0 + values[$1] * plane[Int(ids[$1])] }
            }
        }
    }

    mutating func add(_ amount: Float, of row: Int) {
        rows.withRow(row) { ids, values in
            plane.withUnsafeMutableBufferPointer { plane in
                for place in ids.indices { plane[Int(ids[place])] += amount * values[place] }
            }
        }
        bias += amount
    }
}
