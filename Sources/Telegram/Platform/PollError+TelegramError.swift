import Chat
import Transport

extension PollError {
    /// What the poller does about an error; the words are for the operator.
    init(_ error: TelegramError) {
        switch error {
        case .transport(.cancelled), .transport(.shutDown): self = .cancelled
        case .transport: self = .unavailable("\(error)")
        case .fault(let fault): self = Self.after(fault)
        case .foreign(status: 429, let seconds): self = .tooFast(retryAfter: max(seconds ?? BotAPIFault.patience, 1))
        case .foreign(let status, _) where status >= 500: self = .unavailable("\(error)")
        case .foreign: self = .incomprehensible("\(error); is the setting telegram.apiURL right?")
        case .unreadable: self = .incomprehensible("\(error)")
        }
    }

    private static func after(_ fault: BotAPIFault) -> PollError {
        switch fault.reason {
        case .unauthorised, .notFound: .unauthorised
        case .otherPoller: .conflict("another process polls with the same token; only one may")
        case .webhookActive: .conflict("a webhook is set for this token; delete it (deleteWebhook) before polling")
        case .tooFast(let seconds): .tooFast(retryAfter: seconds)
        case .serverFault, .gatewayTimeout: .unavailable("the Bot API answered \(fault)")
        default: .incomprehensible("the Bot API answered \(fault)")
        }
    }
}
