/// What a supervisor taps to see or change who holds what; these buttons never grow stale, and each is judged anew.
enum RosterWish: Hashable, Sendable {
    case ask(RosterRequest)
    /// To invite somebody.
    case invite

    init?(_ token: ButtonToken) {
        guard token.instance == Self.instance else { return nil }
        switch token.verb {
        case "all": self = .ask(.summary)
        case "new": self = .invite
        case "role":
            let parts = token.value.split(separator: "-").map(String.init)
            guard parts.count == 2, let role = Office.Role(rawValue: parts[0]), let page = Int(parts[1]),
                (0...99_999).contains(page)
            else { return nil }
            self = .ask(.holders(role, page: page))
        case let verb:
            guard let id = Int64(token.value), let request = Self.request(verb, id) else { return nil }
            self = .ask(request)
        }
    }

    private static func request(_ verb: String, _ id: Int64) -> RosterRequest? {
        switch verb {
        case "one": .holder(id)
        case "end": .end(id, isSure: false)
        case "sure": .end(id, isSure: true)
        case "code": .newCode(id)
        default: nil
        }
    }

    var token: ButtonToken {
        let (verb, value) =
            switch self {
            case .invite: ("new", "-")
            case .ask(.holders(let role, let page)): ("role", "\(role.rawValue)-\(page)")
            case .ask(.holder(let id)): ("one", "\(id)")
            case .ask(.end(let id, isSure: false)): ("end", "\(id)")
            case .ask(.end(let id, isSure: true)): ("sure", "\(id)")
            case .ask(.newCode(let id)): ("code", "\(id)")
            // No button invites or lists communities; these belong to a question of their own.
            case .ask(.summary), .ask(.invite), .ask(.communities), .ask(.community): ("all", "-")
            }
        return ButtonToken(Self.instance, verb, value)
    }

    func choice(_ key: String, _ arguments: Phrase.Arguments = [:]) -> Choice {
        Choice(Phrase(key, arguments), .token(token.text))
    }

    /// Never a form's, which begin with a moment, nor the menu's.
    static let instance = "st"
}
