import Chat
import Dialogue
import Jamsostek

extension Session {
    /// Answers what is asked in staff's room, judging by the office the speaker holds now.
    func answer(
        _ request: DeskRequest, for person: PersonID?, in lane: Lane, on day: CalendarDate, at now: Instant
    ) throws(StoreError) -> DeskAnswer {
        switch request {
        case .bind: return try desk.bind(by: person, in: lane, on: day, at: now)
        case .arrange(let isForum):
            return try desk.arrange(isForum: isForum, at: now) ? .arranged(isForum: isForum) : .nothing
        case .lose:
            return .lost(telling: try desk.lose(lane.chat, on: day, at: now), openCases: try desk.openCount())
        case .news: return .news(try desk.takeNews(in: lane, at: now))
        case .opened(let number, let thread):
            try desk.open(number, in: Lane(lane.chat, thread: thread), at: now)
            return .done
        case .topicChanged(let isOpen):
            try desk.setTopic(isOpen: isOpen, lane)
            return .done
        case .write(let message): return try desk.write(message, by: person, in: lane, on: day, at: now)
        case .note(let message): return try desk.note(message, by: person, in: lane, on: day, at: now)
        case .correct(let message): return try desk.correct(message, by: person, in: lane, on: day, at: now)
        case .sentOther:
            return try desk.number(for: nil, in: lane) == nil ? .nothing : .refused(.unreadable)
        case .act(let act, let number, let card):
            return try desk.act(act, number, by: person, card: card, on: day, at: now)
        case .outlivedSecrets: return .secrets(try desk.takeSecrets(in: lane, at: now))
        }
    }
}
