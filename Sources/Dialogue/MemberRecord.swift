package import Jamsostek

/// The number the store gives to a member.
package struct MemberID: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int64

    package init(rawValue: Int64) { self.rawValue = rawValue }
    package init(_ rawValue: Int64) { self.rawValue = rawValue }
}

/// A member as a conversation may know them: nothing that identifies them beyond a name and masked numbers.
package struct MemberRecord: Hashable, Sendable {
    package var id: MemberID
    package var name: String
    package var maskedNIK: String
    package var maskedKPJ: String?
    package var membership: Membership
    /// What the ledger of all payments that stand comes to.
    package var coverage: Coverage

    package init(
        id: MemberID, name: String, maskedNIK: String, maskedKPJ: String?, membership: Membership, coverage: Coverage
    ) {
        self.id = id
        self.name = name
        self.maskedNIK = maskedNIK
        self.maskedKPJ = maskedKPJ
        self.membership = membership
        self.coverage = coverage
    }

    package func standing(on day: CalendarDate, rules: ContributionRules) -> Standing {
        Standing(coverage, ending: membership.ending, on: day, rules: rules)
    }
}

/// What somebody looks after for the branch; its areas are asked of the store.
package struct Office: Hashable, Sendable {
    package enum Role: String, CaseIterable, Hashable, Sendable {
        case rtHead = "rt_head"
        case rwHead = "rw_head"
        /// Of the lurah's office.
        case kelurahan
        case perisai
        /// Of a community, such as an ojol base.
        case coordinator
        /// Who pays the contributions of others.
        case donor
        /// Staff of the branch.
        case officer
        /// The same, who also decides who holds which office and approves what goes to many.
        case supervisor
    }

    package var id: Int64
    package var role: Role
    /// The last day of the term; nil where none was told.
    package var until: CalendarDate?

    package init(id: Int64, role: Role, until: CalendarDate? = nil) {
        self.id = id
        self.role = role
        self.until = until
    }
}
