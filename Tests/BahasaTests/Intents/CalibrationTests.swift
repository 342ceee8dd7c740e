import TestSupport
import Testing

@testable import Bahasa

@Suite("How far a label can be trusted")
struct CalibrationTests {
    /// Matches that are right as often as a known curve says.
    private static func observations(_ count: Int, seed: UInt64) -> [Calibration.Observation] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            let margin = Float.random(in: -1.5...1, using: &random)
            let lead = Float.random(in: -1...1, using: &random)
            let chance = logistic(3 * Double(margin) + 4 * Double(lead) + 0.5)
            return Calibration.Observation(
                margin: margin, lead: lead, isRight: Double.random(in: 0..<1, using: &random) < chance)
        }
    }

    @Test("of matches told with 0.8, four in five are right", arguments: [1, 2, 3] as [UInt64])
    func honest(seed: UInt64) {
        let calibration = Calibration(Self.observations(20_000, seed: seed))
        let fresh = Self.observations(20_000, seed: seed + 100)
        for tenth in 0..<10 {
            let told = fresh.filter { Int(calibration.confidence($0) * 10) == tenth }
            guard told.count > 200 else { continue }
            let right = Double(told.count(where: \.isRight)) / Double(told.count)
            #expect(abs(right - (Double(tenth) / 10 + 0.05)) < 0.08, "told \(tenth) tenths, right \(right)")
        }
    }

    @Test("without anything to learn from it is cautious, and never falls as margin or lead grow")
    func monotone() {
        let wrong = (0..<50).map { Calibration.Observation(margin: Float($0) / 50, lead: 0.5, isRight: $0 < 25) }
        for calibration in [Calibration(), Calibration(wrong), Calibration(Self.observations(30, seed: 9))] {
            var last = 0.0
            for step in -10...10 {
                let value = Float(step) / 10
                let confidence = calibration.confidence(.init(margin: value, lead: value))
                #expect(confidence >= last && confidence <= 1)
                last = confidence
            }
        }
        #expect((0.3...0.7).contains(Calibration().confidence(.init(margin: 0, lead: 0))))
    }

    @Test("all right or all wrong is no reason to divide by zero", arguments: [true, false])
    func extreme(isRight: Bool) {
        let same = (0..<100).map { _ in Calibration.Observation(margin: 0.5, lead: 0.5, isRight: isRight) }
        let confidence = Calibration(same).confidence(same[0])
        #expect(isRight ? confidence > 0.9 && confidence < 1 : confidence < 0.1 && confidence > 0)
    }
}
