import Dispatch
import Synchronization

/// Learns a plane for each class from rows and their classes, and from rows held back how far to trust them.
struct Training {
    private let rows: SparseRows
    private let features: Int
    private let classOfRow: [Int]
    private let classes: Int
    private let cost: Float
    /// Missing where there are too many rows for it.
    private let gram: Gram?

    /// 18 MB, which are given back after training; with more rows the matrix no longer fits the cache and costs more than it saves.
    private static let mostRowsForGram = 3000
    /// How far margins to calibrate by may be from their best, and planes learnt without the matrix, which takes longer.
    private static let roughly: Float = 0.1
    /// Parts of the cross-validation.
    private static let folds = 5
    private static let enoughRows = 2000

    /// - Parameter cost: what a message on the wrong side costs, beside the simplicity of the plane.
    init(_ rows: SparseRows, features: Int, classOfRow: [Int], classes: Int, cost: Float) {
        self.rows = rows
        self.features = features
        self.classOfRow = classOfRow
        self.classes = classes
        self.cost = cost
        gram = rows.count <= Training.mostRowsForGram ? Gram(rows, features: features) : nil
    }

    func planes() -> Planes {
        var planes = Planes(classes: classes, features: features)
        for (label, amounts) in solveAll(rows: Array(0..<rows.count)).map(\.amounts).enumerated() {
            var plane = Planes.Learnt(features: features)
            for (row, amount) in amounts { plane.add(amount, of: row, rows) }
            planes.set(plane, for: label)
        }
        return planes
    }

    private typealias Solution = (amounts: [(row: Int, amount: Float)], margins: [Float])

    /// Every class by itself, on all processors at once: none looks at another's work, so the result is always the same.
    private func solveAll(rows training: [Int], marginsOf others: [Int] = []) -> [Solution] {
        let solutions = Mutex([Solution](repeating: ([], []), count: classes))
        DispatchQueue.concurrentPerform(iterations: classes) { label in
            let solution = solve(label, rows: training, marginsOf: others)
            solutions.withLock { $0[label] = solution }
        }
        return solutions.withLock(\.self)
    }

    /// The amounts of rows in the plane of a class, and the margins of the rows asked for.
    private func solve(_ label: Int, rows training: [Int], marginsOf others: [Int]) -> Solution {
        let isMember = classOfRow.map { $0 == label }
        let members = training.lazy.filter { isMember[$0] }.count
        // A class with few examples is worth as much as one with many.
        let balance = Float(training.count) / (Float(classes) * Float(max(members, 1)))
        var descent = DualCoordinateDescent(costs: (cost * balance, cost))
        if !others.isEmpty || gram == nil { descent.tolerance = Self.roughly }
        if let gram {
            var margins = GramMargins(gram)
            let amounts = descent.solve(&margins, rows: training, isMember: isMember)
            return (amounts, others.map { margins.margin(of: $0) })
        }
        var margins = PlaneMargins(rows, features: features)
        let amounts = descent.solve(&margins, rows: training, isMember: isMember)
        return (amounts, others.map { margins.margin(of: $0) })
    }
}

extension Training {
    /// What the margins of each row are worth, found without learning from that row.
    ///
    /// Rarities are those of all rows: they know nothing of classes.
    func calibration() -> Calibration {
        guard classes > 1, rows.count >= Training.folds * 2 else { return Calibration() }
        let fold = folds()
        var observations: [Calibration.Observation] = []
        for part in 0..<parts {
            let held = fold.indices.filter { fold[$0] == part }
            let kept = fold.indices.filter { fold[$0] != part }
            let margins = solveAll(rows: kept, marginsOf: held).map(\.margins)
            for (place, row) in held.enumerated() {
                observations += Training.observations(margins.map { $0[place] }, truth: classOfRow[row])
            }
        }
        return Calibration(observations)
    }

    /// Of many rows, one part tells as much as all parts of few.
    private var parts: Int { min(Training.folds, 1 + Training.enoughRows / rows.count) }

    /// Deals out the examples of each class in turn, so that each part holds some of each.
    private func folds() -> [Int] {
        var seen = [Int](repeating: 0, count: classes)
        return classOfRow.map { label in
            seen[label] += 1
            return (seen[label] + label) % Training.folds
        }
    }

    /// The classes that come into question for a message; hundreds that do not would teach nothing.
    private static func observations(_ margins: [Float], truth: Int) -> [Calibration.Observation] {
        let ranked = margins.indices.sorted { (margins[$1], $0) < (margins[$0], $1) }.prefix(5)
        return ranked.map { label in
            Calibration.Observation(
                margin: margins[label], lead: margins[label] - margins[ranked[label == ranked[0] ? 1 : 0]],
                isRight: label == truth)
        }
    }
}
