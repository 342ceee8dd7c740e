/// Finds the plane between one class and the rest: a linear support vector machine with squared hinge loss.
///
/// One message at a time is brought to its best in the dual problem, in an order shuffled anew for each pass; messages far
/// from the plane are passed over until the rest is done (shrinking). It begins with the class and a sample of the rest, after
/// which most of the others need but one look. C.-J. Hsieh, K.-W. Chang, C.-J. Lin, S. S. Keerthi,
/// S. Sundararajan, "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008, algorithms 1 and 3. The
/// order comes from a seed: the same messages give the same plane to the bit.
struct DualCoordinateDescent {
    /// What a message on the wrong side costs, if it is of the class or of the rest.
    var costs: (member: Float, other: Float)
    /// How far from its best a message may stay.
    var tolerance: Float = 0.01
    var mostPasses = 200

    /// How much of each message is in the plane: positive for members of the class, 0 for most.
    ///
    /// Only these rows are learnt from; afterwards the margins are those of all rows.
    func solve(_ margins: inout some Margins, rows: [Int], isMember: [Bool]) -> [(row: Int, amount: Float)] {
        var descent = Descent(margins, rows, isMember, costs)
        var shuffle = Shuffle(seed: UInt64(rows.count))
        for _ in 0..<mostPasses {
            shuffle.shuffle(&descent.order, upTo: descent.active)
            descent.pass(&margins)
            guard descent.spread <= tolerance else { continue }
            if descent.active == rows.count { break }
            // The active ones are done; see whether the others have to follow.
            descent.wakeAll()
        }
        return descent.amounts
    }
}

/// The state of one descent.
private struct Descent {
    private struct Variable {
        var row: Int
        var sign: Float
        var alpha: Float
        /// The curvature along this message, and what of it comes from the cost.
        var curvature: Float
        var diagonal: Float
    }

    private var variables: [Variable]
    /// The active ones first.
    var order: [Int]
    private(set) var active: Int
    /// Beyond it, a message at 0 is passed over from now on.
    private var bound = Float.infinity
    /// Whether every message was looked at once.
    private var isComplete = false
    /// The greatest and the least slope of the last pass.
    private var slopes: (greatest: Float, least: Float) = (0, 0)

    init(_ margins: some Margins, _ rows: [Int], _ isMember: [Bool], _ costs: (member: Float, other: Float)) {
        variables = rows.map { row in
            let diagonal = 1 / (2 * (isMember[row] ? costs.member : costs.other))
            return Variable(
                row: row, sign: isMember[row] ? 1 : -1, alpha: 0, curvature: margins.square(of: row) + diagonal,
                diagonal: diagonal)
        }
        let members = rows.indices.filter { isMember[rows[$0]] }
        let others = rows.indices.filter { !isMember[rows[$0]] }
        let sample = others.indices.filter { $0 % Self.sampling == 0 }.map { others[$0] }
        order = members + sample + others.indices.filter { $0 % Self.sampling != 0 }.map { others[$0] }
        active = members.count + sample.count
    }

    /// One in so many of the rest is looked at from the beginning.
    private static let sampling = 8

    var spread: Float { slopes.greatest - slopes.least }

    var amounts: [(row: Int, amount: Float)] {
        variables.filter { $0.alpha > 0 }.map { ($0.row, $0.alpha * $0.sign) }
    }

    mutating func wakeAll() {
        active = order.count
        // Of those never looked at, the ones on their side can wait until the end.
        bound = isComplete ? .infinity : 0
        isComplete = true
    }

    mutating func pass(_ margins: inout some Margins) {
        slopes = (-.infinity, .infinity)
        var place = 0
        while place < active {
            let number = order[place]
            let variable = variables[number]
            let slope = variable.sign * margins.margin(of: variable.row) - 1 + variable.diagonal * variable.alpha
            if variable.alpha == 0, slope > bound {
                active -= 1
                order.swapAt(place, active)
                continue
            }
            place += 1
            let projected = variable.alpha == 0 ? min(slope, 0) : slope
            slopes = (max(slopes.greatest, projected), min(slopes.least, projected))
            guard abs(projected) > 1e-9 else { continue }
            let alpha = max(variable.alpha - slope / variable.curvature, 0)
            variables[number].alpha = alpha
            margins.add((alpha - variable.alpha) * variable.sign, of: variable.row)
        }
        if active == 0 { slopes = (0, 0) }
        bound = slopes.greatest > 0 ? slopes.greatest : .infinity
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014) and the shuffle of Fisher and Yates: the same on every machine and in every release.
private struct Shuffle {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func shuffle(_ order: inout [Int], upTo count: Int) {
        guard count > 1 else { return }
        for place in (1..<count).reversed() {
            order.swapAt(place, Int(next().multipliedFullWidth(by: UInt64(place + 1)).high))
        }
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
