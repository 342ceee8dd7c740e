import Jamsostek

extension Form {
    /// The first question still open, in the order of the form; nil when all is answered.
    func firstOpen(_ answers: Answers, _ work: WorkCatalogue) -> Field? {
        questions.first { !answers.has($0.field) && applies($0, answers, work) }?.field
    }

    /// The question before that one, answered or not; nil for the first.
    func previous(of field: Field, _ answers: Answers, _ work: WorkCatalogue) -> Field? {
        guard let index = questions.firstIndex(where: { $0.field == field }) else { return nil }
        return questions[..<index].last { applies($0, answers, work) }?.field
    }

    /// The last question, to which a person goes back from the summary.
    func last(_ answers: Answers, _ work: WorkCatalogue) -> Field? {
        questions.last { applies($0, answers, work) }?.field
    }

    /// The questions that a person was asked, or would be, with these answers.
    func applying(_ answers: Answers, _ work: WorkCatalogue) -> [Question] {
        questions.filter { applies($0, answers, work) }
    }

    private func applies(_ question: Question, _ answers: Answers, _ work: WorkCatalogue) -> Bool {
        switch question.condition {
        case .always: true
        case .jobNeedsPlatform: answers.job.map { work.needsPlatform(JobID($0.id)) } ?? false
        }
    }
}
