import JSON

extension BotCall {
    /// Reads a call from its query and body; where both name a parameter, the body's counts.
    init(method: String, query: String?, contentType: String, body: [UInt8]) throws(BotError) {
        self.init(method: method)
        for (name, value) in FormFields.parse((query ?? "").utf8) { parameters.fields[name] = .string(value) }
        let type = contentType.lowercased()
        if let boundary = Multipart.boundary(of: contentType) {
            add(Multipart.parse(body, boundary: boundary))
        } else if type.hasPrefix("application/json"), !body.isEmpty {
            try add(json: body)
        } else if type.hasPrefix("application/x-www-form-urlencoded") {
            for (name, value) in FormFields.parse(body) { parameters.fields[name] = .string(value) }
        }
    }

    private mutating func add(_ parts: [Multipart.Part]) {
        for part in parts {
            if let name = part.fileName {
                parameters.files[part.name] = Upload(name: name, mimeType: part.mimeType, bytes: Array(part.bytes))
            } else {
                parameters.fields[part.name] = .string(String(decoding: part.bytes, as: UTF8.self))
            }
        }
    }

    private mutating func add(json bytes: [UInt8]) throws(BotError) {
        let document: JSONValue
        do { document = try JSONValue(parsing: bytes) } catch {
            throw .badRequest("can't parse request body JSON object")
        }
        guard let object = document.object else { throw .badRequest("request body must be a JSON object") }
        for member in object.members { parameters.fields[member.name] = member.value }
    }
}
