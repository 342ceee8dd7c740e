/// What a sum of money pays for: the programmes of one bracket for some months at once.
package struct Purchase: Hashable, Sendable {
    /// What one programme costs over all the months.
    package struct Part: Hashable, Sendable {
        package let programme: Programme
        package let amount: Rupiah
    }

    package let bracket: TariffBook.Bracket
    package let programmes: Programmes
    /// Contribution months paid at once, one after the other.
    package let months: Int
    /// In the customary order of the programmes; they add up to ``total``.
    package let parts: [Part]
    package let total: Rupiah
}

/// What becomes of an amount that somebody means to pay.
package enum Spending: Hashable, Sendable {
    /// It pays for one of these to the rupiah; those for the fewest months first.
    case exact([Purchase])
    /// It is what these cost in a month without any discount; they hold less than the amount now.
    case undiscounted([Purchase])
    /// It pays for nothing exactly: the dearest month that costs less, and the cheapest that costs more.
    case between(below: Purchase?, above: Purchase?)
}
