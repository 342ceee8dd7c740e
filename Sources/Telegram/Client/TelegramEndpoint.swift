import Transport

/// Where a Bot API server is reached and with which token: Telegram's own, one on this machine, or the simulator.
///
/// The token is a part of every address, so all that leave here are ``SecretURL`` and print without it.
package struct TelegramEndpoint: Sendable {
    package static let telegram = "https://api.telegram.org"

    package let token: TelegramToken
    /// Without a slash at its end.
    package let base: String
    private let methods: [BotMethod: SecretURL]

    /// - Parameter base: the setting `telegram.apiURL`, `http` or `https`, with or without a path.
    package init(_ token: TelegramToken, at base: String = Self.telegram) throws(Fault) {
        let base = String(base.reversed().drop { $0 == "/" }.reversed())
        guard let scheme = base.firstRange(of: "://"),
            ["http", "https"].contains(base[..<scheme.lowerBound].lowercased()),
            let first = base[scheme.upperBound...].first, first != "/"
        else { throw .notAnAddress(base) }
        guard !base.contains(where: { $0.isWhitespace || $0 == "?" || $0 == "#" }) else { throw .notAnAddress(base) }
        self.token = token
        self.base = base
        // Built once: the hot calls should not assemble their address each time.
        methods = Dictionary(
            uniqueKeysWithValues: BotMethod.allCases.map { method in
                (method, Self.secret("\(base)/bot\(token.exposed)/\(method.rawValue)", token))
            })
    }

    package enum Fault: Error, Sendable, Hashable, CustomStringConvertible {
        case notAnAddress(String)

        package var description: String {
            switch self {
            case .notAnAddress(let text): "\"\(text)\" is no http or https address"
            }
        }
    }

    func url(of method: BotMethod) -> SecretURL {
        methods[method] ?? Self.secret("\(base)/bot\(token.exposed)/\(method.rawValue)", token)
    }

    /// Where the file lies that `getFile` named.
    func url(ofFile path: String) -> SecretURL {
        Self.secret("\(base)/file/bot\(token.exposed)/\(path)", token)
    }

    /// Hides the token, and its secret part too where something quotes only that.
    private static func secret(_ url: String, _ token: TelegramToken) -> SecretURL {
        SecretURL(url, hiding: [token.exposed, token.secret])
    }
}

/// The methods of the Bot API that are called, by the name they have there.
enum BotMethod: String, Sendable, CaseIterable {
    case getMe, getUpdates, getChat, getChatMember, getChatAdministrators, getFile
    case sendMessage, sendPhoto, sendDocument, editMessageText, editMessageCaption, deleteMessage, answerCallbackQuery
    case setMyCommands, createForumTopic, closeForumTopic, reopenForumTopic
}
