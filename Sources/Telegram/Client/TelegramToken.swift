package import Chat

/// A bot's token as BotFather gives it: the bot's number, a colon and a secret.
///
/// Prints without the secret.
package struct TelegramToken: Sendable, Hashable {
    /// The token itself, for the request's path alone.
    let exposed: String
    /// The number before the colon, which is the bot's account.
    package let bot: PersonID

    /// Takes a token as an operator pasted it; white space around it is dropped.
    ///
    /// Only the shape is looked at: whether Telegram accepts it, `getMe` tells.
    package init(_ text: String) throws(Fault) {
        let token = text.drop(while: \.isWhitespace)
        let end = token.lastIndex { !$0.isWhitespace }.map(token.index(after:)) ?? token.startIndex
        let trimmed = token[..<end]
        guard !trimmed.isEmpty else { throw .empty }
        guard !trimmed.contains(where: \.isWhitespace) else { throw .containsSpace }
        guard let colon = trimmed.firstIndex(of: ":") else { throw .noColon }
        let number = trimmed[..<colon]
        guard number.allSatisfy({ $0.isASCII && $0.isNumber }), let bot = Int64(number) else { throw .numberMalformed }
        let secret = trimmed[trimmed.index(after: colon)...]
        guard secret.utf8.allSatisfy(Self.mayStandInSecret) else { throw .secretMalformed }
        guard secret.utf8.count >= Self.shortestSecret else { throw .secretTooShort }
        self.bot = PersonID(bot)
        exposed = String(trimmed)
    }

    /// The part after the colon.
    var secret: String { String(exposed.drop { $0 != ":" }.dropFirst()) }

    private static let shortestSecret = 35

    private static func mayStandInSecret(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

extension TelegramToken {
    /// What is wrong with the shape of a token; the operator copies it anew from BotFather.
    package enum Fault: Error, Sendable, Hashable, CaseIterable {
        case empty
        case containsSpace
        case noColon
        /// Before the colon stands something else than the bot's number.
        case numberMalformed
        /// After the colon stands a character that no token has.
        case secretMalformed
        /// A part of it was not copied.
        case secretTooShort
    }
}

extension TelegramToken.Fault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty: "the token is empty"
        case .containsSpace: "the token has a space or line break in it"
        case .noColon: "the token has no colon; it looks like 123456789:AA…"
        case .numberMalformed: "the token does not begin with the bot's number and a colon"
        case .secretMalformed: "the token has a character after the colon that no token has"
        case .secretTooShort: "the token is cut short: fewer than 35 characters follow the colon"
        }
    }
}

extension TelegramToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "\(bot):…" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["bot": bot]) }
}
