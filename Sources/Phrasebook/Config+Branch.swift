import Bahasa
import Dialogue
package import Jamsostek

// config/branch.yaml and config/consent.yaml.
extension Config {
    /// The branch, and what every phrase may say of it.
    static func branch(_ file: String) throws(ConfigFault) -> (branch: Branch, constants: [String: String]) {
        let root = try ConfigFile.root(file)
            .section(
                "name", "hours", "address", "phone", "zone", "quiet_from", "quiet_until", "office_hours",
                "bot_returns_after")
        let branch = Branch(
            name: try root.require("name").prose(), zone: try root.require("zone").choice(Zone.self),
            quietFrom: try root.require("quiet_from").value(like: "\"20:00\"", minuteOfDay),
            quietUntil: try root.require("quiet_until").value(like: "\"07:00\"", minuteOfDay),
            officeHours: try root["office_hours"].map { node throws(ConfigFault) in try officeHours(node) },
            botReturnsAfter: try root.require("bot_returns_after").value(like: "24h", seconds))
        let constants = [
            "cabang": branch.name, "jam_kantor": try root.require("hours").prose(),
            "alamat_kantor": try root.require("address").prose(), "telepon": try root.require("phone").prose(),
        ]
        return (branch, constants)
    }

    private static func officeHours(_ node: ConfigNode) throws(ConfigFault) -> OfficeHours {
        let section = try node.section("days", "from", "until")
        var days: Set<Weekday> = []
        for day in try section.require("days").list() {
            if let weekday = Weekday(rawValue: try day.integer(1...7)) { days.insert(weekday) }
        }
        let hours = OfficeHours(
            days: days, from: try section.require("from").value(like: "\"08:00\"", minuteOfDay),
            until: try section.require("until").value(like: "\"16:00\"", minuteOfDay))
        guard let hours else {
            throw node.fault("the office would never open", "name a day, and close after opening on the same day")
        }
        return hours
    }

    /// The branch's zone alone, for whoever shows times and says nothing to members.
    package static func zone(directory: String) throws(ConfigFault) -> Zone {
        try branch("\(directory)/branch.yaml").branch.zone
    }

    static func consent(_ file: String) throws(ConfigFault) -> (version: String, text: PhraseText) {
        let root = try ConfigFile.root(file).section("version", "text")
        let text = try root.require("text")
        return (
            try root.require("version").prose(),
            PhraseText(key: "consent.text", text: try text.prose(), place: text.place)
        )
    }

    /// Of `90m`, `24h` or `2d`; no less than a quarter of an hour, no more than a month.
    static func seconds(_ text: String) -> Int64? {
        let units: [Character: Int64] = ["m": 60, "h": 3_600, "d": 86_400]
        guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()), count <= 100_000
        else { return nil }
        return (900...31 * 86_400).contains(count * unit) ? count * unit : nil
    }

    /// Within which nobody is disturbed: they begin and end outside the quiet hours, which they do not hold either.
    static func waking(_ node: ConfigNode, _ branch: Branch) throws(ConfigFault) -> Range<Int> {
        let section = try node.section("from", "until")
        let from = try section.require("from").value(like: "\"09:00\"", minuteOfDay)
        let until = try section.require("until").value(like: "\"17:00\"", minuteOfDay)
        guard from < until else {
            throw node.fault("these hours end before they begin", "let 'until' be later than 'from'")
        }
        let midnight = branch.zone.startOfDay(ContributionMonth(CalendarDate(daysSinceEpoch: 20_000)).firstDay)
        for minute in from..<until {
            let instant = midnight + Int64(minute) * 60
            guard branch.outsideQuietHours(instant) == instant else {
                throw node.fault(
                    "these hours reach into the quiet hours",
                    "keep clear of quiet_from and quiet_until in branch.yaml")
            }
        }
        return from..<until
    }

    static func minuteOfDay(_ text: String) -> Int? {
        let parts = text.split(separator: ":")
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
            (0...59).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }
}

// config/offers.yaml: what is offered for tapping.
extension Config {
    static func offers(
        _ file: String, _ work: WorkCatalogue, _ handbook: HandbookReader, _ guides: GuideReader
    ) throws(ConfigFault) -> Offers {
        let root = try ConfigFile.root(file).section(
            "jobs", "other_job", "incomes", "working_days", "menu", "guides", "after_enrolment")
        let topic = { (node: ConfigNode) throws(ConfigFault) in
            try node.value(like: "a topic's id in config/benefits") { id in
                handbook.topics.contains { $0.id == id } ? id : nil
            }
        }
        let job = { (node: ConfigNode) throws(ConfigFault) in
            try node.value(like: "a job's id in config/jobs.yaml") { work[JobID($0)]?.id }
        }
        var offered: [String] = []
        for node in try root.require("guides").list() {
            offered.append(
                try node.value(like: "a guide's id in config/guides") { id in
                    guides.guides.contains { $0.id == id } ? id : nil
                })
        }
        var afterEnrolment: [String] = []
        for node in try root.require("after_enrolment").list() { afterEnrolment.append(try topic(node)) }
        return Offers(
            jobs: try rows(root.require("jobs"), job), otherJob: try job(root.require("other_job")),
            incomes: try rows(root.require("incomes")) { node throws(ConfigFault) in try node.rupiah() },
            workingDays: try root.require("working_days").integer(1...31),
            menu: try rows(root.require("menu"), topic), guides: offered,
            afterEnrolment: afterEnrolment)
    }

    private static func rows<Value>(
        _ node: ConfigNode, _ read: (ConfigNode) throws(ConfigFault) -> Value
    ) throws(ConfigFault) -> [[Value]] {
        var rows: [[Value]] = []
        for row in try node.list() {
            var values: [Value] = []
            for value in try row.list() { values.append(try read(value)) }
            rows.append(values)
        }
        return rows
    }
}
