import Broadcasting
import Dialogue
import Jamsostek
import Store

// How operators are shown a broadcast.
extension BroadcastDesk {
    /// In one line, as in a list.
    func line(of view: BroadcastView) -> String {
        var parts = ["\(view.id)", view.stage.words, "by \(view.authorName)", view.draft.topic ?? "no topic"]
        if view.stage == .scheduled, let start = view.draft.startsAt { parts.append("at \(moment(start))") }
        if view.tally.total > 0 {
            parts.append("\(view.tally.ended) of \(view.tally.total)")
        } else if let count = view.count {
            parts.append("for \(count.total)")
        }
        return parts.joined(separator: "  ")
    }

    /// All there is to know of it.
    func lines(of view: BroadcastView) -> [String] {
        var lines = [line(of: view), "segment: \(view.draft.segment ?? "none")"]
        if let name = view.approverName { lines.append("approved by \(name)") }
        if let repetition = view.draft.repetition {
            lines.append("again every \(repetition.everyDays) days until \(repetition.until)")
        }
        if let start = view.startedAt { lines.append("began \(moment(start)) \(zone.rawValue)") }
        if let end = view.finishedAt { lines.append("ended \(moment(end)) \(zone.rawValue)") }
        lines += view.draft.text.split(separator: "\n", omittingEmptySubsequences: false).map { "  | \($0)" }
        if let count = view.count, view.tally.total == 0 {
            lines.append("goes to \(count.people) people and \(count.groups) groups, in at least \(count.seconds) s")
            for reason in LeftOut.allCases {
                if let number = count.leftOut[reason] { lines.append("  left out: \(number) \(reason.rawValue)") }
            }
            for sample in count.samples { lines.append("  sample: \(sample)") }
        }
        return view.tally.total > 0 ? lines + rows(of: view.tally) : lines
    }

    /// The parts, which add up to the audience.
    func rows(of tally: BroadcastTally) -> [String] {
        let parts: [(String, Int)] = [
            ("waiting", tally.waiting), ("under way", tally.underWay), ("delivered", tally.delivered),
            ("blocked", tally.blocked), ("gone", tally.gone), ("failed", tally.failed),
            ("opted out", tally.optedOut), ("unknown", tally.unknown), ("cancelled", tally.cancelled),
        ]
        let width = String(tally.total).count
        let rows = parts.filter { $0.1 > 0 } + [("in all", tally.total)]
        return rows.map { String(repeating: " ", count: width - String($0.1).count) + "  \($0.1)  \($0.0)" }
    }
}

extension BroadcastStage {
    var words: String { rawValue.replacing("_", with: " ") }
}
