import Chat

// What a head asks in the group of the neighbourhood: one line of numbers, and names only in private.
extension GroupTalk {
    /// Nil where nobody asks for the figures who may.
    func askFigures(_ message: TextMessage, in state: State) -> Step? {
        guard context.neighbourhoodOffice != nil, context.record.community?.kind == .rtRw else { return nil }
        if let command = message.command {
            guard command.name == OfficeTalk.command else { return nil }
        } else {
            let heard = Heard(message, knowledge.language.saying(message.withoutMentions), knowledge)
            guard heard.says(knowledge.offices.words.figures) else { return nil }
        }
        return Step(state, inquiry: .office(.view(.brief)))
    }

    func tell(_ finding: OfficeFinding, in state: State) -> Step {
        guard case .view(.brief, let view?) = finding else { return Step(state) }
        let figures = OfficeFigures(view.residents, on: context.today, rules: knowledge.contributions)
        let more = Choice(Phrase("button.private"), .privateChat(payload: OfficeTalk.command))
        guard figures.residents >= knowledge.offices.fewestInGroup else {
            return Step(state, [line("group.private", to: .here, [[more]])])
        }
        let word = Phrase(
            "office.group",
            [
                "wilayah": .phrase(context.name(of: view.area)), "warga": .count(figures.residents),
                "lunas": .count(figures.active), "jatuh": .count(figures.due), "tunggak": .count(figures.arrears),
                "berhenti": .count(figures.inactive),
            ])
        return Step(state, [line(word, to: .here, [[more]])])
    }
}
