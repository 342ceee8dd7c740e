import JSON

/// What a call comes to.
typealias BotAnswer = Result<JSONValue, BotError>

extension BotAnswer {
    /// The body of the HTTP answer (Bot API, Making requests).
    var body: JSONValue {
        switch self {
        case .success(let result): return ["ok": true, "result": result]
        case .failure(let error):
            var object = JSONObject()
            object.append("ok", false)
            object.append("error_code", .integer(Int64(error.code)))
            object.append("description", .string(error.description))
            var parameters = JSONObject()
            parameters.append("migrate_to_chat_id", ifPresent: error.migratedTo.map { .integer($0) })
            parameters.append("retry_after", ifPresent: error.retryAfter.map { .integer($0) })
            if !parameters.members.isEmpty { object.append("parameters", .object(parameters)) }
            return .object(object)
        }
    }

    var status: Int {
        switch self {
        case .success: 200
        case .failure(let error): error.code
        }
    }
}
