import Chat
import JSON
import Jamsostek

extension MemberQuestion {
    func write(into object: inout JSONObjectWriter) {
        object.write("id", instance)
        object.write("stage", subject.stage)
        switch subject {
        case .consent, .nik: break
        case .birth(let nik): object.write("nik", nik.exposed)
        case .receipt(let receipt):
            object.write("file", receipt.file)
            object.write("media", receipt.kind.rawValue)
        }
        if let lastTap { object.writeObject("tap") { lastTap.write(into: &$0) } }
    }

    init(json: JSONObject) throws(StateFault) {
        let subject: Subject
        switch try json.member("stage", \.string) {
        case "consent": subject = .consent
        case "nik": subject = .nik
        case "birth": subject = .birth(try json.member("nik") { $0.string.flatMap { try? NIK($0) } })
        case "receipt":
            subject = .receipt(
                MemberMatter.Receipt(
                    file: try json.member("file", \.string),
                    kind: try json.member("media") { $0.string.flatMap(Media.Kind.init) }))
        default: throw .malformed(member: "stage")
        }
        self.init(
            instance: try json.member("id", \.string), subject: subject,
            lastTap: try json.optionalMember("tap", RecentTap.init(json:)))
    }
}

extension MemberQuestion.Subject {
    fileprivate var stage: String {
        switch self {
        case .consent: "consent"
        case .nik: "nik"
        case .birth: "birth"
        case .receipt: "receipt"
        }
    }
}
