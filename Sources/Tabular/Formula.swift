/// Keeps a spreadsheet from reckoning with text: a cell that begins with `=`, `+`, `-` or `@` is a formula there, and one
/// made up by a stranger may send the sheet's content away (OWASP, "CSV Injection").
package enum Formula {
    /// The cell with an apostrophe before it where a spreadsheet would take it for a formula.
    ///
    /// One that has such an apostrophe already gets another, so that ``undone(_:)`` gives back any text there is.
    package static func disarmed(_ cell: String) -> String { isArmed(cell) ? "'" + cell : cell }

    /// What ``disarmed(_:)`` was given.
    package static func undone(_ cell: String) -> String {
        cell.utf8.first == apostrophe && isArmed(cell) ? String(cell.dropFirst()) : cell
    }

    /// Whether, apostrophes aside, a sign begins the cell that a spreadsheet acts on.
    private static func isArmed(_ cell: String) -> Bool {
        guard let first = cell.utf8.first(where: { $0 != apostrophe }) else { return false }
        return signs.contains(first)
    }

    private static let apostrophe = UInt8(ascii: "'")
    private static let signs = Array("=+-@\t\r".utf8)
}
