import Chat

// The buttons of a case's card. They never grow stale: whether they may do what they say is judged when they are tapped.
extension DeskTalk {
    func tap(_ text: String, _ message: MessageID?) -> Step {
        guard let token = ButtonToken(text), token.instance == Self.instance else { return Step(state) }
        let parts = token.value.split(separator: "-", maxSplits: 1)
        guard let number = parts.first.flatMap({ Int64($0) }), number > 0 else { return Step(state) }
        guard let act = act(token.verb, parts.dropFirst().first.map(String.init)) else {
            return say([Phrase("desk.answer.gone")])
        }
        return ask(.act(act, number: number, card: message))
    }

    /// Nil for what is no button any more, as an answer that was taken out of the configuration.
    private func act(_ verb: String, _ answer: String?) -> CaseAct? {
        switch verb {
        case "card": .show
        case "answers": .answers
        case "take": .take
        case "return": .giveBack
        case "close": .close
        case "nik": .revealNIK
        case "answer": context.knowledge.cannedAnswers.first { $0.id == answer }.map(CaseAct.answer)
        default: nil
        }
    }

    /// The buttons a case's card bears now.
    func rows(_ card: CaseCard) -> [[Choice]] {
        guard card.isOpen else { return [] }
        let number = card.number
        let first = [
            card.takenBy == nil ? choice("button.desk.take", "take", number) : nil,
            context.knowledge.cannedAnswers.isEmpty ? nil : choice("button.desk.answers", "answers", number),
        ]
        let last = [
            choice("button.desk.return", "return", number), choice("button.desk.close", "close", number),
        ]
        let nik = card.maskedNIK == nil ? [] : [[choice("button.desk.nik", "nik", number)]]
        return ([first.compactMap(\.self), last] + nik).filter { !$0.isEmpty }
    }

    /// In their place, what can be answered with one tap.
    func answerRows(_ card: CaseCard) -> [[Choice]] {
        let answers = context.knowledge.cannedAnswers.map { answer in
            let token = ButtonToken(Self.instance, "answer", "\(card.number)-\(answer.id)")
            return [Choice(Phrase("button.answer", ["jawaban": .text(answer.title)]), .token(token.text))]
        }
        return answers + [[choice("button.desk.back", "card", card.number)]]
    }

    private func choice(_ key: String, _ verb: String, _ number: Int64) -> Choice {
        Choice(Phrase(key), .token(ButtonToken(Self.instance, verb, "\(number)").text))
    }

    /// Never a form's, which begin with a moment, nor the menu's.
    private static let instance = "d"
}
