import Chat
import JSON
import Jamsostek

extension Filling {
    /// What is read of a stored form so far; whole once all members are seen, in whatever order.
    struct Draft {
        private var form: String?
        private var instance: String?
        private var stage: String?
        private var field: Field?
        private var answers: Answers?
        private var startedAt: Int64?
        private var lastAnsweredAt: Int64?
        /// Holds what is mostly absent.
        private var filling = Filling(instance: "", stage: .consent, startedAt: 0)

        init() {}
    }
}

extension Filling.Draft {
    /// Takes one member; one it does not know was written by a newer program of the same version, which adds nothing
    /// that we cannot do without.
    mutating func read(_ name: String, _ value: inout StoredObject) throws(StateFault) {
        if name == "answers" {
            answers = try Answers(&value)
            return
        }
        guard read(name, try value.value()) else { throw .malformed(member: name) }
    }

    /// Whether the value makes sense.
    private mutating func read(_ name: String, _ value: JSONValue) -> Bool {
        switch name {
        case "form": Self.set(&form, value.string)
        case "id": Self.set(&instance, value.string)
        case "stage": Self.set(&stage, value.string)
        case "field": Self.set(&field, Field(json: value))
        case "started": Self.set(&startedAt, value.int64)
        case "answered": Self.set(&lastAnsweredAt, value.int64)
        case "consent": Self.set(&filling.consentVersion, value.string)
        case "doubt": Self.set(&filling.doubt, value.object.flatMap { try? Filling.Doubt(json: $0) })
        case "reminded": Self.set(&filling.isReminded, value.bool)
        case "failures": Self.set(&filling.failures, value.int)
        case "last": Self.set(&filling.lastAnswer, Filling.Given(json: value))
        case "tap": Self.set(&filling.lastTap, RecentTap(json: value))
        case "contactKey": Self.set(&filling.showsContactKey, value.bool)
        case "behalf": Self.set(&filling.behalf, Filling.Behalf(json: value))
        case "quoted": Self.set(&filling.quotedMonth, value.string.flatMap { ContributionMonth($0) })
        default: true
        }
    }

    private static func set<Value>(_ place: inout Value, _ value: Value?) -> Bool {
        guard let value else { return false }
        place = value
        return true
    }

    private static func set<Value>(_ place: inout Value?, _ value: Value?) -> Bool {
        place = value
        return value != nil
    }

    /// The form, or which member it lacks.
    consuming func whole() throws(StateFault) -> Filling {
        guard form == Filling.form else { throw .malformed(member: "form") }
        guard let instance else { throw .malformed(member: "id") }
        let stage = try Filling.Stage(stage, field)
        guard let answers else { throw .malformed(member: "answers") }
        guard let startedAt else { throw .malformed(member: "started") }
        guard let lastAnsweredAt else { throw .malformed(member: "answered") }
        filling.instance = instance
        filling.stage = stage
        filling.answers = answers
        filling.startedAt = startedAt
        filling.lastAnsweredAt = lastAnsweredAt
        return filling
    }
}

extension Filling.Stage {
    fileprivate init(_ name: String?, _ field: Field?) throws(StateFault) {
        switch name {
        case "consent": self = .consent
        case "question": self = .question(try Self.known(field))
        case "review": self = .review
        case "choosing": self = .choosingCorrection
        case "correcting": self = .correcting(try Self.known(field))
        default: throw .malformed(member: "stage")
        }
    }

    private static func known(_ field: Field?) throws(StateFault) -> Field {
        guard let field else { throw .malformed(member: "field") }
        return field
    }
}

extension Filling.Given {
    fileprivate init?(json: JSONValue) {
        guard let field = json["field"].flatMap(Field.init(json:)), let message = json["message"]?.int64 else {
            return nil
        }
        self.init(field: field, message: MessageID(message))
    }
}
