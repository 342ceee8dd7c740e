/// Where a member stands with contributions on a day, and what every figure of it rests on.
package struct Standing: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Nothing is to be paid for the present month.
        case active
        /// The present month is to be paid, and it is not late.
        case due
        /// At least one month is late, and can still be paid.
        case arrears
        /// So many months were missed that protection has lapsed.
        case inactive
        /// The membership is over: ``Membership/Ending``.
        case ended
    }

    package let kind: Kind
    /// The contribution months that are late and can still be paid; the oldest first, empty unless in arrears.
    package let lateMonths: [ContributionMonth]
    /// What the standing was read from.
    package let coverage: Coverage
    /// The last day on which the oldest owed month is, or was, in time.
    package let dueDate: CalendarDate
    /// The last day on which it can be paid before protection lapses.
    package let lastSafeDate: CalendarDate
    /// The day this is the standing of.
    package let day: CalendarDate

    package init(_ coverage: Coverage, ending: Membership.Ending?, on day: CalendarDate, rules: ContributionRules) {
        self.coverage = coverage
        self.day = day
        dueDate = coverage.dueDate(by: rules)
        lastSafeDate = coverage.lastSafeDate(by: rules)
        let present = ContributionMonth(day)
        if ending != nil {
            (kind, lateMonths) = (.ended, [])
        } else if day > lastSafeDate {
            (kind, lateMonths) = (.inactive, [])
        } else if day > dueDate {
            // Neighbouring months fall due one after the other.
            let later = (coverage.owedFrom...max(present, coverage.owedFrom)).dropFirst()
            lateMonths = [coverage.owedFrom] + later.prefix { day > rules.dueDate(of: $0) }
            kind = .arrears
        } else {
            (kind, lateMonths) = (coverage.owedFrom <= present ? .due : .active, [])
        }
    }

    /// Whether the person is protected on that day; nothing is promised of the months of grace (`domain.md` §0.5).
    package var isProtected: Bool { coverage.protectionEnd.map { day <= $0 } ?? false }
}

extension Membership {
    /// What paying so many months at once costs from the oldest owed month on, less what is left of earlier payments.
    ///
    /// After a lapse it is counted from the month of the day.
    ///
    /// - Throws: For a number of months outside ``TariffBook/payableMonths``.
    package func bill(
        months: Int, coverage: Coverage, on day: CalendarDate, tariffs: TariffBook, rules: ContributionRules
    ) throws(QuoteFault) -> Bill {
        guard TariffBook.payableMonths.contains(months) else { throw .months(months) }
        let first = coverage.hasLapsed(on: day, by: rules) ? ContributionMonth(day) : coverage.owedFrom
        return bill(of: first...first.advanced(by: months - 1), coverage: coverage, tariffs: tariffs)
    }

    /// What is owed by that day: every month until its own, and at least the oldest that is not paid.
    package func owed(by day: CalendarDate, coverage: Coverage, tariffs: TariffBook) -> Bill {
        bill(
            of: coverage.owedFrom...max(coverage.owedFrom, ContributionMonth(day)), coverage: coverage,
            tariffs: tariffs)
    }

    /// What these months cost together, less what is left of earlier payments.
    package func bill(of months: ClosedRange<ContributionMonth>, coverage: Coverage, tariffs: TariffBook) -> Bill {
        Bill(lines: months.map { Bill.Line(month: $0, price: price(of: $0, by: tariffs)) }, credit: coverage.credit)
    }
}

/// What is to be paid for some contribution months, month by month.
package struct Bill: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package let month: ContributionMonth
        package let price: Rupiah
    }

    /// The oldest month first; never empty.
    package let lines: [Line]
    /// What is left of earlier payments.
    package let credit: Rupiah

    /// Never below zero.
    package var total: Rupiah { max(.zero, lines.reduce(.zero) { $0 + $1.price } - credit) }
}
