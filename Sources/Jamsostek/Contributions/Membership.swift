/// What the branch knows of a member's contributions: everything that a standing is computed from.
package struct Membership: Hashable, Sendable {
    /// What contributions are priced by, whoever pays.
    package struct Basis: Hashable, Sendable {
        package var income: Rupiah
        package var programmes: Programmes
        package var sector: Sector

        package init(income: Rupiah, programmes: Programmes, sector: Sector) {
            self.income = income
            self.programmes = programmes
            self.sector = sector
        }
    }

    /// The end of protection as the official system told it, which wins over our own calculation.
    package struct StatedEnd: Hashable, Sendable {
        package var protectionEnd: CalendarDate
        /// The day it was read; only payments of later days go beyond it.
        package var readOn: CalendarDate

        package init(protectionEnd: CalendarDate, readOn: CalendarDate) {
            self.protectionEnd = protectionEnd
            self.readOn = readOn
        }
    }

    /// Why a membership is over for good.
    package enum Ending: String, CaseIterable, Hashable, Sendable { case died, moved, stopped }

    package var basis: Basis
    /// The first contribution month there is to pay.
    package var firstMonth: ContributionMonth
    package var statedEnd: StatedEnd?
    package var payers: PayerHistory
    package var ending: Ending?

    package init(
        basis: Basis, firstMonth: ContributionMonth, statedEnd: StatedEnd? = nil, payers: PayerHistory,
        ending: Ending? = nil
    ) {
        self.basis = basis
        self.firstMonth = firstMonth
        self.statedEnd = statedEnd
        self.payers = payers
        self.ending = ending
    }

    /// What the member's contribution for a month costs whoever pays it then.
    package func price(of month: ContributionMonth, by tariffs: TariffBook) -> Rupiah {
        tariffs.contribution(
            for: Enrolment(
                income: basis.income, programmes: basis.programmes, sector: basis.sector,
                payer: payers.payer(in: month).kind),
            month: month)
    }
}

/// Who pays for a person from which contribution month on.
package struct PayerHistory: Hashable, Sendable {
    package struct Period: Hashable, Sendable {
        package var from: ContributionMonth
        package var payer: PayingParty

        package init(from: ContributionMonth, payer: PayingParty) {
            self.from = from
            self.payer = payer
        }
    }

    /// By their first month, which no two share.
    package let periods: [Period]

    /// Of two periods that begin in one month, the later given holds.
    package init(_ periods: [Period] = []) {
        var byMonth: [ContributionMonth: Period] = [:]
        for period in periods { byMonth[period.from] = period }
        self.periods = byMonth.values.sorted { $0.from < $1.from }
    }

    /// Who pays in a month; the person, where nothing else is known.
    package func payer(in month: ContributionMonth) -> PayingParty {
        periods.last { $0.from <= month }?.payer ?? PayingParty(.own)
    }
}

/// Somebody who pays contributions.
package struct PayingParty: Hashable, Sendable {
    package var kind: Payer
    /// Which kelurahan (by its code), donor or employer; empty for the person, or where it is not known.
    package var name: String

    package init(_ kind: Payer, name: String = "") {
        self.kind = kind
        self.name = name
    }
}
