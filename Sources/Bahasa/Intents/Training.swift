/// Learns a plane for each class from rows and their classes, and from rows held back how far to trust them.
struct Training {
    private let rows: SparseRows
    private let features: Int
    private let classOfRow: [Int]
    private let classes: Int
    private let cost: Float
    /// Missing where there are too many rows for it.
    private let gram: Gram?

    /// 32 MB, which are given back after training.
    private static let mostRowsForGram = 4000
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
        for label in 0..<classes {
            var plane = Planes.Learnt(features: features)
            for (row, amount) in solve(label, rows: Array(0..<rows.count)).amounts {
                plane.add(amount, of: row, rows)
            }
            planes.set(plane, for: label)
        }
        return planes
    }

    /// The amounts of rows in the plane of a class, and the margins of the rows asked for.
    private func solve(
        _ label: Int, rows training: [Int], marginsOf others: [Int] = []
    ) -> (amounts: [(row: Int, amount: Float)], margins: [Float]) {
        let isMember = classOfRow.map { $0 == label }
        let members = training.lazy.filter { isMember[$0] }.count
        // A class with few examples is worth as much as one with many.
        let balance = Float(training.count) / (Float(classes) * Float(max(members, 1)))
        var descent = DualCoordinateDescent(costs: (cost * balance, cost))
        // Margins to calibrate by need not be as exact as planes to keep.
        if !others.isEmpty { descent.tolerance = 0.1 }
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
            let margins = (0..<classes).map { solve($0, rows: kept, marginsOf: held).margins }
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
