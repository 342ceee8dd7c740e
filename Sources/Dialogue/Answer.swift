package import Jamsostek

/// One understood answer to one question of a form.
package enum Answer: Sendable, Hashable {
    case nik(NIK)
    case words(String)
    case date(CalendarDate)
    case phone(Phone)
    /// A kelurahan, with its code where the catalogue knows it.
    case area(name: String, code: String?)
    case neighbourhood(rt: Int, rw: Int)
    /// A job of the catalogue, and how the person put it.
    case job(id: String, words: String)
    /// Per month.
    case income(Rupiah)
    case programmes(Programmes)
    case months(Int)
    /// The person would rather not say, where the form allows that.
    case skipped
}

/// The answers of one form; where two questions could hold the same fact, it is kept once, under its own field.
package struct Answers: Sendable, Hashable {
    package struct Given: Sendable, Hashable {
        package let field: Field
        package let answer: Answer
    }

    /// What was answered, in the order of ``Field``, so that the same answers are always written the same way.
    package private(set) var given: [Given] = []
    /// A bit for each field that has an answer: forms ask for that many times a turn.
    private var answered: UInt16 = 0

    package init() {}

    /// None yet, but soon that many.
    init(capacity: Int) { given.reserveCapacity(capacity) }

    package subscript(field: Field) -> Answer? {
        get { has(field) ? given[place(of: field)].answer : nil }
        set {
            let place = place(of: field)
            switch (has(field), newValue) {
            case (true, let answer?): given[place] = Given(field: field, answer: answer)
            case (true, nil): given.remove(at: place)
            // Forms are mostly answered, and always stored, from the first question to the last.
            case (false, let answer?) where place == given.count: given.append(Given(field: field, answer: answer))
            case (false, let answer?): given.insert(Given(field: field, answer: answer), at: place)
            case (false, nil): break
            }
            if newValue == nil { answered &= ~field.bit } else { answered |= field.bit }
        }
    }

    /// Whether there is an answer, be it that the question was skipped.
    package func has(_ field: Field) -> Bool { answered & field.bit != 0 }

    package var isEmpty: Bool { given.isEmpty }

    /// Takes over the other's answers, which win.
    mutating func merge(_ other: Answers) {
        for one in other.given { self[one.field] = one.answer }
    }

    /// Behind the answers to the fields before it.
    private func place(of field: Field) -> Int { (answered & (field.bit - 1)).nonzeroBitCount }
}

extension Answers: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (Field, Answer)...) {
        for (field, answer) in elements { self[field] = answer }
    }
}

// Reading by kind: nil where the question is unanswered or was skipped.
extension Answers {
    var nik: NIK? { if case .nik(let nik) = self[.nik] { nik } else { nil } }
    var name: String? { words(.name) }
    var birth: CalendarDate? { if case .date(let date) = self[.birth] { date } else { nil } }
    var phone: Phone? { if case .phone(let phone) = self[.phone] { phone } else { nil } }
    var area: (name: String, code: String?)? {
        if case .area(let name, let code) = self[.area] { (name, code) } else { nil }
    }
    var neighbourhood: (rt: Int, rw: Int)? {
        if case .neighbourhood(let rt, let rw) = self[.neighbourhood] { (rt, rw) } else { nil }
    }
    var job: (id: String, words: String)? {
        if case .job(let id, let words) = self[.job] { (id, words) } else { nil }
    }
    var income: Rupiah? { if case .income(let income) = self[.income] { income } else { nil } }
    var programmes: Programmes? { if case .programmes(let programmes) = self[.programmes] { programmes } else { nil } }
    var months: Int? { if case .months(let months) = self[.months] { months } else { nil } }

    func words(_ field: Field) -> String? { if case .words(let words) = self[field] { words } else { nil } }
}
