/// Where a conversation stands.
///
/// Stored for months, so its written form is pinned by fixtures and versioned (`State+JSON.swift`,
/// `StateUpgrade.swift`).
package enum State: Sendable, Hashable {
    /// Nothing is asked of the person.
    case idle
    /// The same, a moment after a button was tapped; what is written differs from idle by one member that may be missing.
    case tapped(RecentTap)
    /// A form is being filled in.
    case filling(Filling)
    /// The person is led through a guide.
    case guided(Guidance)
    /// The person plays a round of the quiz.
    case quizzing(QuizRound)
    /// The bot asked which community this group is.
    case binding(Binding)
    /// Staff were asked to come, and the bot keeps quiet.
    case withStaff(WithStaff)
    /// A Perisai agent logs a visit or a payment.
    case logging(AgentLog)
    /// Something is asked for the person's membership.
    case asked(MemberQuestion)
    /// A supervisor invites somebody to an office.
    case appointing(Appointment)
    /// A member of staff puts a broadcast together.
    case composing(BroadcastQuestion)

    /// The discriminator of the written form and the `kind` column.
    package var kind: String {
        switch self {
        case .idle, .tapped: "idle"
        case .filling: "filling"
        case .guided: "guided"
        case .quizzing: "quizzing"
        case .binding: "binding"
        case .withStaff: "with_staff"
        case .logging: "logging"
        case .asked: "asked"
        case .appointing: "appointing"
        case .composing: "composing"
        }
    }
}

extension State {
    /// Raised with every change of a written form that an older program would misread; a new kind needs none, since what
    /// does not know it says so.
    package static let version = 1
}
