package import Jamsostek

/// A member on a kelurahan's list, as its officer may see them: nothing that identifies beyond the name.
package struct CadreEntry: Hashable, Sendable {
    package var member: MemberID
    package var name: String
    /// Ids of `config/cadres.yaml`, of those roles that hold on the day.
    package var roles: [String]
    /// The code of the kelurahan that keeps the list.
    package var kelurahan: String
    package var rw: Int
    package var rt: Int
    /// For reckoning when the age limit is near; never said.
    package var birthDate: CalendarDate?
    package var membership: Membership
    package var coverage: Coverage
    /// What was said of the member last.
    package var report: CadreReport.Last?

    package init(
        member: MemberID, name: String, roles: [String], kelurahan: String, rw: Int, rt: Int,
        birthDate: CalendarDate?, membership: Membership, coverage: Coverage, report: CadreReport.Last? = nil
    ) {
        self.member = member
        self.name = name
        self.roles = roles
        self.kelurahan = kelurahan
        self.rw = rw
        self.rt = rt
        self.birthDate = birthDate
        self.membership = membership
        self.coverage = coverage
        self.report = report
    }
}

/// What an officer says of a cadre; nothing changes before staff have confirmed it.
package struct CadreReport: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The kelurahan's budget pays, or the person alone.
        case budget, own
        /// The person has the role no more.
        case gone
    }

    package enum Decision: String, CaseIterable, Hashable, Sendable { case open, confirmed, rejected }

    /// The latest report of a member, and what staff made of it.
    package struct Last: Hashable, Sendable {
        package var kind: Kind
        package var role: String
        package var decision: Decision

        package init(kind: Kind, role: String, decision: Decision) {
            self.kind = kind
            self.role = role
            self.decision = decision
        }
    }

    package var member: MemberID
    package var role: String
    package var kind: Kind
    /// The contribution month since which it holds.
    package var from: ContributionMonth

    package init(member: MemberID, role: String, kind: Kind, from: ContributionMonth) {
        self.member = member
        self.role = role
        self.kind = kind
        self.from = from
    }
}

/// The cadres of an officer's kelurahan.
package struct CadreRoster: Hashable, Sendable {
    /// The codes of the kelurahan looked after.
    package var kelurahan: [String]
    /// By name.
    package var entries: [CadreEntry]

    package init(kelurahan: [String], entries: [CadreEntry]) {
        self.kelurahan = kelurahan
        self.entries = entries
    }
}
