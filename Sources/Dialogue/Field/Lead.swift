package import Jamsostek

/// Somebody an agent should see: a member, or whoever sent an application that staff have not confirmed yet.
package enum LeadID: Hashable, Sendable {
    case member(MemberID)
    /// By its number.
    case application(Int64)
}

extension LeadID: LosslessStringConvertible {
    /// `m12` or `a12`, as a button carries it.
    package var description: String {
        switch self {
        case .member(let id): "m\(id.rawValue)"
        case .application(let number): "a\(number)"
        }
    }

    package init?(_ text: String) {
        guard let kind = text.first, let number = Int64(text.dropFirst()) else { return nil }
        switch kind {
        case "m": self = .member(MemberID(number))
        case "a": self = .application(number)
        default: return nil
        }
    }
}

/// A lead as the agent may see it: the name, where to go, and what is owed; no number of any kind.
package struct Lead: Hashable, Sendable {
    package var id: LeadID
    package var name: String
    /// The code of the kelurahan.
    package var kelurahan: String
    package var rw: Int
    package var rt: Int
    /// Nil for an application.
    package var account: Account?
    /// Whether the bot knows a chat of theirs.
    package var isLinked: Bool
    /// The latest of the agent's office.
    package var lastVisit: Visit?
    /// When an agent or a head last asked for a reminder through the bot, in seconds since 1970, UTC.
    package var nudgedAt: Int64?

    /// What a member's contributions are reckoned by.
    package struct Account: Hashable, Sendable {
        package var membership: Membership
        package var coverage: Coverage

        package init(membership: Membership, coverage: Coverage) {
            self.membership = membership
            self.coverage = coverage
        }
    }

    package init(
        id: LeadID, name: String, kelurahan: String, rw: Int, rt: Int, account: Account?, isLinked: Bool,
        lastVisit: Visit? = nil, nudgedAt: Int64? = nil
    ) {
        self.id = id
        self.name = name
        self.kelurahan = kelurahan
        self.rw = rw
        self.rt = rt
        self.account = account
        self.isLinked = isLinked
        self.lastVisit = lastVisit
        self.nudgedAt = nudgedAt
    }
}

/// Why somebody is worth a visit.
package enum LeadKind: String, CaseIterable, Hashable, Sendable {
    /// Late, and protection is still to be saved: linked with a chat or not.
    case arrears
    /// Something is to be paid, and no chat is known in which they could be reminded.
    case unlinked
    /// An application that staff have not confirmed.
    case applications
    /// Lapsed: to be won back, the latest first.
    case inactive
}

/// Some of the leads, as a button carries it.
package struct LeadView: Hashable, Sendable {
    /// Nil for how many there are of each.
    package var kind: LeadKind?
    package var page: Int
    /// Of this kelurahan alone, by its code.
    package var kelurahan: String?

    package init(kind: LeadKind? = nil, page: Int = 0, kelurahan: String? = nil) {
        self.kind = kind
        self.page = page
        self.kelurahan = kelurahan
    }
}

/// The day and the months that a standing hangs on, so that the database can pick by them.
package struct LeadHorizon: Hashable, Sendable {
    package let today: CalendarDate
    package let present: ContributionMonth
    /// Whoever owes this month or an earlier one has lapsed.
    package let lapsed: ContributionMonth
    /// Whoever owes this month or an earlier one is late.
    package let late: ContributionMonth

    package init(_ today: CalendarDate, _ rules: ContributionRules) {
        self.today = today
        present = ContributionMonth(today)
        lapsed = present.advanced(by: -rules.grace.value)
        late = today > rules.dueDate(of: present) ? present : present.advanced(by: -1)
    }
}

/// The leads of a view, within the agent's areas alone.
package struct LeadPage: Hashable, Sendable {
    package var areas: [OfficeArea]
    package var counts: [LeadKind: Int]
    /// Of the page, the most urgent first; empty where no kind was asked for.
    package var leads: [Lead]
    /// Whether a log was left unfinished.
    package var hasDraft: Bool

    package init(areas: [OfficeArea], counts: [LeadKind: Int], leads: [Lead], hasDraft: Bool) {
        self.areas = areas
        self.counts = counts
        self.leads = leads
        self.hasDraft = hasDraft
    }
}

/// What a lead is asked for.
package enum LeadPurpose: Hashable, Sendable {
    case look, visit, payment
    /// A reminder through the bot.
    case nudge
    /// To count the months an amount pays for, in the log at hand.
    case reckoning
    /// To write the log at hand, if it is still the agent's to write.
    case saving
}
