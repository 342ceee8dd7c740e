extension Context {
    /// The topics of the menu, and the ways out of it.
    var menuRows: [[Choice]] {
        let play = knowledge.offers.guides.compactMap { knowledge.guides[$0] }.map { Choice.guide($0) } + [.quiz]
        let office =
            neighbourhoodOffice.map { _ in [OfficeRequest.figures(rt: nil).choice(Phrase("button.office.residents"))] }
            ?? []
        return office + [[record.current == nil ? .enrol : .status]] + topicRows.dropLast() + [play]
            + topicRows.suffix(1)
    }

    /// A button for a topic; one that does something rather than telling says so.
    func choice(_ topic: Topic) -> Choice {
        switch topic.action {
        case .answer: .topic(topic.id)
        case .enrol: record.current == nil ? .enrol : .status
        case .human: .human
        case .status: .status
        case .guide: topic.guide.flatMap { knowledge.guides[$0] }.map { .guide($0) } ?? .topic(topic.id)
        case .quiz: .quiz
        }
    }

    /// The topics alone, for the middle of a form.
    var topicRows: [[Choice]] {
        knowledge.offers.menu.map { row in row.map { .topic($0) } } + [[.human]]
    }
}
