package import Jamsostek

/// A member as the head of their RT or RW is told of them: where they stand, and nothing that identifies them but a
/// name, where one was asked for.
package struct Resident: Hashable, Sendable {
    package var id: MemberID
    package var rw: Int
    package var rt: Int
    package var coverage: Coverage
    /// Who is to pay the oldest owed month.
    package var payer: Payer
    /// Nil where a reminder through the bot can reach them.
    package var hindrance: Hindrance?
    package var name: String?

    /// Why a reminder cannot come to somebody, the weightiest first.
    package enum Hindrance: Hashable, Sendable, CaseIterable {
        /// Staff look at what a head, or they themselves, said: that they moved, died, or have paid.
        case underReview
        /// They want no reminders, or have blocked the bot.
        case silenced
        /// No chat is linked with them.
        case unlinked
    }

    package init(
        id: MemberID, rw: Int, rt: Int, coverage: Coverage, payer: Payer, hindrance: Hindrance?, name: String? = nil
    ) {
        self.id = id
        self.rw = rw
        self.rt = rt
        self.coverage = coverage
        self.payer = payer
        self.hindrance = hindrance
        self.name = name
    }

    /// Somebody else pays: they are counted, and never chased.
    package var isPaidByAnother: Bool { payer != .own }

    func standing(on day: CalendarDate, by rules: ContributionRules) -> Standing {
        Standing(coverage, ending: nil, on: day, rules: rules)
    }
}

/// What a head says of a resident, which staff confirm or reject.
package enum ResidentReport: String, CaseIterable, Hashable, Sendable {
    /// Pays through a Perisai agent.
    case perisai
    case moved
    case died
}
