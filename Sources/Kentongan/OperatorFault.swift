/// Something only the operator can mend: what is wrong, where, and what to do about it.
struct OperatorFault: Error, CustomStringConvertible {
    /// `config/kentongan.yaml:12`, an environment variable, an address; nil where there is no place.
    var place: String?
    var problem: String
    /// Nil where the problem's own words say it.
    var remedy: String?

    init(_ problem: String, at place: String? = nil, remedy: String? = nil) {
        self.place = place
        self.problem = problem
        self.remedy = remedy
    }

    var description: String {
        let located = place.map { "\($0): \(problem)" } ?? problem
        return remedy.map { "\(located)\n  → \($0)" } ?? located
    }
}

extension OperatorFault {
    static let tokenRefused = OperatorFault(
        "Telegram does not accept the token", at: "TELEGRAM_TOKEN",
        remedy: "Copy it anew from @BotFather (/mybots → API Token); an old one may have been revoked.")
}
