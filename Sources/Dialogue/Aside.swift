/// What is said in the middle of something and is no answer to it.
///
/// A guide and a quiz hear it as if nothing were asked, and then their own question comes back: so whatever idle talk
/// understands works there too.
struct Aside {
    /// What idle talk made of it.
    let step: Step

    /// The same words, followed by what is asked, in the state it was asked in; still one message.
    ///
    /// Where they led somewhere else, as into a form, they stand as they are.
    func followed(by question: Utterance, in state: State) -> Step {
        guard case .idle = step.state else { return step }
        // What the store is asked is answered amid the same state.
        if step.inquiry != nil { return Step(state, step.effects, inquiry: step.inquiry) }
        var orders: [Effect] = []
        var spoken = Utterance([])
        for effect in step.effects {
            if case .say(let utterance, .here) = effect { spoken = utterance } else { orders.append(effect) }
        }
        var rows = Self.ownRows(of: spoken)
        if case .choices(let asked)? = question.keyboard { rows += asked }
        let utterance = Utterance(spoken.parts + question.parts, keyboard: rows.isEmpty ? nil : .choices(rows))
        return Step(state, orders + [.say(utterance, to: .here)])
    }

    /// The buttons that answer what was said: the menu and its like would drown the question.
    private static func ownRows(of utterance: Utterance) -> [[Choice]] {
        guard case .choices(let rows)? = utterance.keyboard else { return [] }
        let asksBack = utterance.parts.contains { $0.key == "question.unsure" }
        let common: Set<Choice> = [.menu, .enrol, .status, .quiz]
        return rows.map { row in
            row.filter { !common.contains($0) && $0.label != Choice.human.label && (asksBack || !$0.leadsOn) }
        }
        .filter { !$0.isEmpty }
    }
}

extension Choice {
    /// Whether it offers more to read, rather than answering what was said.
    fileprivate var leadsOn: Bool {
        guard case .token(let text) = target, let token = ButtonToken(text) else { return false }
        return token.verb == "topic" || token.verb == "guide"
    }
}
