/// Finds and hides personal numbers in free text, for logs and for what is said in groups.
package enum PersonalData {
    /// The text with every NIK and phone number replaced by its first and last four digits and stars between.
    ///
    /// Numbers count although written with spaces, dots or dashes, in any script's digits. Works through the whole
    /// text, however long, in time proportional to it. Rather hides an order number than shows a NIK.
    package static func redact(_ text: String) -> String {
        hidden(in: text)
    }

    /// Whether sixteen digits stand in the text that can be a NIK.
    package static func containsNIK(_ text: String) -> Bool {
        hasNIK(text)
    }

    /// The text with the middle digits of every NIK and phone number starred where they stand.
    ///
    /// It has as many code points as before, so that places counted in them stay right. `others` are further places to
    /// veil, as offsets into the UTF-8 of the text.
    package static func veil(_ text: String, and others: [Range<Int>] = []) -> String {
        veiled(text, others)
    }
}
