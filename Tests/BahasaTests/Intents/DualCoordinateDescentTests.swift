import TestSupport
import Testing

@testable import Bahasa

@Suite("Finding the plane between two classes")
struct DualCoordinateDescentTests {
    private static func rows(_ vectors: [[Float]]) -> SparseRows {
        var rows = SparseRows()
        for vector in vectors {
            let places = vector.indices.filter { vector[$0] != 0 }
            rows.append(SparseVector(ids: places.map { Int32($0) }, values: places.map { vector[$0] }))
        }
        return rows
    }

    /// Two opposite unit vectors: their products with the bias are 2 and 0, so each α is 1 / (2 + 1/2C) by itself.
    @Test("two opposite messages lie where algebra puts them", arguments: [Float(0.5), 1, 3, 100])
    func closedForm(cost: Float) {
        let rows = Self.rows([[1], [-1]])
        var margins = GramMargins(Gram(rows, features: 1))
        let amounts = DualCoordinateDescent(costs: (cost, cost))
            .solve(&margins, rows: [0, 1], isMember: [true, false])
        let alpha = 1 / (2 + 1 / (2 * cost))
        #expect(amounts.map(\.row) == [0, 1])
        #expect(abs(amounts[0].amount - alpha) < 1e-4 && abs(amounts[1].amount + alpha) < 1e-4)
        #expect(abs(margins.margin(of: 0) - 2 * alpha) < 1e-4)
    }

    @Test("both ways of keeping margins find the same plane, and no message would rather be elsewhere")
    func optimal() {
        var random = SeededGenerator(seed: 7)
        let vectors = (0..<60).map { _ in
            (0..<12).map { _ in random.chance(1, in: 3) ? Float.random(in: -1...1, using: &random) : 0 }
        }
        let isMember = vectors.map { vector in vector[0] + vector[1] + Float.random(in: -0.5...0.5, using: &random) > 0
        }
        let rows = Self.rows(vectors)
        var descent = DualCoordinateDescent(costs: (3, 1))
        descent.tolerance = 1e-4
        descent.mostPasses = 2000
        var dense = GramMargins(Gram(rows, features: 12))
        var plane = PlaneMargins(rows, features: 12)
        let all = Array(vectors.indices)
        let amounts = descent.solve(&dense, rows: all, isMember: isMember)
        _ = descent.solve(&plane, rows: all, isMember: isMember)
        let alphas = Dictionary(uniqueKeysWithValues: amounts.map { ($0.row, abs($0.amount)) })
        for row in all {
            // Products are kept in two bytes, and their rounding adds up over sixty messages.
            #expect(abs(dense.margin(of: row) - plane.margin(of: row)) < 2e-3)
            // Karush, Kuhn and Tucker: the slope is 0 where a message counts, and not negative where it does not.
            let cost: Float = isMember[row] ? 3 : 1
            let alpha = alphas[row] ?? 0
            let slope = (isMember[row] ? 1 : -1) * dense.margin(of: row) - 1 + alpha / (2 * cost)
            #expect(alpha > 0 ? abs(slope) < 1e-3 : slope > -1e-3)
        }
    }

    @Test("rows that are not learnt from still get their margins")
    func held() {
        let rows = Self.rows([[1, 0], [-1, 0], [0.5, 0.5], [-0.5, 0.5]])
        var margins = GramMargins(Gram(rows, features: 2))
        let amounts = DualCoordinateDescent(costs: (3, 3))
            .solve(&margins, rows: [0, 1], isMember: [true, false, true, false])
        #expect(amounts.count == 2)
        #expect(margins.margin(of: 2) > 0.4 && margins.margin(of: 3) < -0.4)
    }
}
