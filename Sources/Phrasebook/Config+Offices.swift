package import Dialogue
import Jamsostek

// config/offices.yaml: how offices are given, when heads of RT and RW hear of their residents, and by which words they ask.
extension Config {
    /// How long codes are good, for commands that need nothing else of the folder.
    package static func codeLife(directory: String) throws(ConfigFault) -> CodeLife {
        try offices("\(directory)/offices.yaml").codeLife
    }

    static func offices(_ file: String) throws(ConfigFault) -> OfficeRules {
        let root = try ConfigFile.root(file).section(
            "digest", "remind_every", "fewest_in_group", "codes", "terms", "words")
        let digest = try root.require("digest").section("weekday", "at")
        let codes = try root.require("codes").section("days", "staff_days")
        let words = try root.require("words").section("figures", "looking", "reminding", "everybody")
        return OfficeRules(
            weekday: Weekday(rawValue: try digest.require("weekday").integer(1...7)) ?? .monday,
            minute: try digest.require("at").value(like: "\"08:00\"", minuteOfDay),
            remindEvery: try root.require("remind_every").integer(1...31),
            fewestInGroup: try root.require("fewest_in_group").integer(1...1_000),
            codeLife: CodeLife(
                days: try codes.require("days").integer(1...365),
                staffDays: try codes.require("staff_days").integer(1...365)),
            terms: try root.require("terms").list().map { node throws(ConfigFault) in try node.integer(1...120) },
            words: OfficeRules.Words(
                figures: Set(try words.require("figures").texts()), looking: Set(try words.require("looking").texts()),
                reminding: Set(try words.require("reminding").texts()),
                everybody: Set(try words.require("everybody").texts())))
    }
}
