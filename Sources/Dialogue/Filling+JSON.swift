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
        if let behalf { object.writeObject("behalf") { behalf.write(into: &$0) } }
    }

    /// Which form is being filled; so far there is one.
    static let form = "enrol"
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
}

extension Filling.Given {
    fileprivate func write(into object: inout JSONObjectWriter) {
        object.write("field", field.rawValue)
        object.write("message", message.rawValue)
    }
}

extension Field {
    /// By its stored name; the raw value's own initialiser compares it with every name in turn.
    init?(stored name: String) {
        guard let field = Self.stored[name] else { return nil }
        self = field
    }

    init?(json: JSONValue) {
        guard let name = json.string else { return nil }
        self.init(stored: name)
    }

    private static let stored = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
