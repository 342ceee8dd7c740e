package import JSON

/// The written form of a state: `kind` and `v` first, then what the kind needs; members at their default are left out.
extension State {
    /// The written form as the store keeps it.
    package func encoded() -> [UInt8] {
        var object = JSONObjectWriter(capacity: 768)
        object.write("kind", kind)
        object.write("v", Int64(State.version))
        switch self {
        case .idle: break
        case .tapped(let tap): object.writeObject("tap") { tap.write(into: &$0) }
        case .filling(let filling): filling.write(into: &object)
        case .binding(let binding): binding.write(into: &object)
        }
        return object.finished()
    }

    /// Reads the present version or any earlier one.
    package init(json: JSONValue) throws(StateFault) {
        let current = try StateUpgrade.chain.upgraded(json)
        guard case .object(let object) = current else { throw .malformed(member: "kind") }
        switch current["kind"]?.string {
        case "idle": self = try object.optionalMember("tap", RecentTap.init(json:)).map(State.tapped) ?? .idle
        case "filling": self = .filling(try Filling(json: object))
        case "binding": self = .binding(try Binding(json: object))
        case let kind?: throw .unknownKind(kind)
        case nil: throw .malformed(member: "kind")
        }
    }

    package init(decoding bytes: [UInt8]) throws(StateFault) {
        let json: JSONValue
        do throws(JSONError) { json = try JSONValue(parsing: bytes) } catch { throw .notJSON(error) }
        try self.init(json: json)
    }
}

extension JSONObject {
    /// The member of that name, read by a closure that answers nil where the value makes no sense.
    func member<Value>(_ name: String, _ read: (JSONValue) -> Value?) throws(StateFault) -> Value {
        guard let value = self[name], let result = read(value) else { throw .malformed(member: name) }
        return result
    }

    /// As ``member(_:_:)``, but absent members are nil.
    func optionalMember<Value>(_ name: String, _ read: (JSONValue) -> Value?) throws(StateFault) -> Value? {
        guard let value = self[name] else { return nil }
        guard let result = read(value) else { throw .malformed(member: name) }
        return result
    }
}
