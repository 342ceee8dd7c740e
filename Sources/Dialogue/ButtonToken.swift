/// What a button of ours says when it is tapped: `<instance>.<verb>.<value>`, at most 64 bytes.
///
/// Comes back from the outside, so it may be years old, of another form, or forged: whoever reads one checks it.
struct ButtonToken: Sendable, Hashable {
    var instance: String
    /// A field's name, or one of the form's own verbs.
    var verb: String
    var value: String

    /// Buttons that belong to no form and never grow stale.
    static let menu = "m"

    init(_ instance: String, _ verb: String, _ value: String) {
        self.instance = instance
        self.verb = verb
        self.value = value
    }

    init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, text.utf8.count <= 64 else { return nil }
        self.init(String(parts[0]), String(parts[1]), String(parts[2]))
    }

    var text: String { instance + "." + verb + "." + value }
}

extension ButtonToken {
    /// A short name for what begins at this moment with this message; the same event always gives the same.
    static func instance(now: Int64, message: Int64?) -> String {
        let moment = String(max(0, now), radix: 36)
        guard let message else { return moment }
        return moment + String(((message % 1296) + 1296) % 1296, radix: 36)
    }
}
