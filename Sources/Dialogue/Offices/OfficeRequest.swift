/// What the head of an RT or RW wants to know or to do.
package enum OfficeRequest: Hashable, Sendable {
    /// The figures now, of one RT or of all.
    case figures(rt: Int?)
    /// The same of an area that was written.
    case named(NamedArea)
    /// The figures that come by themselves once a week.
    case weekly
    /// The figures in one line, for a group.
    case brief
    /// Who owes, ten at a time, counted from 0.
    case debtors(rt: Int, page: Int)
    /// Everybody, to say something of one of them.
    case everybody(rt: Int, page: Int)
    case resident(MemberID)
    case report(MemberID, ResidentReport)
    case remindAll

    /// Whether this resident's name is wanted, which is sealed and opened only then.
    package func names(_ id: MemberID, rt: Int) -> Bool {
        switch self {
        case .figures, .named, .weekly, .brief, .remindAll: false
        case .debtors(rt, _), .everybody(rt, _): true
        case .debtors, .everybody: false
        case .resident(let wanted), .report(let wanted, _): wanted == id
        }
    }
}

extension OfficeRequest {
    /// From a button; what it names is checked against the office when it is looked at.
    init?(_ token: ButtonToken) {
        guard token.instance == Self.instance else { return nil }
        let parts = token.value.split(separator: "-", maxSplits: 1).map(String.init)
        let numbers = parts.compactMap { Int64($0) }
        switch token.verb {
        case "figures": self = .figures(rt: Int(token.value))
        case "remind": self = .remindAll
        case "debtors", "everybody":
            guard numbers.count == 2, let rt = Int(exactly: numbers[0]), let page = Int(exactly: numbers[1]),
                (0...999).contains(rt), (0...9_999).contains(page)
            else { return nil }
            self = token.verb == "debtors" ? .debtors(rt: rt, page: page) : .everybody(rt: rt, page: page)
        case "resident":
            guard let id = Int64(token.value) else { return nil }
            self = .resident(MemberID(id))
        case "report":
            guard let id = numbers.first, parts.count == 2, let report = ResidentReport(rawValue: parts[1]) else {
                return nil
            }
            self = .report(MemberID(id), report)
        default: return nil
        }
    }

    /// Nil for what no button asks.
    private var token: ButtonToken? {
        switch self {
        case .figures(let rt): ButtonToken(Self.instance, "figures", rt.map(String.init) ?? "all")
        case .debtors(let rt, let page): ButtonToken(Self.instance, "debtors", "\(rt)-\(page)")
        case .everybody(let rt, let page): ButtonToken(Self.instance, "everybody", "\(rt)-\(page)")
        case .resident(let id): ButtonToken(Self.instance, "resident", "\(id.rawValue)")
        case .report(let id, let report): ButtonToken(Self.instance, "report", "\(id.rawValue)-\(report.rawValue)")
        case .remindAll: ButtonToken(Self.instance, "remind", "all")
        case .named, .weekly, .brief: nil
        }
    }

    func choice(_ label: Phrase) -> [Choice] { token.map { [Choice(label, .token($0.text))] } ?? [] }

    /// Never a form's, which begin with a moment, nor the menu's.
    static let instance = "o"
}
