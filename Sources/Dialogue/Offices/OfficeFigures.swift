package import Jamsostek

/// How many residents stand where: numbers alone, which a group may read too.
package struct OfficeFigures: Hashable, Sendable {
    package var active: Int
    package var due: Int
    package var arrears: Int
    package var inactive: Int
    /// Whose contributions are another's to pay, wherever they stand.
    package var paidByOthers: Int

    package init(active: Int = 0, due: Int = 0, arrears: Int = 0, inactive: Int = 0, paidByOthers: Int = 0) {
        self.active = active
        self.due = due
        self.arrears = arrears
        self.inactive = inactive
        self.paidByOthers = paidByOthers
    }

    /// Counts each resident once.
    package init(_ residents: some Sequence<Resident>, on day: CalendarDate, rules: ContributionRules) {
        self.init()
        for resident in residents {
            if resident.isPaidByAnother {
                paidByOthers += 1
                continue
            }
            switch resident.standing(on: day, by: rules).kind {
            case .active: active += 1
            case .due: due += 1
            case .arrears: arrears += 1
            case .inactive: inactive += 1
            case .ended: break
            }
        }
    }

    package var residents: Int { active + due + arrears + inactive + paidByOthers }
}
