/// How often somebody may guess wrong, codes or a NIK with a birth date, before they have to wait.
package struct GuessLimit: Sendable, Hashable {
    package var most: Int
    /// In seconds: wrong guesses count together for so long, and so long lasts the pause that follows the last.
    package var window: Int64

    package init(most: Int, window: Int64) {
        self.most = most
        self.window = window
    }
}
