/// What people do for a kelurahan's neighbourhoods, and who pays for them by rule; from `config/cadres.yaml`.
package struct CadreCatalogue: Hashable, Sendable {
    /// In the order they are listed for people.
    package let roles: [CadreRole]
    /// The minute of the day, in the branch's zone, at which officers get the list on the month's first working day.
    package let listMinute: Int
    /// How many months before the age limit somebody is named as nearing it.
    package let ageNotice: Int
    private let byName: [String: CadreRole]

    /// - Throws: Where two roles share an id or a name.
    package init(_ roles: [CadreRole], listMinute: Int, ageNotice: Int) throws(CadreFault) {
        var byName: [String: CadreRole] = [:]
        for role in roles {
            for name in Set(([role.id, role.label] + role.names).map { $0.lowercased() }).sorted() {
                guard byName.updateValue(role, forKey: name) == nil else { throw .sharedName(name) }
            }
        }
        self.roles = roles
        self.listMinute = listMinute
        self.ageNotice = ageNotice
        self.byName = byName
    }

    package subscript(id: String) -> CadreRole? { roles.first { $0.id == id } }

    /// The role that a list writes so, without regard to case.
    package func role(named name: String) -> CadreRole? { byName[name.lowercased()] }
}

/// One kind of cadre.
package struct CadreRole: Hashable, Sendable {
    /// Stands in the database.
    package var id: String
    package var label: String
    /// Other ways in which lists write it.
    package var names: [String]
    /// Nil where no rule was found: then nothing is claimed, and the kelurahan is asked.
    package var rule: PayerRule?
    package var provenance: Provenance

    /// Who pays by the rule, from which contribution month on.
    package struct PayerRule: Hashable, Sendable {
        package var payer: Payer
        package var from: ContributionMonth

        package init(payer: Payer, from: ContributionMonth) {
            self.payer = payer
            self.from = from
        }
    }

    package init(id: String, label: String, names: [String], rule: PayerRule?, provenance: Provenance) {
        self.id = id
        self.label = label
        self.names = names
        self.rule = rule
        self.provenance = provenance
    }

    /// Who pays for the role in a month by a rule that may be told as fact; nil where none is known.
    package func payer(in month: ContributionMonth) -> Payer? {
        guard let rule, provenance.confidence.mayBeToldAsFact, month >= rule.from else { return nil }
        return rule.payer
    }
}

/// Why a list of roles cannot be used.
package enum CadreFault: Error, Hashable, Sendable {
    case sharedName(String)
}

extension CadreFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .sharedName(let name): "two roles go by the name '\(name)': take it from one of them"
        }
    }
}
