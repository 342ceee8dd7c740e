import JSON

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
        case .guided(let guidance): guidance.write(into: &object)
        case .quizzing(let round): round.write(into: &object)
        case .binding(let binding): binding.write(into: &object)
        case .withStaff(let waiting): waiting.write(into: &object)
        case .logging(let log): log.write(into: &object)
        case .asked(let question): question.write(into: &object)
        case .appointing(let appointment): appointment.write(into: &object)
        case .composing(let question): question.write(into: &object)
        }
        return object.finished()
    }

    /// Reads the present version or any earlier one.
    package init(decoding bytes: [UInt8]) throws(StateFault) {
        var reader = JSONReader(bytes)
        if reader.seek(member: "v"), (try? reader.value())?.int == State.version {
            self = try State.read(bytes)
            return
        }
        let json: JSONValue
        do throws(JSONError) { json = try JSONValue(parsing: bytes) } catch { throw .notJSON(error) }
        self = try State.read(try StateUpgrade.chain.upgraded(json).serialized())
    }

    /// Reads the present version, whose first member is the kind.
    private static func read(_ bytes: [UInt8]) throws(StateFault) -> State {
        var object = StoredObject(bytes)
        var kind: String?
        var filling = Filling.Draft()
        var isSuspending = false
        var others = JSONObject()
        try object.members(of: "kind") { name, value throws(StateFault) in
            switch kind {
            case nil:
                let first = try value.value()
                kind = name == "kind" ? first.string ?? "" : ""
            case "filling": try filling.read(name, &value)
            case "with_staff" where name == "form":
                isSuspending = true
                try value.members(of: name) { name, value throws(StateFault) in try filling.read(name, &value) }
            default: others.append(name, try value.value())
            }
        }
        try object.end()
        switch kind {
        case "idle": return try others.optionalMember("tap", RecentTap.init(json:)).map(State.tapped) ?? .idle
        case "filling": return .filling(try filling.whole())
        case "guided": return .guided(try Guidance(json: others))
        case "quizzing": return .quizzing(try QuizRound(json: others))
        case "with_staff":
            return .withStaff(try WithStaff(json: others, suspended: isSuspending ? try filling.whole() : nil))
        case "logging": return .logging(try AgentLog(json: others))
        case "asked": return .asked(try MemberQuestion(json: others))
        case "appointing": return .appointing(try Appointment(json: others))
        case "composing": return .composing(try BroadcastQuestion(json: others))
        case "binding": return .binding(try Binding(json: others))
        case "", nil: throw .malformed(member: "kind")
        case let kind?: throw .unknownKind(kind)
        }
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
