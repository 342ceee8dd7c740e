/// A member's number (Kartu Peserta Jamsostek): 11 digits today; older cards have letters and other lengths.
///
/// There is no check digit, so nothing but its shape is looked at. It prints masked, like ``NIK``.
package struct KPJ: Hashable, Sendable {
    /// In full, capitals and digits alone; for the sealed store and the official systems only.
    package let exposed: String

    /// Takes 8 to 16 letters and digits, whatever stands between them; nil for anything else.
    package init?(_ text: String) {
        let kept = text.uppercased().filter { !$0.isWhitespace && !".-/".contains($0) }
        guard (8...16).contains(kept.utf8.count), kept.utf8.count == kept.count,
            kept.allSatisfy({ $0.isLetter || $0.isNumber }), kept.contains(where: \.isNumber)
        else { return nil }
        exposed = kept
    }

    /// The last four characters, as in `*******4321`.
    package var masked: String { String(repeating: "*", count: exposed.count - 4) + exposed.suffix(4) }
}

extension KPJ: CustomStringConvertible {
    package var description: String { masked }
}
