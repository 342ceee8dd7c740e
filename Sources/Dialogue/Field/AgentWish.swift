/// What an agent taps outside a log; these buttons never grow stale.
enum AgentWish: Hashable, Sendable {
    case view(LeadView)
    case lead(LeadID, LeadPurpose)
    case tally
    case resumeDraft, dropDraft

    static let instance = "ag"

    init?(_ token: ButtonToken) {
        guard token.instance == Self.instance else { return nil }
        switch token.verb {
        case "home": self = .view(LeadView(kelurahan: token.value.isEmpty ? nil : token.value))
        case "tally": self = .tally
        case "resume": self = .resumeDraft
        case "drop": self = .dropDraft
        case let verb:
            if let purpose = Self.purposes[verb] {
                guard let lead = LeadID(token.value) else { return nil }
                self = .lead(lead, purpose)
            } else {
                guard let view = LeadView(verb: verb, value: token.value) else { return nil }
                self = .view(view)
            }
        }
    }

    private static let purposes: [String: LeadPurpose] = [
        "lead": .look, "visit": .visit, "pay": .payment, "nudge": .nudge,
    ]

    var token: ButtonToken {
        let (verb, value) =
            switch self {
            case .view(let view): (view.kind?.rawValue ?? "home", view.value)
            case .lead(let lead, let purpose):
                (Self.purposes.first { $0.value == purpose }?.key ?? "lead", lead.description)
            case .tally: ("tally", "")
            case .resumeDraft: ("resume", "")
            case .dropDraft: ("drop", "")
            }
        return ButtonToken(Self.instance, verb, value)
    }

    func choice(_ key: String, _ arguments: Phrase.Arguments = [:]) -> Choice {
        Choice(Phrase(key, arguments), .token(token.text))
    }
}

extension LeadView {
    /// Of `arrears` with `2` or `2-31.74.04.1004`.
    fileprivate init?(verb: String, value: String) {
        let parts = value.split(separator: "-", maxSplits: 1).map(String.init)
        guard let kind = LeadKind(rawValue: verb), let page = parts.first.flatMap({ Int($0) }),
            (0...9999).contains(page)
        else { return nil }
        self.init(kind: kind, page: page, kelurahan: parts.dropFirst().first)
    }

    fileprivate var value: String {
        guard kind != nil else { return kelurahan ?? "" }
        return kelurahan.map { "\(page)-\($0)" } ?? "\(page)"
    }
}
