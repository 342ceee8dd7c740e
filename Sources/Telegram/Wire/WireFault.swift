import JSON

/// What a JSON value of the Bot API lacks: the member's path, never its value, so that it may be logged.
enum WireFault: Error, Sendable, Hashable {
    case missing(String)
    case wrongKind(String)
}

extension WireFault: CustomStringConvertible {
    var description: String {
        switch self {
        case .missing(let path): "\(path) is missing"
        case .wrongKind(let path): "\(path) is of a wrong kind"
        }
    }
}

// Members a reader cannot do without; the path is for the fault's sake. `null` counts as absent.
extension JSONValue {
    func required(_ name: String, of owner: String) throws(WireFault) -> JSONValue {
        guard let value = self[name], !value.isNull else { throw .missing("\(owner).\(name)") }
        return value
    }

    func int64(_ name: String, of owner: String) throws(WireFault) -> Int64 {
        guard let number = try required(name, of: owner).int64 else { throw .wrongKind("\(owner).\(name)") }
        return number
    }

    func string(_ name: String, of owner: String) throws(WireFault) -> String {
        guard let text = try required(name, of: owner).string else { throw .wrongKind("\(owner).\(name)") }
        return text
    }

    /// The member, or nil where it is absent or `null`.
    func optional(_ name: String) -> JSONValue? {
        guard let value = self[name], !value.isNull else { return nil }
        return value
    }
}

/// What is read from JSON of the Bot API.
protocol WireReadable {
    init(_ json: JSONValue) throws(WireFault)
}

extension WireReadable {
    /// Reads the result of a call.
    init(result json: JSONValue) throws(TelegramError) {
        do {
            try self.init(json)
        } catch {
            throw .unreadable("\(error)")
        }
    }
}
