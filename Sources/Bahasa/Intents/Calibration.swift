/// How often a class is right that lies so far from its plane and so far ahead of the others.
///
/// A logistic regression on both (Platt 1999, with his smoothed targets), fitted to messages that were not learnt from: of
/// those given 0.8, about four in five are right.
struct Calibration: Sendable, Hashable {
    /// What margin, lead and nothing count.
    private var factors = Calibration.assumed

    /// What is assumed before anything is seen, and nearly so while little is.
    private static let assumed = SIMD3<Double>(2, 2, 0)
    /// How many messages the assumption counts for.
    private static let trust = 1.0

    struct Observation: Sendable {
        var margin: Float
        /// Ahead of the best other class; negative if behind it.
        var lead: Float
        var isRight = false
    }

    init(_ observations: [Observation] = []) {
        let right = Double(observations.lazy.filter(\.isRight).count)
        let targets = (right: (right + 1) / (right + 2), wrong: 1 / (Double(observations.count) - right + 2))
        for _ in 0..<50 {
            let step = newtonStep(observations, targets)
            factors -= step
            if (step * step).sum() < 1e-16 { break }
        }
        // A class further from its plane is never less likely.
        factors.x = max(factors.x, 0)
        factors.y = max(factors.y, 0)
    }

    /// From 0 to 1.
    func confidence(_ observation: Observation) -> Double {
        logistic((factors * Calibration.point(observation)).sum())
    }

    private static func point(_ observation: Observation) -> SIMD3<Double> {
        SIMD3(Double(observation.margin), Double(observation.lead), 1)
    }

    /// The inverse of the curvature times the slope of the loss, where the factors are.
    private func newtonStep(_ observations: [Observation], _ targets: (right: Double, wrong: Double)) -> SIMD3<Double> {
        var slope = (factors - Calibration.assumed) * Calibration.trust
        var (a, b, c) = (SIMD3(Calibration.trust, 0, 0), SIMD3(0, Calibration.trust, 0), SIMD3(0, 0, Calibration.trust))
        for observation in observations {
            let point = Calibration.point(observation)
            let confidence = logistic((factors * point).sum())
            slope += point * (confidence - (observation.isRight ? targets.right : targets.wrong))
            let curvature = point * (confidence * (1 - confidence))
            a += point * curvature.x
            b += point * curvature.y
            c += point * curvature.z
        }
        // Symmetric, so rows are columns: the inverse is of cross products over the determinant.
        let determinant = (a * b.cross(c)).sum()
        return (b.cross(c) * slope.x + c.cross(a) * slope.y + a.cross(b) * slope.z) / determinant
    }
}

extension Calibration {
    func write(to writer: inout RecordWriter) { writer.write(factors) }

    init?(from reader: inout RecordReader) {
        guard let factors = reader.read(SIMD3<Double>.self), factors.x.isFinite, factors.y.isFinite, factors.z.isFinite
        else { return nil }
        self.factors = factors
    }
}

extension SIMD3<Double> {
    fileprivate func cross(_ other: SIMD3<Double>) -> SIMD3<Double> {
        SIMD3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
    }
}
