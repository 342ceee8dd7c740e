import JSON

/// One call of a Bot API method as it arrived, by whatever way its parameters travelled.
struct BotCall: Sendable {
    /// As written in the path; Telegram compares without case.
    var method: String
    var parameters = Parameters()
}

/// A file within a call.
struct Upload: Sendable, Hashable {
    var name: String
    var mimeType: String?
    var bytes: [UInt8]
}

/// The parameters of a call.
///
/// Telegram takes a number for a text and a text for a number, and so does this.
struct Parameters: Sendable {
    var fields: [String: JSONValue] = [:]
    var files: [String: Upload] = [:]

    /// The text, number or truth value as text; nil where it is absent, null or empty.
    func string(_ name: String) -> String? {
        switch fields[name] {
        case .string(let text): text.isEmpty ? nil : text
        case .integer(let number): String(number)
        case .double(let number): String(number)
        case .bool(let truth): truth ? "true" : "false"
        case .array, .object: fields[name]?.text
        case .null, nil: nil
        }
    }

    func int64(_ name: String) -> Int64? {
        fields[name]?.int64 ?? string(name).flatMap { Int64($0) }
    }

    func flag(_ name: String) -> Bool {
        switch string(name)?.lowercased() {
        case "true", "yes", "1": true
        default: false
        }
    }

    /// A parameter that is itself an object or an array, given as JSON or as a text that holds JSON.
    ///
    /// - Parameter noun: what Telegram calls it when it cannot read it.
    func json(_ name: String, as noun: String) throws(BotError) -> JSONValue? {
        switch fields[name] {
        case nil, .null: return nil
        case .string(let text):
            guard !text.isEmpty else { return nil }
            do { return try JSONValue(parsing: text) } catch {
                throw .badRequest("can't parse \(noun) JSON object")
            }
        case let value?: return value
        }
    }
}
