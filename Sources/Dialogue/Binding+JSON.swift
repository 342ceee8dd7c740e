import JSON

extension Binding {
    func write(into object: inout JSONObjectWriter) {
        object.write("id", instance)
        object.write("community", ifPresent: kind?.rawValue)
        object.write("reported", ifTrue: hasReported)
    }

    init(json: JSONObject) throws(StateFault) {
        self.init(
            instance: try json.member("id", \.string),
            kind: try json.optionalMember("community") { $0.string.flatMap(Community.Kind.init) },
            hasReported: try json.optionalMember("reported", \.bool) ?? false)
    }
}
