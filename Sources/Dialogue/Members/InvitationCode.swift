/// What staff hand out so that a chat becomes a member's, or an office holder's: eight signs that nobody misreads.
///
/// Consonants and digits, without those that look alike, so that no code spells a word; at least one of either, so that
/// none is mistaken for a number. It prints hidden: whoever has it may use it.
package struct InvitationCode: Sendable, Hashable {
    /// Without the stroke that it is shown with.
    package let exposed: String

    /// Takes a code as it is typed: in small letters, with or without strokes and spaces; nil for anything else.
    package init?(_ text: String) {
        let kept = text.uppercased().filter { !$0.isWhitespace && !Self.strokes.contains($0) }
        guard kept.count == Self.length, kept.allSatisfy(Self.signs.contains), Self.isMixed(kept) else { return nil }
        exposed = kept
    }

    /// A new one, from the system's source of randomness: 38 bits, of which a person may try a few.
    package init() {
        var generator = SystemRandomNumberGenerator()
        self.init(using: &generator)
    }

    init(using generator: inout some RandomNumberGenerator) {
        var drawn = ""
        repeat {
            drawn = String((0..<Self.length).compactMap { _ in Self.signs.randomElement(using: &generator) })
        } while !Self.isMixed(drawn)
        exposed = drawn
    }

    /// As it is read out and typed: `BKT7-4RXM`.
    package var spelled: String { "\(exposed.prefix(Self.length / 2))-\(exposed.suffix(Self.length / 2))" }

    /// What a deep link into the private chat carries.
    package var payload: String { Self.prefix + exposed }

    /// Nil for a payload that says something else.
    package init?(payload: String) {
        guard payload.hasPrefix(Self.prefix) else { return nil }
        self.init(String(payload.dropFirst(Self.prefix.count)))
    }

    private static func isMixed(_ text: String) -> Bool {
        text.contains(where: \.isNumber) && text.contains(where: \.isLetter)
    }

    private static let signs = Array("BCDFGHJKMNPQRSTVWXYZ23456789")
    private static let strokes = "-–—._"
    private static let length = 8
    private static let prefix = "u-"
}

extension InvitationCode {
    /// The text with every code in it hidden, spelled or within a link: whoever reads it later must not become somebody by it.
    package static func redact(_ text: String) -> String {
        text.replacing(/\bu-[B-DF-HJKMNP-TV-Z2-9]{8}\b/, with: "u-********")
            .replacing(/\b[B-DF-HJKMNP-TV-Z2-9]{4}-[B-DF-HJKMNP-TV-Z2-9]{4}\b/, with: "****-****")
    }
}

extension InvitationCode: CustomStringConvertible, CustomReflectable {
    package var description: String { "********" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
