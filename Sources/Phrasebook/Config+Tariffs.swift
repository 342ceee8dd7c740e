package import Jamsostek

// config/tariffs: what a contribution costs and who may pay it.
extension Config {
    /// The tariffs alone, for whoever counts and says nothing to members.
    package static func tariffs(directory: String) throws(ConfigFault) -> TariffBook {
        try tariffs("\(directory)/tariffs")
    }

    static func tariffs(_ folder: String) throws(ConfigFault) -> TariffBook {
        let file = "\(folder)/bpu.yaml"
        let root = try ConfigFile.root(file).section("brackets", "charges")
        let discountFile = "\(folder)/discounts.yaml"
        let discounts = try ConfigFile.root(discountFile).section("discounts")

        let table = try ConfigSection(try root.require("brackets"), keys: ConfigSection.provenanceKeys + ["rows"])
        var brackets: [TariffBook.Bracket] = []
        for row in try table.require("rows").list() { brackets.append(try bracket(row)) }
        var charges: [TariffBook.Charge] = []
        for entry in try root.require("charges").list() { charges.append(try charge(entry)) }
        var lowered: [TariffBook.Discount] = []
        for entry in try discounts.require("discounts").list() { lowered.append(try discount(entry)) }
        let provenance = try table.provenance()
        do throws(TariffFault) {
            return try TariffBook(
                brackets: brackets, charges: charges, discounts: lowered, provenance: provenance)
        } catch {
            throw ConfigFault.Place(folder).fault("\(error)", "correct the entry named")
        }
    }

    private static func bracket(_ node: ConfigNode) throws(ConfigFault) -> TariffBook.Bracket {
        let section = try node.section("from", "base")
        return TariffBook.Bracket(
            lowerBound: try section.require("from").rupiah(), base: try section.require("base").rupiah())
    }

    private static func charge(_ node: ConfigNode) throws(ConfigFault) -> TariffBook.Charge {
        let section = try ConfigSection(node, keys: ConfigSection.provenanceKeys + ["programme", "percent", "flat"])
        let amount: TariffBook.Charge.Amount
        switch (section["percent"], section["flat"]) {
        case (let percent?, nil): amount = .share(try percent.value(like: "\"0.24\"") { Rate(percent: $0) })
        case (nil, let flat?): amount = .flat(try flat.rupiah())
        default: throw node.fault("a charge is either a percentage or a flat amount", "write 'percent: …' or 'flat: …'")
        }
        return TariffBook.Charge(
            programme: try section.require("programme").choice(Programme.self), amount: amount,
            provenance: try section.provenance())
    }

    private static func discount(_ node: ConfigNode) throws(ConfigFault) -> TariffBook.Discount {
        let section = try ConfigSection(
            node, keys: ConfigSection.provenanceKeys + ["id", "percent", "programmes", "windows", "excluded_payers"])
        var windows: [TariffBook.Discount.Window] = []
        for entry in try section.require("windows").list() { windows.append(try window(entry)) }
        return TariffBook.Discount(
            id: try section.require("id").prose(),
            rate: try section.require("percent").value(like: "\"50\"") { Rate(percent: $0) },
            programmes: Programmes(try section.require("programmes").choices(Programme.self)),
            windows: windows,
            excludedPayers: Set(try section["excluded_payers"]?.choices(Payer.self) ?? []),
            provenance: try section.provenance())
    }

    private static func window(_ node: ConfigNode) throws(ConfigFault) -> TariffBook.Discount.Window {
        let section = try node.section("sectors", "from", "to")
        let from = try section.require("from").month()
        let to = try section.require("to").month()
        guard from <= to else { throw node.fault("the window ends before it begins", "exchange 'from' and 'to'") }
        return TariffBook.Discount.Window(
            sectors: Set(try section.require("sectors").choices(Sector.self)), months: from...to)
    }
}

// Who may enrol.
extension Config {
    static func rules(_ folder: String) throws(ConfigFault) -> EnrolmentRules {
        let file = "\(folder)/eligibility.yaml"
        let root = try ConfigFile.root(file).section("minimum_age", "age_limit", "periods", "plausible_income")
        let ages = 0...150
        let periods = try sourced(root.require("periods")) { node throws(ConfigFault) in
            var counts: [Int] = []
            for count in try node.list() { counts.append(try count.integer(TariffBook.payableMonths)) }
            return counts
        }
        let minimum = try sourced(root.require("minimum_age")) { node throws(ConfigFault) in try node.integer(ages) }
        let limit = try sourced(root.require("age_limit")) { node throws(ConfigFault) in try node.integer(ages) }
        let income = try income(root.require("plausible_income"))
        do throws(EnrolmentRulesFault) {
            return try EnrolmentRules(
                minimumAge: minimum, ageLimit: limit, periods: periods, plausibleIncome: income)
        } catch {
            throw ConfigFault.Place(file).fault("the rules make no sense", "\(error)")
        }
    }

    static func sourced<Value>(
        _ node: ConfigNode, _ read: (ConfigNode) throws(ConfigFault) -> Value
    ) throws(ConfigFault) -> Sourced<Value> {
        let section = try ConfigSection(node, keys: ConfigSection.provenanceKeys + ["value"])
        return Sourced(try read(try section.require("value")), try section.provenance())
    }

    private static func income(_ node: ConfigNode) throws(ConfigFault) -> Sourced<ClosedRange<Rupiah>> {
        let section = try ConfigSection(node, keys: ConfigSection.provenanceKeys + ["from", "to"])
        let from = try section.require("from").rupiah()
        let to = try section.require("to").rupiah()
        guard from < to else { throw node.fault("the range ends before it begins", "exchange 'from' and 'to'") }
        return Sourced(from...to, try section.provenance())
    }
}
