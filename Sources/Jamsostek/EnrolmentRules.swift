/// Who may enrol and what may be chosen, from `config/tariffs/eligibility.yaml`.
package struct EnrolmentRules: Sendable {
    /// The youngest age accepted, in completed years.
    package let minimumAge: Sourced<Int>
    /// The age from which nobody can register any more, in completed years.
    package let ageLimit: Sourced<Int>
    /// The numbers of months that can be paid at once, ascending.
    package let periods: Sourced<[Int]>
    /// The monthly incomes taken without asking again.
    package let plausibleIncome: Sourced<ClosedRange<Rupiah>>

    package init(
        minimumAge: Sourced<Int>, ageLimit: Sourced<Int>, periods: Sourced<[Int]>,
        plausibleIncome: Sourced<ClosedRange<Rupiah>>
    ) throws(EnrolmentRulesFault) {
        guard minimumAge.value >= 0, minimumAge.value < ageLimit.value, ageLimit.value <= 150 else { throw .ages }
        let months = periods.value
        guard !months.isEmpty, Set(months).count == months.count, months == months.sorted(),
            months.allSatisfy(TariffBook.payableMonths.contains)
        else { throw .periods }
        guard plausibleIncome.value.lowerBound > .zero else { throw .income }
        self.minimumAge = minimumAge
        self.ageLimit = ageLimit
        self.periods = periods
        self.plausibleIncome = plausibleIncome
    }

    /// Whether somebody born on a day may register on another; in the branch's own days.
    package func eligibility(born birth: CalendarDate, on today: CalendarDate) -> Eligibility {
        let age = birth.age(on: today)
        if birth > today { return .notYetBorn }
        if age < minimumAge.value { return .tooYoung(age: age, minimum: minimumAge) }
        if age >= ageLimit.value { return .tooOld(age: age, limit: ageLimit) }
        return .eligible
    }
}

/// Whether a person may register, with the rule that says no.
package enum Eligibility: Hashable, Sendable {
    case eligible
    case notYetBorn
    case tooYoung(age: Int, minimum: Sourced<Int>)
    case tooOld(age: Int, limit: Sourced<Int>)
}

/// Which of the configured rules makes no sense.
package enum EnrolmentRulesFault: Error, Hashable, Sendable {
    case ages, periods, income
}

extension EnrolmentRulesFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .ages: "the minimum age must be below the age limit, and neither can be negative or above 150"
        case .periods:
            "the payment periods must be different numbers of months between \(TariffBook.payableMonths), ascending"
        case .income: "the lowest plausible income must be above zero"
        }
    }
}
