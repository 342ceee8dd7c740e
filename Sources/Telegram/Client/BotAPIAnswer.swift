import Chat
import HTTPTypes
import JSON
import Transport

/// What a Bot API server said, read no further than needed to know whether it did what was asked.
///
/// Never fails: an answer cut short tells what came before the cut. So a send whose answer broke off after `"ok":true`
/// is known to be delivered, and a refusal without its end is still a refusal.
enum BotAPIAnswer {
    /// Done; the reader stands before the `result`, or at the place where reading stopped.
    case done(JSONReader)
    case fault(BotAPIFault)
    /// Not of this API.
    case foreign

    init(_ answer: HTTPAnswer) {
        var envelope = Envelope()
        var reader = JSONReader(answer.body)
        // An error here means that the rest is missing or garbled; what was read before it counts.
        try? envelope.read(&reader)
        switch envelope.isDone {
        case true?: self = .done(reader)
        case false?: self = .fault(envelope.fault(answer))
        case nil: self = .foreign
        }
    }

    private struct Envelope {
        var isDone: Bool?
        var code: Int?
        var words = ""
        var parameters: JSONValue?

        /// Reads members until the result begins.
        mutating func read(_ reader: inout JSONReader) throws(JSONError) {
            try reader.enterObject()
            var isFirst = true
            while try reader.hasMember(first: isFirst) {
                isFirst = false
                switch try reader.name() {
                case "ok": isDone = try reader.value().bool
                case "result" where isDone == true: return
                case "error_code": code = try reader.value().int
                case "description": words = try reader.value().string ?? ""
                case "parameters": parameters = try reader.value()
                default: _ = try reader.skip()
                }
            }
        }

        func fault(_ answer: HTTPAnswer) -> BotAPIFault {
            BotAPIFault(
                // They are the same, but the status cannot have been cut short.
                code: answer.status.code >= 400 ? answer.status.code : code ?? answer.status.code, words: words,
                retryAfter: parameters?["retry_after"]?.int ?? answer.retryAfterSeconds,
                migratesTo: parameters?["migrate_to_chat_id"]?.int64.map { ChatID($0) })
        }
    }
}

extension HTTPAnswer {
    /// The header `Retry-After`, rounded up.
    var retryAfterSeconds: Int? {
        retryAfter.map { Int(clamping: $0.components.seconds) + ($0.components.attoseconds > 0 ? 1 : 0) }
    }
}
