import Bahasa
import Jamsostek

/// Reads what a person wrote as an answer, with the domain's rules and a specific word for each way it can be wrong.
struct AnswerReader {
    let knowledge: Knowledge
    let today: CalendarDate
    /// What is known already: a date of birth is read beside its NIK, a price beside its income.
    let answers: Answers

    init(_ context: Context, answers: Answers) {
        knowledge = context.knowledge
        today = context.today
        self.answers = answers
    }

    func read(_ saying: Saying, as field: Field) -> Reading {
        switch field {
        case .nik: nik(saying)
        case .name: name(saying)
        case .birth: birth(saying)
        case .phone: phone(saying)
        case .area: area(saying)
        case .neighbourhood: neighbourhood(saying)
        case .job: job(saying)
        case .platform: platform(saying)
        case .workplace: workplace(saying)
        case .hours: hours(saying)
        case .income: income(saying)
        case .programmes: programmes(saying)
        case .months: months(saying)
        }
    }

    /// The words in dictionary spelling.
    func words(_ saying: Saying) -> [Word] { knowledge.language.normaliser.words(of: saying) }
}
