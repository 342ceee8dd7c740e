import JSON
import Jamsostek

extension Filling.Doubt {
    func write(into object: inout JSONObjectWriter) {
        switch self {
        case .cancelling: object.write("kind", "cancelling")
        case .restarting: object.write("kind", "restarting")
        case .resuming: object.write("kind", "resuming")
        case .erasing: object.write("kind", "erasing")
        case .meant(let field, let answer):
            object.write("kind", "meant")
            object.write("field", field.rawValue)
            answer.write(as: "answer", into: &object)
        case .lookingUp(let nik):
            object.write("kind", "lookingUp")
            object.write("nik", nik.exposed)
        }
    }

    init(json: JSONObject) throws(StateFault) {
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
