/// An amount of rupiah as a person stated it.
package struct Amount: Hashable, Sendable {
    package enum Period: String, CaseIterable, Hashable, Sendable { case day, week, month, year }

    /// Whole rupiah; of a range, its lower end.
    package var rupiah: Int
    /// The upper end of a range, as in "3-4 juta".
    package var upTo: Int?
    /// What the amount is earned or paid for, as in "120an sehari"; nil where not said.
    package var per: Period?
    /// Said to be about so much: "50rb-an", "2 juta lebih", "kira-kira".
    package var isApproximate: Bool
    /// The unit was not said and has been guessed from what is plausible: worth asking back.
    package var isAssumed: Bool

    package init(
        rupiah: Int, upTo: Int? = nil, per: Period? = nil, isApproximate: Bool = false, isAssumed: Bool = false
    ) {
        self.rupiah = rupiah
        self.upTo = upTo
        self.per = per
        self.isApproximate = isApproximate
        self.isAssumed = isAssumed
    }

    /// The amount in "16,8rb", "2jt", "2.500.000", "dua juta setengah", "1 milyar" or "sehari 120an".
    ///
    /// Dot separates thousands and comma decimals, though "1.5 juta" is understood. `plausible` is the range, in rupiah
    /// a month, that a bare number such as "3" or "2500" is lifted into by thousands or millions; nil lifts none.
    package static func read(_ saying: Saying, plausible: ClosedRange<Int>? = nil) throws(AmountFault) -> Amount {
        try amount(in: saying, plausible: plausible)
    }
}

/// Why no amount could be read.
package enum AmountFault: Error, Hashable, Sendable {
    case nothing
    case zero
    case negative
    /// More than the thousands of trillions anybody could mean.
    case tooLarge
    /// "Ga nentu", with no number beside it: ask for a usual one.
    case unsteady
    /// More than one amount, or one number that can mean several.
    case several([Int])
}
