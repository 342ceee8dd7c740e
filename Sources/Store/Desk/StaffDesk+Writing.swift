import Chat
import Database
import Dialogue
import Jamsostek

// What staff write in the room.
extension StaffDesk {
    func bind(
        by person: PersonID?, in lane: Lane, on day: CalendarDate, at now: Instant
    ) throws(StoreError) -> DeskAnswer {
        guard let person, try session.offices.role(of: person, on: day) == .supervisor else {
            return .refused(.notSupervisor)
        }
        guard try session.chats.find(lane.chat)?.community == nil else { return .refused(.community) }
        try bind(lane.chat, by: person, at: now)
        return .bound
    }

    func write(
        _ message: CaseMessage, by person: PersonID?, in lane: Lane, on day: CalendarDate, at now: Instant
    ) throws(StoreError) -> DeskAnswer {
        guard let number = try number(for: message.replyTo, in: lane) else { return .nothing }
        guard let person, try isStaff(person, on: day) else { return .refused(.notStaff) }
        switch try session.cases.reply(message, by: person, in: number, at: now) {
        case .done: return .done
        case .repeated: return .refused(.repeated)
        case .closed: return .refused(.closed(number: number))
        case .revealing: return .refused(.revealing)
        case .unreachable: return .refused(.unreachable(number: number))
        case .unknown: return .refused(.unknown)
        }
    }

    /// Kept as a line of the case that nobody but staff ever reads.
    func note(
        _ message: CaseMessage, by person: PersonID?, in lane: Lane, on day: CalendarDate, at now: Instant
    ) throws(StoreError) -> DeskAnswer {
        guard let number = try number(for: message.replyTo, in: lane) else { return .refused(.unknown) }
        guard let person, try isStaff(person, on: day) else { return .refused(.notStaff) }
        var line = Cases.Draft(message, by: .staff, at: now)
        (line.author, line.isShown) = (person, true)
        try session.cases.append(line, to: number)
        return .noted(number: number)
    }

    /// Whatever of staff's was not passed on, such as their talk among themselves, may be rewritten freely.
    func correct(
        _ message: CaseMessage, by person: PersonID?, in lane: Lane, on day: CalendarDate, at now: Instant
    ) throws(StoreError) -> DeskAnswer {
        guard let id = message.message, let line = try written(as: id, in: lane.chat),
            try session.cases.line(line.n, of: line.number)?.kind != CaseMessage.note
        else { return .nothing }
        guard let person, try isStaff(person, on: day) else { return .refused(.notStaff) }
        switch try session.cases.correct(line, message, by: person, at: now) {
        case .done, .repeated: return .done
        case .closed: return .refused(.closed(number: line.number))
        case .revealing: return .refused(.revealing)
        case .unreachable: return .refused(.unreachable(number: line.number))
        case .unknown: return .refused(.unknown)
        }
    }

    /// Somebody closed a topic by hand, or opened it; the case does not care, and its next line opens the topic again.
    func setTopic(isOpen: Bool, _ lane: Lane) throws(StoreError) {
        try session.execute(
            "UPDATE case_places SET is_open = $3 WHERE chat = $1 AND thread = $2", .integer(lane.chat.rawValue),
            .integer(lane.storedThread), .flag(isOpen))
    }
}
