/// Finds a number that is a name rather than a quantity, such as a NIK or a phone number, in what a person wrote.
package enum DigitText {
    /// The digits of a NIK, as in "nik saya 3174 0412 0885 0001", without spaces, dots or dashes.
    ///
    /// Prefers a run of exactly `length` digits; otherwise gives the longest, whose count tells what went wrong.
    package static func read(_ saying: Saying, length: Int = 16) throws(DigitFault) -> String {
        try identifier(in: saying, length: length)
    }

    /// The digits of a phone number, with its leading `+` if there is one; the domain decides whether it is one.
    package static func readPhone(_ saying: Saying) throws(DigitFault) -> String {
        try phone(in: saying)
    }
}

/// Why no number could be found.
package enum DigitFault: Error, Hashable, Sendable {
    case nothing
    /// Letters stand among the digits, as in `31740412O8850001`; those letters.
    case letters(String)
    /// More than one candidate.
    case several([String])
}
