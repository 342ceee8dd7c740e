import Jamsostek

// config/tariffs/benefits.yaml: what members get, where the amount is known beforehand.
extension Config {
    static func benefits(_ file: String) throws(ConfigFault) -> BenefitBook {
        let root = try ConfigFile.root(file)
            .section("death", "early_death", "accident_death", "disability", "wages", "scholarship")
        return BenefitBook(
            death: try fact(root, "death", ["amount"]) { section throws(ConfigFault) in
                try section.require("amount").rupiah()
            },
            earlyDeath: try fact(root, "early_death", ["amount", "months"]) { section throws(ConfigFault) in
                BenefitBook.EarlyDeath(
                    amount: try section.require("amount").rupiah(),
                    months: try section.require("months").integer(1...600))
            },
            accidentDeath: try multiple(root, "accident_death"), disability: try multiple(root, "disability"),
            wages: try fact(root, "wages", ["full_months", "afterwards_percent"]) { section throws(ConfigFault) in
                BenefitBook.Wages(
                    fullMonths: try section.require("full_months").integer(1...600),
                    afterwards: try section.require("afterwards_percent").value(like: "\"50\"") { Rate(percent: $0) })
            },
            scholarship: try fact(root, "scholarship", ["amount", "children"]) { section throws(ConfigFault) in
                BenefitBook.Scholarship(
                    most: try section.require("amount").rupiah(),
                    children: try section.require("children").integer(1...20))
            })
    }

    private static func multiple(_ root: ConfigSection, _ key: String) throws(ConfigFault) -> Sourced<Int> {
        try fact(root, key, ["months_of_wages"]) { section throws(ConfigFault) in
            try section.require("months_of_wages").integer(1...1000)
        }
    }

    /// A figure that may be told as a fact; the simulation has no way to tell another.
    private static func fact<Value>(
        _ root: ConfigSection, _ key: String, _ keys: [String],
        _ read: (ConfigSection) throws(ConfigFault) -> Value
    ) throws(ConfigFault) -> Sourced<Value> {
        let node = try root.require(key)
        let section = try ConfigSection(node, keys: ConfigSection.provenanceKeys + keys)
        let provenance = try section.provenance()
        guard provenance.confidence.mayBeToldAsFact else {
            throw node.fault(
                "'\(key)' is not sure enough to be told", "confirm it with the branch and raise its confidence")
        }
        return Sourced(try read(section), provenance)
    }
}
