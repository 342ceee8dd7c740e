/// Reads a person's name.
package enum PersonName {
    /// The name in "nama saya SITI nuraini kak": `Siti Nuraini`; in "RA KARTINI": `RA Kartini`.
    ///
    /// Single names, apostrophes and abbreviations such as `Muh.` are legal and kept.
    package static func read(_ saying: Saying) throws(NameFault) -> String {
        try name(in: saying)
    }
}

/// Why something is no name.
package enum NameFault: Error, Hashable, Sendable {
    /// Nothing, or only signs and emoji.
    case nothing
    case digits
    /// Fewer than two letters.
    case tooShort
    /// More than the 100 letters or ten words any name has.
    case tooLong
    /// Written in a script other than Latin, as identity cards are.
    case notLatin
}
