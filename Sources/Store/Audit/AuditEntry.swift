package import Chat

/// One thing somebody did for the branch.
package struct AuditEntry: Hashable, Sendable {
    package var number: Int64
    package var at: Instant
    package var actor: String
    /// Of ``AuditAction``, or of a later program's.
    package var action: String
    package var subject: String
    /// Nil where it cannot be opened.
    package var detail: String?
}

/// What is worth an entry.
package enum AuditAction: String, CaseIterable, Hashable, Sendable {
    case invited = "office.invited"
    case tookOffice = "office.taken"
    case endedOffice = "office.ended"
    /// Somebody tried codes until they had to wait.
    case guessedCodes = "code.guessed"
    case boundRoom = "room.bound"
    case tookCase = "case.taken"
    case closedCase = "case.closed"
    case returnedCase = "case.returned"
    case revealedNIK = "nik.revealed"
    case madeBroadcast = "broadcast.made"
    case submittedBroadcast = "broadcast.submitted"
    case approvedBroadcast = "broadcast.approved"
    case declinedBroadcast = "broadcast.declined"
    case pausedBroadcast = "broadcast.paused"
    case resumedBroadcast = "broadcast.resumed"
    case cancelledBroadcast = "broadcast.cancelled"
    case resentUnknown = "broadcast.resent"
    case exportedBroadcast = "broadcast.exported"
}

/// Who did what an entry tells of.
package enum AuditActor: Hashable, Sendable {
    case person(PersonID)
    /// Somebody at the machine, by the name they gave.
    case commandLine(String)
    /// The bot itself, as where a term is over.
    case bot

    var text: String {
        switch self {
        case .person(let person): "person \(person)"
        case .commandLine(let name): "cli \(name)"
        case .bot: "bot"
        }
    }
}
