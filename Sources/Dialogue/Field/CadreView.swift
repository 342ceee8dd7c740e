/// What an officer looks at, as a button's value carries it.
package enum CadreView: Hashable, Sendable {
    /// The sums, and the groups to open; unasked on the first working day of a month.
    case summary(isMonthly: Bool)
    case list(String, page: Int)
    case card(MemberID)
    case report(MemberID, role: String, CadreReport.Kind)
    /// Something else is wrong: staff are told of whom it is.
    case wrong(MemberID)
}

extension CadreView {
    /// The buttons of these views; they never grow stale.
    static let instance = "kd"

    init?(_ token: ButtonToken) {
        guard token.instance == Self.instance else { return nil }
        let parts = token.value.split(separator: "-").map(String.init)
        let number = parts.first.flatMap { Int64($0) }.map { MemberID($0) }
        switch (token.verb, parts.count) {
        case ("home", _): self = .summary(isMonthly: false)
        case ("list", 2):
            guard let page = Int(parts[1]), (0...9999).contains(page) else { return nil }
            self = .list(parts[0], page: page)
        case ("card", 1):
            guard let number else { return nil }
            self = .card(number)
        case ("wrong", 1):
            guard let number else { return nil }
            self = .wrong(number)
        case (let verb, 2):
            guard let number, let kind = CadreReport.Kind(rawValue: verb) else { return nil }
            self = .report(number, role: parts[1], kind)
        default: return nil
        }
    }

    var token: ButtonToken {
        switch self {
        case .summary: ButtonToken(Self.instance, "home", "0")
        case .list(let group, let page): ButtonToken(Self.instance, "list", "\(group)-\(page)")
        case .card(let member): ButtonToken(Self.instance, "card", "\(member.rawValue)")
        case .report(let member, let role, let kind):
            ButtonToken(Self.instance, kind.rawValue, "\(member.rawValue)-\(role)")
        case .wrong(let member): ButtonToken(Self.instance, "wrong", "\(member.rawValue)")
        }
    }

    func choice(_ key: String, _ arguments: Phrase.Arguments = [:]) -> Choice {
        Choice(Phrase(key, arguments), .token(token.text))
    }
}
