import Dialogue
package import Jamsostek

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
        var restDays: [CalendarDate: String] = [:]
        var years: Set<Int> = []
        for node in try ConfigFile.root(file).section("years").require("years").list() {
            let section = try ConfigSection(node, keys: ConfigSection.provenanceKeys + ["year", "days", "joint_leave"])
            let isSure = try section.provenance().confidence.mayBeToldAsFact
            let year = try section.require("year").integer(2000...2100)
            let days = try names(section.require("days"), in: year)
            holidays.merge(isSure ? days : [:]) { first, _ in first }
            restDays.merge(isSure ? [:] : days) { first, _ in first }
            if let leave = section["joint_leave"] {
                restDays.merge(try names(leave, in: year)) { first, _ in first }
            }
            years.insert(year)
        }
        return WorkingCalendar(holidays: holidays, restDays: restDays, years: years)
    }

    private static func names(_ node: ConfigNode, in year: Int) throws(ConfigFault) -> [CalendarDate: String] {
        var names: [CalendarDate: String] = [:]
        for (key, name) in try node.members() {
            names[try key.value(like: "\"08-17\"") { CalendarDate("\(year)-\($0)") }] = try name.prose()
        }
        return names
    }
}

extension Config {
    /// The present and the next year, where their holidays are not known: due dates may be told too early then.
    package func yearsWithoutHolidays(on today: CalendarDate) -> [Int] {
        [today.year, today.year + 1].filter { !knowledge.contributions.calendar.years.contains($0) }
    }
}
