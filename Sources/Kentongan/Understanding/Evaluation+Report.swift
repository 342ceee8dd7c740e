import Foundation

extension Evaluation {
    /// The lines that `understand --train` prints.
    var report: [String] {
        var lines = [
            "messages    \(guesses.count)",
            "accuracy    \(accuracy.fixed(4))",
            "macro-F1    \(macroF1.fixed(4))",
            "training    \(trainingSeconds.fixed(3)) s",
            "reading     \(microsecondsPerMessage.fixed(1)) µs a message",
        ]
        lines.append("confidence  right  of")
        for tenth in 0..<10 {
            let (lower, upper) = (Double(tenth) / 10, tenth == 9 ? 1.01 : Double(tenth + 1) / 10)
            let told = reliability(from: lower, upTo: upper)
            guard told.count > 0 else { continue }
            let share = Double(told.right) / Double(told.count)
            lines.append("  \(lower.fixed(1))–\(min(upper, 1).fixed(1))   \(share.fixed(3))  \(told.count)")
        }
        let worst = confusions.prefix(10)
        if !worst.isEmpty { lines.append("taken for another") }
        lines += worst.map { "  \($0.count) × \($0.truth) → \($0.guess.isEmpty ? "(nothing)" : $0.guess)" }
        return lines
    }
}

extension Double {
    /// With so many digits after the point, in no locale's way.
    func fixed(_ digits: Int) -> String { String(format: "%.\(digits)f", self) }
}
