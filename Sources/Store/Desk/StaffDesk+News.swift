import Chat
import Database
import Dialogue

// What is new in the room; asking takes it, in the transaction that queues it.
extension StaffDesk {
    func takeNews(in lane: Lane, at now: Instant) throws(StoreError) -> DeskNews {
        var news = DeskNews()
        guard let room = try room(), room.chat == lane.chat, !room.isLost else { return news }
        if lane.thread == nil { news.unplaced = try placeCases(in: room, at: now) }
        for place in try places(in: lane) {
            if let told = try takeNews(of: place, at: now) { news.cases.append(told) }
        }
        return news
    }

    /// Notes the topic the platform has opened for a case.
    func open(_ number: Int64, in lane: Lane, at now: Instant) throws(StoreError) {
        let opened = try session.execute(
            "UPDATE case_places SET thread = $3 WHERE case_id = $1 AND chat = $2 AND thread IS NULL",
            .integer(number), .integer(lane.chat.rawValue), .integer(lane.storedThread))
        if opened > 0 { try wake(lane, at: now) }
    }

    private func takeNews(of place: Place, at now: Instant) throws(StoreError) -> CaseNews? {
        guard let found = try session.cases.find(place.number), let card = try card(place.number) else { return nil }
        var news = CaseNews(card)
        news.isNew = !place.hasCard
        let lines = try takeUnshown(of: place.number, from: found.lane.chat, to: place.lane.chat, at: now)
        // What was said before is read at a glance; photos and documents come as what they are.
        news.history = news.isNew ? lines.filter { $0.file == nil } : []
        news.lines = news.isNew ? lines.filter { $0.file != nil } : lines
        news.hasEnded = !card.isOpen
        let hasNews = news.isNew || news.hasEnded || !lines.isEmpty
        news.isAlarm = card.isOpen && card.kind.isEmergency && !place.isAlarmed
        guard hasNews || news.isAlarm else { return nil }
        news.reopens = place.lane.thread != nil && !place.isOpen && hasNews
        try session.execute(
            """
            UPDATE case_places SET has_card = 1, is_alarmed = $2, is_ended = $3, is_open = $4 WHERE case_id = $1
            """, .integer(place.number), .flag(place.isAlarmed || news.isAlarm), .flag(news.hasEnded),
            .flag(!news.hasEnded))
        return news
    }

    /// A case's place in the room.
    private struct Place {
        var number: Int64
        var lane: Lane
        var isOpen: Bool
        var hasCard: Bool
        var isAlarmed: Bool
    }

    /// Those of the lane whose end was not told.
    private func places(in lane: Lane) throws(StoreError) -> [Place] {
        try session.rows(
            """
            SELECT p.case_id, p.is_open, p.has_card, p.is_alarmed FROM case_places AS p
            JOIN cases AS c ON c.id = p.case_id
            WHERE p.chat = $1 AND p.thread = $2 AND p.is_ended = 0 AND (
                p.has_card = 0 OR c.closed_at IS NOT NULL
                OR p.is_alarmed = 0 AND c.kind IN ('distress', 'death', 'accident')
                OR EXISTS (SELECT 1 FROM case_lines WHERE case_id = p.case_id AND shown_at IS NULL))
            ORDER BY p.case_id
            """, .integer(lane.chat.rawValue), .integer(lane.storedThread)
        ) {
            Place(
                number: $0.integer(0), lane: lane, isOpen: $0.flag(1), hasCard: $0.flag(2), isAlarmed: $0.flag(3))
        }
    }
}

// Where a case that is new to the room is told.
extension StaffDesk {
    /// Gives each a place: the topic of the person's earlier case, or one that is yet to be opened, or the group itself.
    ///
    /// - Returns: Those for which a topic is to be opened.
    private func placeCases(in room: Room, at now: Instant) throws(StoreError) -> [CaseCard] {
        let cases = try session.rows(
            """
            SELECT c.id, c.person FROM cases AS c LEFT JOIN case_places AS p ON p.case_id = c.id
            WHERE c.closed_at IS NULL AND (p.case_id IS NULL OR p.thread IS NULL AND p.asked_at < $1)
            ORDER BY c.id LIMIT $2
            """, .integer((now - Self.patience).milliseconds), .integer(Self.placedAtOnce)
        ) { (number: $0.integer(0), person: PersonID($0.integer(1))) }
        var unplaced: [CaseCard] = []
        for (number, person) in cases {
            let earlier = room.isForum ? try topic(of: person, in: room.chat) : nil
            let thread = room.isForum ? earlier?.thread : 0
            try put(number, in: room.chat, thread: thread, isOpen: earlier?.isOpen ?? true, at: now)
            if let thread, thread > 0 {
                try skip(number, after: person)
                try wake(Lane(chat: room.chat.rawValue, storedThread: thread), at: now)
            } else if thread == nil, let card = try card(number) {
                unplaced.append(card)
            }
        }
        if cases.count == Self.placedAtOnce { try wake(Lane(room.chat), at: now + .seconds(1)) }
        return unplaced
    }

    private func put(
        _ number: Int64, in chat: ChatID, thread: Int64?, isOpen: Bool, at now: Instant
    ) throws(StoreError) {
        try session.execute(
            """
            INSERT INTO case_places (case_id, chat, thread, asked_at, is_open, has_card, is_alarmed, is_ended)
            VALUES ($1, $2, $3, $4, $5, 0, 0, 0)
            ON CONFLICT (case_id) DO UPDATE SET
                chat = excluded.chat, thread = excluded.thread, asked_at = excluded.asked_at, is_open = excluded.is_open
            """, .integer(number), .integer(chat.rawValue), .integer(thread), .integer(now.milliseconds),
            .flag(isOpen))
    }

    /// What was said until the person's last case ended stands in the topic already.
    private func skip(_ number: Int64, after person: PersonID) throws(StoreError) {
        try session.execute(
            """
            UPDATE case_lines SET shown_at = said_at WHERE case_id = $1 AND said_at <= (
                SELECT max(closed_at) FROM cases WHERE person = $2 AND id < $1)
            """, .integer(number), .integer(person.rawValue))
    }

    /// The topic in which the person's last case was told.
    private func topic(
        of person: PersonID, in chat: ChatID
    ) throws(StoreError) -> (thread: Int64, isOpen: Bool)? {
        try session.row(
            """
            SELECT p.thread, p.is_open FROM cases AS c JOIN case_places AS p ON p.case_id = c.id
            WHERE c.person = $1 AND p.chat = $2 AND p.thread > 0 ORDER BY c.id DESC LIMIT 1
            """, .integer(person.rawValue), .integer(chat.rawValue)
        ) { ($0.integer(0), $0.flag(1)) }
    }

    /// After this long without an answer, a topic is asked for again.
    private static let patience: Duration = .seconds(300)
    private static let placedAtOnce = 20
}
