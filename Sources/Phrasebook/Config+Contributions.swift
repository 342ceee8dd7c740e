import Jamsostek

// config/tariffs/contributions.yaml and config/holidays.yaml: when contributions are due.
extension Config {
    static func contributions(_ directory: String) throws(ConfigFault) -> ContributionRules {
        let root = try ConfigFile.root("\(directory)/tariffs/contributions.yaml").section("due_day", "grace")
        return ContributionRules(
            dueDay: try sourced(root.require("due_day")) { node throws(ConfigFault) in try node.integer(1...28) },
            grace: try sourced(root.require("grace")) { node throws(ConfigFault) in try node.integer(1...24) },
            calendar: try calendar("\(directory)/holidays.yaml"))
    }

    private static func calendar(_ file: String) throws(ConfigFault) -> WorkingCalendar {
        var holidays: [CalendarDate: String] = [:]
        for node in try ConfigFile.root(file).section("years").require("years").list() {
            let section = try ConfigSection(node, keys: ConfigSection.provenanceKeys + ["year", "days"])
            _ = try section.provenance()
            let year = try section.require("year").integer(2000...2100)
            for (key, name) in try section.require("days").members() {
                let date = try key.value(like: "\"08-17\"") { CalendarDate("\(year)-\($0)") }
                holidays[date] = try name.prose()
            }
        }
        return WorkingCalendar(holidays: holidays)
    }
}
