import JSON

/// What the bot has called lately, for tests that count.
struct CallLog: Sendable {
    struct Entry: Sendable {
        let number: Int
        let at: Moment
        /// Lower-case.
        let method: String
        let parameters: JSONObject
        /// 200, or the code of the refusal.
        let code: Int
        let description: String?
    }

    /// Older calls are forgotten, long polls are not noted at all.
    private static let kept = 5_000

    private var entries: [Entry] = []
    /// Calls by method and code since the world began.
    private(set) var totals: [String: [Int: Int]] = [:]
    private var nextNumber = 1

    var isEmpty: Bool { entries.isEmpty }

    mutating func note(_ call: BotCall, _ answer: BotAnswer, at now: Moment) {
        var parameters = JSONObject()
        for (name, value) in call.parameters.fields.sorted(by: { $0.key < $1.key }) { parameters.append(name, value) }
        let (code, description): (Int, String?) =
            switch answer {
            case .success: (200, nil)
            case .failure(let error): (error.code, error.description)
            }
        totals[call.method.lowercased(), default: [:]][code, default: 0] += 1
        entries.append(
            Entry(
                number: nextNumber, at: now, method: call.method.lowercased(), parameters: parameters, code: code,
                description: description))
        nextNumber += 1
        if entries.count >= Self.kept * 2 { entries.removeFirst(entries.count - Self.kept) }
    }

    /// Calls of a method, or of all, that came after one number.
    func entries(of method: String?, after number: Int) -> [Entry] {
        entries.filter { $0.number > number && (method == nil || $0.method == method) }
    }
}
