import JSON
import Jamsostek

extension Answers {
    func write(into object: inout JSONObjectWriter) {
        for one in given { one.answer.write(as: one.field.rawValue, into: &object) }
    }

    init(_ object: inout StoredObject) throws(StateFault) {
        var answers = Answers(capacity: Field.allCases.count)
        try object.members(of: "answers") { name, value throws(StateFault) in
            guard let field = Field(stored: name), let answer = Answer(json: try value.value(), for: field) else {
                throw .malformed(member: name)
            }
            answers[field] = answer
        }
        self = answers
    }
}

/// The field says which kind of answer is meant, so the written form need not; a skipped question is null.
extension Answer {
    func write(as member: String, into object: inout JSONObjectWriter) {
        switch self {
        case .nik(let nik): object.write(member, nik.exposed)
        case .words(let words): object.write(member, words)
        case .date(let date): object.write(member, date.description)
        case .phone(let phone): object.write(member, phone.exposed)
        case .area(let name, let code):
            object.writeObject(member) { area in
                area.write("name", name)
                area.write("code", ifPresent: code)
            }
        case .neighbourhood(let rt, let rw):
            object.writeRaw(member) { $0.append(contentsOf: "[\(rt),\(rw)]".utf8) }
        case .job(let id, let words):
            object.writeObject(member) { job in
                job.write("id", id)
                job.write("words", words)
            }
        case .income(let rupiah): object.write(member, Int64(rupiah.amount))
        case .programmes(let programmes): object.write(member, programmes.description)
        case .months(let months): object.write(member, Int64(months))
        case .skipped: object.writeNull(member)
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

    private static func neighbourhood(_ json: JSONValue) -> Answer? {
        guard let pair = json.array, pair.count == 2, let rt = pair[0].int, let rw = pair[1].int else { return nil }
        return .neighbourhood(rt: rt, rw: rw)
    }

    private static func job(_ json: JSONValue) -> Answer? {
        guard let id = json["id"]?.string, let words = json["words"]?.string else { return nil }
        return .job(id: id, words: words)
    }
}
