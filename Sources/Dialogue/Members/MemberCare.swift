package import Jamsostek

/// How the bot deals with members, from `config/members.yaml`.
package struct MemberCare: Sendable, Hashable {
    package var guesses: GuessLimit
    /// How long an invitation is good for, in days.
    package var invitationDays: Int
    package var pauses: Pauses
    /// Where contributions can be paid, the commonest first; only what members may be told as a fact.
    package var channels: [Sourced<PayingChannel>]

    /// For how many days nobody is reminded of contributions.
    package struct Pauses: Sendable, Hashable {
        /// After somebody says they have paid.
        package var claim: Int
        /// After somebody tells of a death.
        package var death: Int
        /// After somebody says they have moved away or work no more, for staff to see to it.
        package var leaving: Int

        package init(claim: Int, death: Int, leaving: Int) {
            self.claim = claim
            self.death = death
            self.leaving = leaving
        }
    }

    package init(
        guesses: GuessLimit, invitationDays: Int, pauses: Pauses, channels: [Sourced<PayingChannel>]
    ) {
        self.guesses = guesses
        self.invitationDays = invitationDays
        self.pauses = pauses
        self.channels = channels
    }
}

/// How often somebody may guess wrong, codes or a NIK with a birth date, before they have to wait.
package struct GuessLimit: Sendable, Hashable {
    package var most: Int
    /// In seconds: wrong guesses count together for so long, and so long lasts the pause that follows the last.
    package var window: Int64

    package init(most: Int, window: Int64) {
        self.most = most
        self.window = window
    }
}

/// A place or an application through which contributions are paid.
package struct PayingChannel: Sendable, Hashable {
    package var name: String
    /// The way within it, as its screens name the steps.
    package var way: String

    package init(name: String, way: String) {
        self.name = name
        self.way = way
    }
}
