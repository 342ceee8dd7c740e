import JSON

extension Binding {
    func write(into object: inout JSONObject) {
        object.append("id", .string(instance))
        object.append("community", ifPresent: kind.map { .string($0.rawValue) })
        if hasReported { object.append("reported", true) }
    }

    init(json: JSONValue) throws(StateFault) {
        self.init(
            instance: try json.member("id", \.string),
            kind: try json.optionalMember("community") { $0.string.flatMap(Community.Kind.init) },
            hasReported: try json.optionalMember("reported", \.bool) ?? false)
    }
}
