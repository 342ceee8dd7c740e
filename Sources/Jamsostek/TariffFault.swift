/// Why a tariff cannot be used; each names the entry of the configuration to mend.
package enum TariffFault: Error, Hashable, Sendable {
    case noBrackets
    /// The first bracket must begin at zero, so that every income lies in one.
    case firstBracketAbove(Rupiah)
    /// Bounds and bases must grow from one bracket to the next.
    case bracketOutOfOrder(lowerBound: Rupiah)
    /// More rupiah than a contribution can be computed from.
    case amountOutOfRange(Rupiah)
    case missingCharge(Programme)
    case duplicateCharge(Programme)
    case duplicateDiscount(String)
    /// A discount for no programme, no sector or no month, or of no or more than a hundred percent.
    case emptyDiscount(String)
    /// Two windows give the same sector a discount in the same month, and no rule says which holds.
    case overlappingDiscounts(String, String, month: ContributionMonth)
    /// An amount does not come to whole rupiah, and no rule says how to round it.
    case notWhole(Programme, base: Rupiah, discount: String?)
}

extension TariffFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noBrackets: "no income bracket is listed"
        case .firstBracketAbove(let bound): "the first bracket begins at \(bound); it must begin at 0"
        case .bracketOutOfOrder(let bound):
            "the bracket from \(bound) must have a higher bound and base than the one before"
        case .amountOutOfRange(let amount):
            "\(amount) is out of range: contributions are between 0 and \(TariffBook.greatestAmount)"
        case .missingCharge(let programme): "no charge is listed for \(programme.rawValue)"
        case .duplicateCharge(let programme): "the charge for \(programme.rawValue) is listed twice"
        case .duplicateDiscount(let id): "the discount '\(id)' is listed twice: give one another id"
        case .emptyDiscount(let id):
            "the discount '\(id)' needs programmes, sectors and months, and 0.01 to 100 percent"
        case .overlappingDiscounts(let one, let other, let month):
            "the discounts '\(one)' and '\(other)' both hold for a sector in \(month): shorten one of them"
        case .notWhole(let programme, let base, let discount):
            "\(programme.rawValue) on a base of \(base)\(discount.map { " with discount '\($0)'" } ?? "") "
                + "is not whole rupiah: check the rate against its source"
        }
    }
}
