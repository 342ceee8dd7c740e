import Bahasa
import Dialogue
import Jamsostek

// config/branch.yaml and config/consent.yaml.
extension Config {
    /// The branch, and what every phrase may say of it.
    static func branch(_ file: String) throws(ConfigFault) -> (branch: Branch, constants: [String: String]) {
        let root = try ConfigFile.root(file)
            .section("name", "hours", "address", "phone", "zone", "quiet_from", "quiet_until")
        let branch = Branch(
            name: try root.require("name").prose(), zone: try root.require("zone").choice(Zone.self),
            quietFrom: try root.require("quiet_from").value(like: "\"20:00\"", minuteOfDay),
            quietUntil: try root.require("quiet_until").value(like: "\"07:00\"", minuteOfDay))
        let constants = [
            "cabang": branch.name, "jam_kantor": try root.require("hours").prose(),
            "alamat_kantor": try root.require("address").prose(), "telepon": try root.require("phone").prose(),
        ]
        return (branch, constants)
    }

    static func consent(_ file: String) throws(ConfigFault) -> (version: String, text: PhraseText) {
        let root = try ConfigFile.root(file).section("version", "text")
        let text = try root.require("text")
        return (
            try root.require("version").prose(),
            PhraseText(key: "consent.text", text: try text.prose(), place: text.place)
        )
    }

    private static func minuteOfDay(_ text: String) -> Int? {
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
