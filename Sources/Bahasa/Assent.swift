/// A yes or a no.
package enum Assent: Hashable, Sendable {
    case yes, no

    /// The answer in "iya kak boleh", "ok", "gak setuju", "jgn dulu" or a thumb; nil where the text says anything else.
    package static func read(_ saying: Saying) -> Assent? {
        answer(in: saying)
    }
}
