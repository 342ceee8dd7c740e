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
                let step = amount * Gram.unit
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
        squares = (0..<rows.count).map { row in
            rows[row].reduce(1) { $0 + rows.values[$1] * rows.values[$1] }
        }
    }

    func square(of row: Int) -> Float { squares[row] }

    func margin(of row: Int) -> Float {
        plane.withUnsafeBufferPointer { plane in
            rows[row].reduce(bias) { $0 + rows.values[$1] * plane[Int(rows.ids[$1])] }
        }
    }

    mutating func add(_ amount: Float, of row: Int) {
        for entry in rows[row] { plane[Int(rows.ids[entry])] += amount * rows.values[entry] }
        bias += amount
    }
}
