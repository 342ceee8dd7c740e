extension Context {
    /// The topics of the menu, and the ways out of it.
    var menuRows: [[Choice]] {
        let play = knowledge.offers.guides.compactMap { knowledge.guides[$0] }.map { Choice.guide($0) } + [.quiz]
        return officeRow + [firstRow] + topicRows.dropLast() + [play] + topicRows.suffix(1)
    }

    /// What most people come for: a member, an applicant, a stranger.
    private var firstRow: [Choice] {
        if record.member != nil { return [.standing, .paid] }
        return [record.current == nil ? .enrol : .status]
    }

    /// The way to what a person looks after for the branch.
    private var officeRow: [[Choice]] {
        if neighbourhoodOffice != nil {
            return [OfficeRequest.figures(rt: nil).choice(Phrase("button.office.residents"))]
        }
        if holds(.kelurahan) { return [[CadreView.summary(isMonthly: false).choice("button.cadres")]] }
        if let staffRole { return [staffChoices(as: staffRole)].filter { !$0.isEmpty } }
        return holds(.perisai) ? [[AgentWish.view(LeadView()).choice("button.leads")]] : []
    }

    /// A button for a topic; one that does something rather than telling says so.
    func choice(_ topic: Topic) -> Choice {
        switch topic.action {
        case .answer: .topic(topic.id)
        case .enrol: record.current == nil ? .enrol : .status
        case .human: .human
        case .status: record.member == nil ? .status : .standing
        case .stop: .topic(topic.id)
        case .subscribe: .subscribe
        case .link: .link
        case .guide: topic.guide.flatMap { knowledge.guides[$0] }.map { .guide($0) } ?? .topic(topic.id)
        case .quiz: .quiz
        }
    }

    /// The topics alone, for the middle of a form.
    var topicRows: [[Choice]] {
        knowledge.offers.menu.map { row in row.map { .topic($0) } } + [[.human]]
    }
}
