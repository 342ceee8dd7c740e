import Chat
import JSON
import Jamsostek

extension Filling {
    func write(into object: inout JSONObject) {
        object.append("form", "enrol")
        object.append("id", .string(instance))
        stage.write(into: &object)
        object.append("doubt", ifPresent: doubt.map(\.json))
        object.append("answers", answers.json)
        object.append("consent", ifPresent: consentVersion.map { .string($0) })
        object.append("started", .integer(startedAt))
        object.append("answered", .integer(lastAnsweredAt))
        if isReminded { object.append("reminded", true) }
        if failures != 0 { object.append("failures", .integer(Int64(failures))) }
        object.append("last", ifPresent: lastAnswer.map(\.json))
        object.append("tap", ifPresent: lastTap.map(\.json))
        if showsContactKey { object.append("contactKey", true) }
        object.append("quoted", ifPresent: quotedMonth.map { .string($0.description) })
    }

    init(json: JSONValue) throws(StateFault) {
        guard json["form"]?.string == "enrol" else { throw .malformed(member: "form") }
        self.init(
            instance: try json.member("id", \.string),
            stage: try Stage(json: json),
            answers: try Answers(json: try json.member("answers", \.object)),
            consentVersion: try json.optionalMember("consent", \.string),
            startedAt: try json.member("started", \.int64))
        doubt = try json.optionalMember("doubt") { try? Doubt(json: $0) }
        lastAnsweredAt = try json.member("answered", \.int64)
        isReminded = try json.optionalMember("reminded", \.bool) ?? false
        failures = try json.optionalMember("failures", \.int) ?? 0
        lastAnswer = try json.optionalMember("last", Given.init(json:))
        lastTap = try json.optionalMember("tap", Tapped.init(json:))
        showsContactKey = try json.optionalMember("contactKey", \.bool) ?? false
        quotedMonth = try json.optionalMember("quoted") { $0.string.flatMap { ContributionMonth($0) } }
    }
}

extension Filling.Stage {
    fileprivate func write(into object: inout JSONObject) {
        switch self {
        case .consent: object.append("stage", "consent")
        case .question(let field):
            object.append("stage", "question")
            object.append("field", .string(field.rawValue))
        case .review: object.append("stage", "review")
        case .choosingCorrection: object.append("stage", "choosing")
        case .correcting(let field):
            object.append("stage", "correcting")
            object.append("field", .string(field.rawValue))
        }
    }

    fileprivate init(json: JSONValue) throws(StateFault) {
        switch json["stage"]?.string {
        case "consent": self = .consent
        case "question": self = .question(try json.member("field", Field.init(json:)))
        case "review": self = .review
        case "choosing": self = .choosingCorrection
        case "correcting": self = .correcting(try json.member("field", Field.init(json:)))
        default: throw .malformed(member: "stage")
        }
    }
}

extension Filling.Doubt {
    fileprivate var json: JSONValue {
        switch self {
        case .cancelling: ["kind": "cancelling"]
        case .restarting: ["kind": "restarting"]
        case .resuming: ["kind": "resuming"]
        case .erasing: ["kind": "erasing"]
        case .meant(let field, let answer):
            ["kind": "meant", "field": .string(field.rawValue), "answer": answer.json]
        case .lookingUp(let nik): ["kind": "lookingUp", "nik": .string(nik.exposed)]
        }
    }

    fileprivate init(json: JSONValue) throws(StateFault) {
        switch json["kind"]?.string {
        case "cancelling": self = .cancelling
        case "restarting": self = .restarting
        case "resuming": self = .resuming
        case "erasing": self = .erasing
        case "meant":
            let field = try json.member("field", Field.init(json:))
            self = .meant(field, try json.member("answer") { Answer(json: $0, for: field) })
        case "lookingUp": self = .lookingUp(try json.member("nik") { $0.string.flatMap { try? NIK($0) } })
        default: throw .malformed(member: "doubt")
        }
    }
}

extension Filling.Given {
    fileprivate var json: JSONValue { ["field": .string(field.rawValue), "message": .integer(message.rawValue)] }

    fileprivate init?(json: JSONValue) {
        guard let field = json["field"].flatMap(Field.init(json:)), let message = json["message"]?.int64 else {
            return nil
        }
        self.init(field: field, message: MessageID(message))
    }
}

extension Filling.Tapped {
    fileprivate var json: JSONValue { ["token": .string(token), "at": .integer(at)] }

    fileprivate init?(json: JSONValue) {
        guard let token = json["token"]?.string, let at = json["at"]?.int64 else { return nil }
        self.init(token: token, at: at)
    }
}

extension Field {
    fileprivate init?(json: JSONValue) {
        guard let name = json.string else { return nil }
        self.init(rawValue: name)
    }
}
