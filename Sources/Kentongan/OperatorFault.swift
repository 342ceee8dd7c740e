import Foundation
import Phrasebook

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
    init(_ fault: ConfigFault) {
        self.init(fault.problem, at: "\(fault.place)", remedy: fault.remedy)
    }

    /// Takes what an error of a lower layer tells operators: what is wrong in its first sentence, what to do in the rest.
    init(telling error: some Error & CustomStringConvertible) {
        let text = error.description
        guard let stop = text.range(of: ". ") else {
            self.init(text)
            return
        }
        self.init(String(text[..<stop.lowerBound]), remedy: String(text[stop.upperBound...]))
    }

    static let tokenRefused = OperatorFault(
        "Telegram does not accept the token", at: "TELEGRAM_TOKEN",
        remedy: "Copy it anew from @BotFather (/mybots → API Token); an old one may have been revoked.")
}
