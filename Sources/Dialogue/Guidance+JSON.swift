import JSON

extension Guidance {
    func write(into object: inout JSONObjectWriter) {
        object.write("id", instance)
        object.write("guide", guide)
        object.write("step", step)
        if !gathered.isEmpty {
            object.writeRaw("gathered") { $0 += JSONValue.array(gathered.map(\.json)).serialized() }
        }
        if !trail.isEmpty {
            object.writeRaw("trail") { $0 += JSONValue.array(trail.map { .string($0) }).serialized() }
        }
        if let suspended { object.writeObject("suspended") { suspended.write(into: &$0) } }
        if let lastTap { object.writeObject("tap") { lastTap.write(into: &$0) } }
    }

    init(json: JSONObject) throws(StateFault) {
        self.init(
            instance: try json.member("id", \.string), guide: try json.member("guide", \.string),
            step: try json.member("step", \.string),
            gathered: try json.optionalMember("gathered") { $0.array?.every(Gathered.init(json:)) } ?? [],
            trail: try json.optionalMember("trail") { $0.array?.every(\.string) } ?? [],
            suspended: try json.optionalMember("suspended") { try? Filling(json: $0) })
        lastTap = try json.optionalMember("tap", RecentTap.init(json:))
    }
}

extension Guidance.Gathered {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.append("step", .string(step))
        object.append("heading", ifPresent: heading.map { .string($0) })
        object.append("words", .string(words))
        return .object(object)
    }

    fileprivate init?(json: JSONValue) {
        guard let step = json["step"]?.string, let words = json["words"]?.string else { return nil }
        self.init(step: step, heading: json["heading"]?.string, words: words)
    }
}

extension Filling {
    /// Reads a form that is kept within another state.
    init(json: JSONValue) throws(StateFault) {
        var object = StoredObject(json.serialized())
        var draft = Draft()
        try object.members(of: "suspended") { name, value throws(StateFault) in try draft.read(name, &value) }
        self = try draft.whole()
    }
}

extension [JSONValue] {
    /// What a closure makes of the elements; nil where it fails at one of them.
    func every<Value>(_ read: (JSONValue) -> Value?) -> [Value]? {
        let values = compactMap(read)
        return values.count == count ? values : nil
    }
}
