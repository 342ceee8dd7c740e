import JSON
import Jamsostek

extension Answers {
    var json: JSONValue {
        var object = JSONObject()
        for (field, answer) in inOrder { object.append(field.rawValue, answer.json) }
        return .object(object)
    }

    init(json: JSONObject) throws(StateFault) {
        self.init()
        for member in json.members {
            guard let field = Field(rawValue: member.name), let answer = Answer(json: member.value, for: field) else {
                throw .malformed(member: member.name)
            }
            self[field] = answer
        }
    }
}

/// The field says which kind of answer is meant, so the written form need not; a skipped question is null.
extension Answer {
    var json: JSONValue {
        switch self {
        case .nik(let nik): .string(nik.exposed)
        case .words(let words): .string(words)
        case .date(let date): .string(date.description)
        case .phone(let phone): .string(phone.exposed)
        case .area(let name, let code): .object(Self.area(name, code))
        case .neighbourhood(let rt, let rw): [.integer(Int64(rt)), .integer(Int64(rw))]
        case .job(let id, let words): ["id": .string(id), "words": .string(words)]
        case .income(let rupiah): .integer(Int64(rupiah.amount))
        case .programmes(let programmes): .string(programmes.description)
        case .months(let months): .integer(Int64(months))
        case .skipped: .null
        }
    }

    init?(json: JSONValue, for field: Field) {
        if json.isNull {
            self = .skipped
            return
        }
        guard let answer = Self.read(json, as: field) else { return nil }
        self = answer
    }

    private static func read(_ json: JSONValue, as field: Field) -> Answer? {
        switch field {
        case .nik: json.string.flatMap { try? NIK($0) }.map(Answer.nik)
        case .name, .platform, .workplace, .hours: json.string.map(Answer.words)
        case .birth: json.string.flatMap { CalendarDate($0) }.map(Answer.date)
        case .phone: json.string.flatMap { try? Phone($0) }.map(Answer.phone)
        case .area: json["name"]?.string.map { .area(name: $0, code: json["code"]?.string) }
        case .neighbourhood: neighbourhood(json)
        case .job: job(json)
        case .income: json.int.map { .income(Rupiah($0)) }
        case .programmes: json.string.flatMap { Programmes($0) }.map(Answer.programmes)
        case .months: json.int.map(Answer.months)
        }
    }

    private static func area(_ name: String, _ code: String?) -> JSONObject {
        var object = JSONObject()
        object.append("name", .string(name))
        object.append("code", ifPresent: code.map { .string($0) })
        return object
    }

    private static func neighbourhood(_ json: JSONValue) -> Answer? {
        guard let pair = json.array, pair.count == 2, let rt = pair[0].int, let rw = pair[1].int else { return nil }
        return .neighbourhood(rt: rt, rw: rw)
    }

    private static func job(_ json: JSONValue) -> Answer? {
        guard let id = json["id"]?.string, let words = json["words"]?.string else { return nil }
        return .job(id: id, words: words)
    }
}
