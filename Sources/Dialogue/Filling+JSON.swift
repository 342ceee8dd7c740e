import Chat
import JSON
import Jamsostek

extension Filling {
    func write(into object: inout JSONObjectWriter) {
        object.write("form", Self.form)
        object.write("id", instance)
        object.write("stage", stage.name)
        object.write("field", ifPresent: stage.field?.rawValue)
        if let doubt { object.writeObject("doubt") { doubt.write(into: &$0) } }
        object.writeObject("answers") { answers.write(into: &$0) }
        object.write("consent", ifPresent: consentVersion)
        object.write("started", startedAt)
        object.write("answered", lastAnsweredAt)
        object.write("reminded", ifTrue: isReminded)
        if failures != 0 { object.write("failures", Int64(failures)) }
        if let lastAnswer { object.writeObject("last") { lastAnswer.write(into: &$0) } }
        if let lastTap { object.writeObject("tap") { lastTap.write(into: &$0) } }
        object.write("contactKey", ifTrue: showsContactKey)
        object.write("quoted", ifPresent: quotedMonth?.description)
    }

    /// Which form is being filled; so far there is one.
    private static let form = "enrol"

    init(json: JSONObject) throws(StateFault) {
        guard json["form"]?.string == Self.form else { throw .malformed(member: "form") }
        self.init(
            instance: try json.member("id", \.string), stage: try Stage(json: json),
            answers: try Answers(json: try json.member("answers", \.object)),
            consentVersion: try json.optionalMember("consent", \.string),
            startedAt: try json.member("started", \.int64))
        lastAnsweredAt = try json.member("answered", \.int64)
        for member in json.members { try read(member) }
    }

    /// The members that are mostly absent: one look at each that is there instead of one search for each that is not.
    private mutating func read(_ member: JSONObject.Member) throws(StateFault) {
        let value = member.value
        let isUnderstood: Bool
        switch member.name {
        case "doubt":
            doubt = value.object.flatMap { try? Doubt(json: $0) }
            isUnderstood = doubt != nil
        case "reminded":
            isReminded = value.bool ?? false
            isUnderstood = value.bool != nil
        case "failures":
            failures = value.int ?? 0
            isUnderstood = value.int != nil
        case "last":
            lastAnswer = Given(json: value)
            isUnderstood = lastAnswer != nil
        case "tap":
            lastTap = RecentTap(json: value)
            isUnderstood = lastTap != nil
        case "contactKey":
            showsContactKey = value.bool ?? false
            isUnderstood = value.bool != nil
        case "quoted":
            quotedMonth = value.string.flatMap { ContributionMonth($0) }
            isUnderstood = quotedMonth != nil
        // Read already, or written by a newer program of the same version, which may add what we can do without.
        default: isUnderstood = true
        }
        guard isUnderstood else { throw .malformed(member: member.name) }
    }
}

extension Filling.Stage {
    fileprivate var name: String {
        switch self {
        case .consent: "consent"
        case .question: "question"
        case .review: "review"
        case .choosingCorrection: "choosing"
        case .correcting: "correcting"
        }
    }

    fileprivate init(json: JSONObject) throws(StateFault) {
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

extension Filling.Given {
    fileprivate func write(into object: inout JSONObjectWriter) {
        object.write("field", field.rawValue)
        object.write("message", message.rawValue)
    }

    fileprivate init?(json: JSONValue) {
        guard let field = json["field"].flatMap(Field.init(json:)), let message = json["message"]?.int64 else {
            return nil
        }
        self.init(field: field, message: MessageID(message))
    }
}

extension Field {
    init?(json: JSONValue) {
        guard let name = json.string else { return nil }
        self.init(rawValue: name)
    }
}
