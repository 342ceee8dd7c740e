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
    /// One for each field, in the order of ``Field``: looked up many times a turn, so by place and not by hash.
    private var slots = [Answer?](repeating: nil, count: Field.allCases.count)

    package init() {}

    package subscript(field: Field) -> Answer? {
        get { slots[field.index] }
        set { slots[field.index] = newValue }
    }

    package var isEmpty: Bool { slots.allSatisfy { $0 == nil } }

    /// Takes over the other's answers, which win.
    mutating func merge(_ other: Answers) {
        for index in slots.indices { if let answer = other.slots[index] { slots[index] = answer } }
    }

    /// In the order of ``Field``, so that the same answers are always written the same way.
    var inOrder: [(field: Field, answer: Answer)] {
        Field.allCases.compactMap { field in self[field].map { (field, $0) } }
    }
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
