/// The button tapped last and when, remembered so that a finger tapping twice says one thing.
package struct RecentTap: Sendable, Hashable {
    package var token: String
    /// Seconds since 1970, UTC.
    package var at: Int64

    package init(token: String, at: Int64) {
        self.token = token
        self.at = at
    }

    /// Nil for anything but a tap.
    init?(_ event: Event, at now: Int64) {
        guard case .tapped(let token, _) = event else { return nil }
        self.init(token: token, at: now)
    }

    /// Taps of one button that lie closer than this are one, in seconds.
    private static let patience: Int64 = 3

    func repeats(_ earlier: RecentTap?) -> Bool {
        guard let earlier else { return false }
        return token == earlier.token && at - earlier.at < Self.patience
    }
}

extension State {
    var recentTap: RecentTap? {
        switch self {
        case .tapped(let tap): tap
        case .filling(let filling): filling.lastTap
        case .guided(let guidance): guidance.lastTap
        case .quizzing(let round): round.lastTap
        case .withStaff(let waiting): waiting.lastTap
        case .logging(let log): log.lastTap
        case .asked(let question): question.lastTap
        case .appointing(let appointment): appointment.lastTap
        case .composing(let question): question.lastTap
        case .idle, .binding: nil
        }
    }

    /// The same state, remembering what led to it.
    func remembering(_ tap: RecentTap) -> State {
        switch self {
        case .idle, .tapped: return .tapped(tap)
        case .filling(var filling):
            filling.lastTap = tap
            return .filling(filling)
        case .guided(var guidance):
            guidance.lastTap = tap
            return .guided(guidance)
        case .quizzing(var round):
            round.lastTap = tap
            return .quizzing(round)
        case .withStaff(var waiting):
            waiting.lastTap = tap
            return .withStaff(waiting)
        case .logging(var log):
            log.lastTap = tap
            return .logging(log)
        case .asked(var question):
            question.lastTap = tap
            return .asked(question)
        case .appointing(var appointment):
            appointment.lastTap = tap
            return .appointing(appointment)
        case .composing(var question):
            question.lastTap = tap
            return .composing(question)
        case .binding: return self
        }
    }
}
