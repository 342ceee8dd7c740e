import Chat
import Database
import Dialogue
import Jamsostek

// What staff do with a case by the buttons of its card.
extension StaffDesk {
    func act(
        _ act: CaseAct, _ number: Int64, by person: PersonID?, card message: MessageID?, on day: CalendarDate,
        at now: Instant
    ) throws(StoreError) -> DeskAnswer {
        guard let person, try isStaff(person, on: day) else { return .refused(.mayNotTap) }
        guard let found = try session.cases.find(number) else { return .refused(.unknown) }
        guard found.closedAt == nil || act.isLooking else { return .refused(.closed(number: number)) }
        if let refusal = try carryOut(act, found, by: person, at: now) { return .refused(refusal) }
        guard let card = try card(number) else { return .refused(.unknown) }
        guard act == .revealNIK else { return .acted(act, card, card: message) }
        guard let nik = try reveal(found, to: person, at: now) else { return .refused(.noNIK(number: number)) }
        return .nik(nik.exposed, card)
    }

    /// - Returns: Why it cannot be done; nil where it is.
    private func carryOut(
        _ act: CaseAct, _ found: Case, by person: PersonID, at now: Instant
    ) throws(StoreError) -> DeskRefusal? {
        switch act {
        case .show, .answers: return nil
        case .take: return try take(found.number, by: person, at: now)
        case .giveBack:
            try session.timers.schedule(.caseGivenBack, in: found.lane, at: now)
            try audit(.returnedCase, found, by: person, at: now)
        case .close:
            _ = try session.cases.close(found.number, by: try name(of: person), at: now)
            try audit(.closedCase, found, by: person, at: now)
        case .answer(let answer):
            switch try session.cases.reply(CaseMessage(answer.text), by: person, in: found.number, at: now) {
            case .done: return nil
            case .repeated: return .repeated
            case .closed: return .closed(number: found.number)
            case .revealing: return .revealing
            case .unreachable: return .unreachable(number: found.number)
            case .unknown: return .unknown
            }
        case .revealNIK:
            return try session.people.find(person)?.isReachable ?? false ? nil : .noPrivateChat
        }
        return nil
    }

    /// The first to take a case has it.
    private func take(_ number: Int64, by person: PersonID, at now: Instant) throws(StoreError) -> DeskRefusal? {
        let taken = try session.execute(
            "UPDATE cases SET taken_by = $2 WHERE id = $1 AND taken_by IS NULL", .integer(number),
            .integer(person.rawValue))
        guard taken == 0 else {
            try session.audit.append(.tookCase, by: .person(person), on: "case \(number)", at: now)
            return nil
        }
        let holder = try session.row("SELECT taken_by FROM cases WHERE id = $1", .integer(number)) {
            PersonID($0.integer(0))
        }
        guard let holder, holder != person else { return nil }
        return .taken(number: number, by: try name(of: holder))
    }

    private func audit(
        _ action: AuditAction, _ found: Case, by person: PersonID, at now: Instant
    ) throws(StoreError) {
        try session.audit.append(action, by: .person(person), on: "case \(found.number)", at: now)
    }
}

// A NIK in full, for the eyes of one person and for two minutes.
extension StaffDesk {
    private func reveal(_ found: Case, to person: PersonID, at now: Instant) throws(StoreError) -> NIK? {
        guard let nik = try nik(of: found.person) else { return nil }
        try audit(.revealedNIK, found, by: person, at: now)
        let lane = Lane(person.privateChat)
        // One shown earlier is taken away in its own time; the timer sets itself again while there is another.
        if try secrets(in: lane).isEmpty {
            try session.timers.schedule(.hideSecret, in: lane, at: now + Self.shownFor)
        }
        return nik
    }

    /// The messages whose time is over.
    ///
    /// Those that are not yet on their way are looked for again.
    func takeSecrets(in lane: Lane, at now: Instant) throws(StoreError) -> [MessageID] {
        var messages: [MessageID] = []
        var isWaiting = false
        for secret in try secrets(in: lane) {
            let isOver = secret.shownAt + Self.shownFor <= now
            guard isOver, secret.message != nil || !secret.isUnderWay else {
                isWaiting = true
                continue
            }
            if let message = secret.message { messages.append(message) }
            try session.execute("UPDATE outbox SET case_line = -2 WHERE id = $1", .integer(secret.row))
        }
        if isWaiting { try session.timers.schedule(.hideSecret, in: lane, at: now + Self.patience) }
        return messages
    }

    private struct Secret {
        var row: Int64
        var message: MessageID?
        var shownAt: Instant
        var isUnderWay: Bool
    }

    private func secrets(in lane: Lane) throws(StoreError) -> [Secret] {
        try session.rows(
            """
            SELECT id, message, created_at, state FROM outbox
            WHERE chat = $1 AND case_id IS NOT NULL AND case_line = -1 ORDER BY id
            """, .integer(lane.chat.rawValue)
        ) {
            Secret(
                row: $0.integer(0), message: $0.optionalInteger(1).map { MessageID($0) },
                shownAt: Instant(milliseconds: $0.integer(2)), isUnderWay: $0.count(3) <= OutboxState.leased.rawValue)
        }
    }

    private static let shownFor: Duration = .seconds(120)
    private static let patience: Duration = .seconds(15)
}

extension CaseAct {
    /// Whether it changes nothing.
    fileprivate var isLooking: Bool {
        switch self {
        case .show, .answers, .revealNIK: true
        case .take, .giveBack, .close, .answer: false
        }
    }
}
