import Bahasa
import Jamsostek

/// Reads what somebody would pay.
enum Payment {
    /// The one amount a message names beyond doubt, as in "kalau saya bayar 36.800"; nil where it names none or several.
    ///
    /// A bare number below a thousand counts something else: "2 program apa 3".
    static func named(in saying: Saying) -> Rupiah? {
        guard let amount = try? Amount.read(saying), !amount.isAssumed, amount.upTo == nil else { return nil }
        return rupiah(amount)
    }

    /// The same where an amount was asked for, so that "36" may stand for thirty-six thousand.
    static func read(_ saying: Saying) -> Rupiah? {
        guard let amount = try? Amount.read(saying, plausible: plausible) else { return nil }
        return rupiah(amount)
    }

    private static func rupiah(_ amount: Amount) -> Rupiah? {
        (1000..<AnswerReader.incomeCeiling).contains(amount.rupiah) ? Rupiah(amount.rupiah) : nil
    }

    /// Around what a month costs, from the lowest bracket at half price to the highest in full.
    private static let plausible = 5000...900_000
}
