import Dialogue
import Jamsostek

// config/reminders.yaml: when and how often members are reminded.
extension Config {
    static func reminders(_ file: String, _ branch: Branch) throws(ConfigFault) -> ReminderRules {
        let root = try ConfigFile.root(file).section(
            "hours", "ladder", "most_per_month", "asked_every", "snooze_days", "paydays", "rest")
        let ladder = try root.require("ladder").section(
            "week_before", "day_before", "arrears_first", "arrears_second", "last")
        return ReminderRules(
            hours: try waking(root.require("hours"), branch),
            weekBefore: try ladder.require("week_before").integer(1...60),
            dayBefore: try ladder.require("day_before").integer(1...60),
            firstArrears: try ladder.require("arrears_first").integer(1...60),
            secondArrears: try ladder.require("arrears_second").integer(1...60),
            last: try ladder.require("last").integer(1...60),
            mostPerMonth: try root.require("most_per_month").integer(1...31),
            askedEvery: try root.require("asked_every").integer(1...31),
            snoozes: try integers(root.require("snooze_days"), 1...31),
            paydays: try integers(root.require("paydays"), 1...31),
            rest: try root.require("rest").value(like: "24h", seconds))
    }

    private static func integers(_ node: ConfigNode, _ range: ClosedRange<Int>) throws(ConfigFault) -> [Int] {
        var numbers: [Int] = []
        for entry in try node.list() { numbers.append(try entry.integer(range)) }
        return numbers
    }
}
