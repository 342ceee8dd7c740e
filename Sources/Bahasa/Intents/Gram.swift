/// How like each message is to each other one: the products of their vectors, one more for the bias.
///
/// Training looks at nothing else, so that the dozens of classes, and each part of the cross-validation, share this work.
struct Gram {
    let count: Int
    /// In parts of ``unit``: two bytes tell all that the solver's tolerance lets through, in half the memory to walk.
    private var products: [Int16]

    /// What a product is counted in: the greatest, which is a square, just fits.
    let unit: Float

    /// Takes time and memory with the square of the number of rows: 2 bytes for each two.
    init(_ rows: SparseRows, features: Int) {
        count = rows.count
        unit = (0..<rows.count).reduce(1) { max($0, rows.square(of: $1)) } / Float(Int16.max - 1)
        products = [Int16](repeating: 0, count: rows.count * rows.count)
        let columns = Columns(rows, features: features)
        var sums = [Float](repeating: 1, count: rows.count)
        for row in 0..<count {
            for place in 0...row { sums[place] = 1 }
            sum(row, rows, columns, into: &sums)
            for other in 0...row {
                let product = Int16((sums[other] / unit).rounded())
                products[row * count + other] = product
                products[other * count + row] = product
            }
        }
    }

    /// The products of one row with all, in units.
    func withRow<Result>(_ row: Int, _ body: (UnsafeBufferPointer<Int16>) -> Result) -> Result {
        products.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[row * count..<(row + 1) * count])) }
    }

    func square(of row: Int) -> Float { Float(products[row * count + row]) * unit }

    /// Adds the products with the rows up to this one, feature by feature.
    private func sum(_ row: Int, _ rows: SparseRows, _ columns: Columns, into sums: inout [Float]) {
        sums.withUnsafeMutableBufferPointer { sums in
            columns.rows.withUnsafeBufferPointer { others in
                columns.values.withUnsafeBufferPointer { values in
                    for entry in rows[row] {
                        let (id, value) = (Int(rows.ids[entry]), rows.values[entry])
                        for place in columns.starts[id]..<columns.starts[id + 1] {
                            let other = Int(others[place])
                            if other > row { break }
                            sums[other] += value * values[place]
                        }
                    }
                }
            }
        }
    }

    /// The same vectors by feature: in which rows each stands, in ascending order.
    private struct Columns {
        var starts: [Int]
        var rows: [Int32]
        var values: [Float]

        init(_ matrix: SparseRows, features: Int) {
            starts = [Int](repeating: 0, count: features + 2)
            for id in matrix.ids { starts[Int(id) + 2] += 1 }
            for id in 2..<features + 2 { starts[id] += starts[id - 1] }
            rows = [Int32](repeating: 0, count: matrix.ids.count)
            values = [Float](repeating: 0, count: matrix.ids.count)
            for row in 0..<matrix.count {
                for entry in matrix[row] {
                    // Counted one place ahead, so that after this loop each start is its own.
                    let place = starts[Int(matrix.ids[entry]) + 1]
                    starts[Int(matrix.ids[entry]) + 1] += 1
                    rows[place] = Int32(row)
                    values[place] = matrix.values[entry]
                }
            }
        }
    }
}
