import Intake
import Phrasebook

/// The first changes and, where no list of errors is written, the first problems, in words for a terminal.
final class ImportDigest {
    private let words: ListWords
    private let showsProblems: Bool
    private var changes: [String] = []
    private var problems: [String] = []
    private var surplus = (changes: 0, problems: 0)

    init(_ words: ListWords, showsProblems: Bool) {
        self.words = words
        self.showsProblems = showsProblems
    }

    /// More than this nobody reads on a terminal.
    private static let most = 10

    func add(_ report: RowReport) {
        let place = "line \(report.line)" + (report.masked.map { ", \($0)" } ?? "")
        if case .changed(let changed) = report.verdict {
            guard changes.count < Self.most else {
                surplus.changes += 1
                return
            }
            changes.append("  \(place): \(changed.map(told).joined(separator: "; "))")
        }
        guard showsProblems else { return }
        for problem in report.problems {
            guard problems.count < Self.most else {
                surplus.problems += 1
                continue
            }
            let said = words.sentences(problem)
            let column = problem.column.map { ", «\(words.title($0))»" } ?? ""
            problems.append("  \(place)\(column): \(said.problem) \(said.remedy)")
        }
    }

    private func told(_ change: Change) -> String {
        let title = words.title(change.column)
        switch (change.before, change.after) {
        case (let before?, let after?): return "\(title) \(shown(before)) → \(shown(after))"
        case (nil, let after?): return "\(title) → \(shown(after))"
        default: return "\(title) is another"
        }
    }

    private func shown(_ value: String) -> String { value.isEmpty ? "–" : value }

    var lines: [String] {
        section("Changes", changes, surplus.changes) + section("Problems", problems, surplus.problems)
    }

    private func section(_ name: String, _ lines: [String], _ surplus: Int) -> [String] {
        lines.isEmpty ? [] : ["\(name):"] + lines + (surplus > 0 ? ["  … and \(surplus) more"] : [])
    }
}
