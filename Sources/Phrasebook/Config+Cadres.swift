import Jamsostek

// config/cadres.yaml: whom a kelurahan's list names, and who pays for them by rule.
extension Config {
    static func cadres(_ file: String) throws(ConfigFault) -> CadreCatalogue {
        let root = try ConfigFile.root(file).section("roles", "monthly_list", "age_notice")
        var roles: [CadreRole] = []
        for node in try root.require("roles").list() { roles.append(try cadreRole(node)) }
        let minute = try root.require("monthly_list").value(like: "\"09:00\"", minuteOfDay)
        let notice = try root.require("age_notice").integer(0...60)
        do throws(CadreFault) {
            return try CadreCatalogue(roles, listMinute: minute, ageNotice: notice)
        } catch {
            throw ConfigFault.Place(file).fault("the roles make no sense", "\(error)")
        }
    }

    private static func cadreRole(_ node: ConfigNode) throws(ConfigFault) -> CadreRole {
        let section = try ConfigSection(
            node, keys: ConfigSection.provenanceKeys + ["id", "label", "names", "payer", "from"])
        var rule: CadreRole.PayerRule?
        if let payer = section["payer"] {
            rule = CadreRole.PayerRule(
                payer: try payer.choice(Payer.self), from: try section.require("from").month())
        }
        return CadreRole(
            id: try section.require("id").prose(), label: try section.require("label").prose(),
            names: try section["names"]?.texts() ?? [], rule: rule, provenance: try section.provenance())
    }
}
