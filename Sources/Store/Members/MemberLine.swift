package import Chat
package import Dialogue
package import Jamsostek

/// A member in a list of many: all that standings are counted by, and nothing that is sealed.
package struct MemberLine: Hashable, Sendable {
    package let id: MemberID
    package let area: MemberArea
    package let coverage: Coverage
    package let ending: Membership.Ending?
    /// Who is to pay the oldest owed month.
    package let payer: PayingParty
    /// The person of the chat platform the member is, if that is known.
    package let person: PersonID?

    package func standing(on day: CalendarDate, rules: ContributionRules) -> Standing {
        Standing(coverage, ending: ending, on: day, rules: rules)
    }
}

/// Where members live, as far as the branch knows: a kelurahan, an RW of it, or an RT of that.
package struct MemberArea: Hashable, Sendable {
    /// Its code; empty where not known.
    package var kelurahan: String
    /// 0 for all of the kelurahan, or where not known; the same of the RT.
    package var rw: Int
    package var rt: Int

    package init(kelurahan: String, rw: Int = 0, rt: Int = 0) {
        self.kelurahan = kelurahan
        self.rw = rw
        self.rt = rt
    }
}

/// How many members stand where.
package struct StandingTally: Hashable, Sendable {
    private var counts: [Standing.Kind: Int] = [:]

    package init() {}

    package subscript(kind: Standing.Kind) -> Int { counts[kind, default: 0] }

    package var total: Int { counts.values.reduce(0, +) }

    package mutating func count(_ kind: Standing.Kind) { counts[kind, default: 0] += 1 }

    package static func += (tally: inout Self, other: Self) {
        tally.counts.merge(other.counts, uniquingKeysWith: +)
    }
}
