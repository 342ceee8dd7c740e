/// The one group in which the branch's staff hear of cases and answer them.
package struct StaffRoom: Sendable, Hashable {
    /// Whether each case gets a topic of its own; where not, staff answer by replying to what belongs to it.
    package var isForum: Bool
    /// Whether the bot was thrown out of it, or the group is gone.
    package var isLost: Bool

    package init(isForum: Bool, isLost: Bool = false) {
        self.isForum = isForum
        self.isLost = isLost
    }
}

/// A line of a case by the case's number and its own, from 1; or what else of a case stands in a message.
package struct CaseLineID: Sendable, Hashable {
    package var number: Int64
    package var n: Int

    package init(_ number: Int64, _ n: Int) {
        self.number = number
        self.n = n
    }

    /// The case as a whole: its card, what is said of it, its topic.
    package static func card(_ number: Int64) -> Self { Self(number, 0) }
    /// A NIK in full, shown to one person of staff and taken away again.
    package static func secret(_ number: Int64) -> Self { Self(number, -1) }
}

extension StaffCase.Kind {
    /// Whether everybody of staff is to hear of it at once.
    package var isEmergency: Bool {
        switch self {
        case .distress, .death, .accident: true
        case .erasure, .question: false
        }
    }
}

/// An answer that staff give with one tap, from `config/answers.yaml`.
package struct CannedAnswer: Sendable, Hashable {
    package var id: String
    /// Stands on the button.
    package var title: String
    /// What the person reads.
    package var text: String

    package init(id: String, title: String, text: String) {
        self.id = id
        self.title = title
        self.text = text
    }
}
