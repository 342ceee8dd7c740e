import Bahasa
import Chat

extension Interview {
    /// A tapped button of whatever age.
    mutating func tap(_ text: String) -> Step {
        guard let token = ButtonToken(text) else { return stale() }
        if let wish = Wish(token) { return fulfil(wish, lastWords: "", message: nil) }
        guard token.instance == filling.instance else { return stale() }
        if let field = Field(rawValue: token.verb) { return tap(field, token.value) }
        return tapVerb(token)
    }

    private mutating func tap(_ field: Field, _ value: String) -> Step {
        guard let question = form.question(field), filling.stage != .consent else { return stale() }
        if value == Self.no {
            guard case .meant(field, _)? = filling.doubt else { return ignore() }
            return settle(.meant(field, .skipped), .no)
        }
        guard let answer = reader.tapped(value, on: question) else { return stale() }
        if filling.answers[field] == answer || filling.answers[field]?.tokenValue == value {
            return filling.stage.field == field ? keep(field) : ignore()
        }
        return accept([field: answer], for: field, message: nil)
    }

    private mutating func tapVerb(_ token: ButtonToken) -> Step {
        switch (token.verb, token.value) {
        case ("consent", let value):
            guard filling.stage == .consent, filling.behalf == nil else { return ignore() }
            return value == Self.yes ? consent() : refuse()
        case ("cancel", "ask"):
            return filling.doubt == .cancelling ? ignore() : fulfil(.cancel, lastWords: "", message: nil)
        case ("cancel", let value): return tap(.cancelling, value)
        case ("restart", let value): return tap(.restarting, value)
        case ("send", _):
            guard filling.stage == .review else { return stale() }
            return send()
        case ("fix", "which"):
            guard filling.stage == .review else { return filling.stage == .choosingCorrection ? ignore() : stale() }
            filling.doubt = nil
            filling.stage = .choosingCorrection
            return ask()
        case ("fix", "done"):
            guard filling.stage != .review else { return ignore() }
            advance()
            return ask()
        case ("fix", let value):
            guard let field = Field(rawValue: value) else { return stale() }
            return filling.stage == .correcting(field) ? ignore() : correct(field)
        case ("keep", let value):
            guard let field = Field(rawValue: value), filling.stage == .correcting(field) else { return ignore() }
            return keep(field)
        default: return stale()
        }
    }

    private mutating func tap(_ doubt: Filling.Doubt, _ value: String) -> Step {
        guard filling.doubt == doubt else { return value == Self.no ? ignore() : stale() }
        return settle(doubt, value == Self.yes ? .yes : .no)
    }

    private mutating func stale() -> Step {
        note("tapped.stale")
        return askAgain()
    }

    static let yes = "yes"
    static let no = "no"
}
