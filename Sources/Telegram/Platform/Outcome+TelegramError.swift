import Chat
import Transport

extension Outcome {
    /// How a call ended that brought an error.
    ///
    /// What the Bot API itself refuses was surely not done, its own failures (500, 502, 503 with `"ok":false`) included:
    /// that is a matter of policy, since Telegram promises nothing. A gateway that gave up waiting (504), and any 5xx
    /// page that is no answer of the Bot API, say nothing of what became of the call: unknown.
    ///
    /// - Parameter repeatable: whether the call only asks, so that no answer is the same as not having asked.
    init(_ error: TelegramError, repeatable: Bool = false) {
        switch error {
        case .transport(.file(path: _, let detail, .surelyNotSent)):
            self = .refused(.malformed("a file could not be read: \(detail)"))
        case .transport(let error):
            self = error.departure == .surelyNotSent || repeatable ? .refused(.unreachable) : .unknown
        case .fault(let fault):
            self = Self.ended(fault, repeatable)
        case .foreign(status: 429, let seconds):
            self = .refused(.tooFast(retryAfter: max(seconds ?? BotAPIFault.patience, 1)))
        case .foreign(let status, _) where (300..<500).contains(status) || repeatable:
            // Turned away on the way there, as by a proxy: passing, once an operator has seen to it.
            self = .refused(.platformFault(status: status))
        case .foreign:
            self = .unknown
        case .unreadable(let what):
            self = .refused(.malformed(what))
        }
    }

    private static func ended(_ fault: BotAPIFault, _ repeatable: Bool) -> Outcome {
        switch fault.reason {
        case .unauthorised, .notFound: .refused(.unauthorised)
        case .tooFast(let seconds): .refused(.tooFast(retryAfter: seconds))
        case .serverFault, .otherPoller, .webhookActive: .refused(.platformFault(status: fault.code))
        case .gatewayTimeout: repeatable ? .refused(.platformFault(status: fault.code)) : .unknown
        case .migrated(let chat): .refused(.migrated(to: chat))
        case .notModified: .delivered(Receipt())
        // To a bot, somebody who never wrote to it does not exist.
        case .chatNotFound, .cannotInitiate: .refused(.chatNotFound)
        case .noRights: .refused(.noRights)
        case .blocked: .refused(.blocked)
        case .deactivated: .refused(.deactivated)
        case .kicked: .refused(.kicked)
        case .topicClosed: .refused(.topicClosed)
        case .topicGone: .refused(.topicGone)
        case .messageGone, .emptyText, .tooLong, .tapExpired, .fileTooBig, .other:
            .refused(.malformed("\(fault)"))
        }
    }
}
