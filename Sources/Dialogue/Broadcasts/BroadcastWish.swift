/// What a member of staff taps about broadcasts.
///
/// Most of these buttons never grow stale: the store judges each anew, by the stage and the office of that moment.
enum BroadcastWish: Hashable, Sendable {
    case list
    /// Begins a new one.
    case new
    case open(BroadcastID)
    /// Asks for one part of it, to be written or written anew.
    case write(BroadcastQuestion.Part, BroadcastID)
    /// Answers the question at hand; nil where the broadcast is not written down yet.
    case pick(BroadcastPick, BroadcastID?)
    /// Leaves the question at hand; what was written stays.
    case later
    case count(BroadcastID), test(BroadcastID), submit(BroadcastID), approve(BroadcastID)
    case pause(BroadcastID), resume(BroadcastID), watch(BroadcastID)
    /// Its author wants it back from those who were to approve it.
    case takeBack(BroadcastID)
    /// Asked back first.
    case cancel(BroadcastID, isSure: Bool), resendUnknown(BroadcastID, isSure: Bool)
}

/// An answer to a question of a broadcast by button.
enum BroadcastPick: Hashable, Sendable {
    case topic(String)
    /// By its place in the list of config.
    case segment(Int)
    /// Seconds since 1970, UTC; nil for at once.
    case time(Int64?)
    case noRepetition
    /// The photo or document alone, or the words alone.
    case noText, noAttachment
    case noReason
}

extension BroadcastWish {
    /// No form's, which begin with a moment, nor any other talk's.
    static let instance = "b"

    /// From a button, which may be forged.
    init?(_ token: ButtonToken) {
        guard token.instance == Self.instance else { return nil }
        let parts = token.value.split(separator: "-", maxSplits: 1).map(String.init)
        let id = parts.first.flatMap { Int64($0) }.flatMap { $0 > 0 ? BroadcastID($0) : nil }
        let rest = parts.count > 1 ? parts[1] : ""
        switch (token.verb, id) {
        case ("list", _): self = .list
        case ("new", _): self = .new
        case ("later", _): self = .later
        case ("open", let id?): self = .open(id)
        case ("write", let id?):
            guard let part = BroadcastQuestion.Part(rawValue: rest) else { return nil }
            self = .write(part, id)
        case ("count", let id?): self = .count(id)
        case ("test", let id?): self = .test(id)
        case ("submit", let id?): self = .submit(id)
        case ("approve", let id?): self = .approve(id)
        case ("back", let id?): self = .takeBack(id)
        case ("pause", let id?): self = .pause(id)
        case ("resume", let id?): self = .resume(id)
        case ("watch", let id?): self = .watch(id)
        case ("cancel", let id?): self = .cancel(id, isSure: rest == Self.sure)
        case ("resend", let id?): self = .resendUnknown(id, isSure: rest == Self.sure)
        case (let verb, let id):
            guard let pick = BroadcastPick(verb: verb, value: rest) else { return nil }
            self = .pick(pick, id)
        }
    }

    var token: ButtonToken {
        switch self {
        case .list: button("list", nil)
        case .new: button("new", nil)
        case .later: button("later", nil)
        case .open(let id): button("open", id)
        case .write(let part, let id): button("write", id, part.rawValue)
        case .pick(let pick, let id): button(pick.verb, id, pick.value)
        case .count(let id): button("count", id)
        case .test(let id): button("test", id)
        case .submit(let id): button("submit", id)
        case .approve(let id): button("approve", id)
        case .takeBack(let id): button("back", id)
        case .pause(let id): button("pause", id)
        case .resume(let id): button("resume", id)
        case .watch(let id): button("watch", id)
        case .cancel(let id, let isSure): button("cancel", id, isSure ? Self.sure : "")
        case .resendUnknown(let id, let isSure): button("resend", id, isSure ? Self.sure : "")
        }
    }

    func choice(_ key: String, _ arguments: Phrase.Arguments = [:]) -> Choice {
        Choice(Phrase(key, arguments), .token(token.text))
    }

    private static let sure = "yes"

    private func button(_ verb: String, _ id: BroadcastID?, _ rest: String = "") -> ButtonToken {
        ButtonToken(Self.instance, verb, "\(id?.rawValue ?? 0)" + (rest.isEmpty ? "" : "-" + rest))
    }
}

extension BroadcastPick {
    fileprivate init?(verb: String, value: String) {
        switch verb {
        case "topic": self = .topic(value)
        case "segment":
            guard let place = Int(value), (0...999).contains(place) else { return nil }
            self = .segment(place)
        case "at":
            guard value.isEmpty || Int64(value) != nil else { return nil }
            self = .time(Int64(value))
        case "once": self = .noRepetition
        case "textless": self = .noText
        case "bare": self = .noAttachment
        case "silent": self = .noReason
        default: return nil
        }
    }

    fileprivate var verb: String {
        switch self {
        case .topic: "topic"
        case .segment: "segment"
        case .time: "at"
        case .noRepetition: "once"
        case .noText: "textless"
        case .noAttachment: "bare"
        case .noReason: "silent"
        }
    }

    fileprivate var value: String {
        switch self {
        case .topic(let id): id
        case .segment(let place): String(place)
        case .time(let seconds): seconds.map(String.init) ?? ""
        case .noRepetition, .noText, .noAttachment, .noReason: ""
        }
    }
}
