import JSON

extension QuizRound {
    func write(into object: inout JSONObjectWriter) {
        object.write("id", instance)
        object.writeRaw("questions") { $0 += JSONValue.array(questions.map { .string($0) }).serialized() }
        object.write("answered", Int64(answered))
        object.write("right", Int64(right))
        if let lastTap { object.writeObject("tap") { lastTap.write(into: &$0) } }
    }

    init(json: JSONObject) throws(StateFault) {
        self.init(
            instance: try json.member("id", \.string),
            questions: try json.member("questions") { $0.array?.every(\.string) },
            answered: try json.member("answered", \.int), right: try json.member("right", \.int))
        lastTap = try json.optionalMember("tap", RecentTap.init(json:))
    }
}
