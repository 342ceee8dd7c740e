import Broadcasting
import Dialogue

/// An audience as an operator reads it.
struct AudienceReport {
    /// In full words.
    let segment: String
    let count: AudienceCount

    var lines: [String] {
        var lines = ["Segment: \(segment)"]
        if count.total == 0 {
            lines.append("Nobody would get it.")
        } else {
            let groups = count.groups == 0 ? "" : " and \(counted(count.groups, "group"))"
            lines.append("Goes to \(counted(count.people, "person", "people"))\(groups), in at least \(duration).")
        }
        let reasons = LeftOut.allCases.filter { count.leftOut[$0] != nil }
        if !reasons.isEmpty { lines.append("Left out:") }
        for reason in reasons { lines.append("  \(count.leftOut[reason] ?? 0)  \(why(reason))") }
        for (index, sample) in count.samples.enumerated() {
            lines.append("Sample \(index + 1):")
            lines += sample.split(separator: "\n", omittingEmptySubsequences: false).map { "  | \($0)" }
        }
        return lines
    }

    private var duration: String {
        count.seconds < 120 ? counted(count.seconds, "second") : "\((count.seconds + 59) / 60) minutes"
    }

    private func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(count) \(count == 1 ? one : many ?? one + "s")"
    }

    private func why(_ reason: LeftOut) -> String {
        switch reason {
        case .unreachable: "blocked the bot or left the platform"
        case .absent: "the bot is no longer in the group"
        case .optedOut: "want nothing unasked"
        case .topic: "want nothing on this topic"
        case .mourning: "staff are with them about a death or an accident"
        case .figures: "the text tells something they have not"
        }
    }
}
