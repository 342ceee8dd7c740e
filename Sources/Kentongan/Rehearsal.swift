import Chat
import Dialogue
import Engine
import Foundation
import Jamsostek
import Logging
import Phrasebook
import Store
import Synchronization

/// One person's chat with the bot, without a platform: the real turn on a store in memory, under a clock that only the
/// script moves.
struct Rehearsal {
    private let config: Config
    private let store: Store
    private let turn: Turn
    private let mailroom: Mailroom
    private let clock: RehearsalClock
    private var lastUpdate: Int64 = 0
    private var lastMessage: Int64 = 0
    private var lastSaid = MessageID(0)
    /// Every button shown, the latest last.
    private var buttons: [(button: Button, message: MessageID)] = []
    private let person = Sender(id: PersonID(1_000), name: "Budi")

    init(config: Config, now: Date) async throws {
        self.config = config
        let clock = RehearsalClock(Instant(milliseconds: Int64(now.timeIntervalSince1970 * 1_000)))
        self.clock = clock
        store = try await Store.open(url: "sqlite::memory:", key: DataKey())
        mailroom = Mailroom(limits: .none, capacity: 100)
        let identity = BotIdentity(
            id: PersonID(1), username: "KentonganBot", name: "Kentongan", seesAllGroupMessages: true)
        turn = try await Turn(
            store: store, mailroom: mailroom, knowledge: config.knowledge, phrasebook: config.phrasebook,
            identity: identity, time: clock.time, logger: Logger(label: "chat") { _ in SwiftLogNoOpLogHandler() })
    }

    /// Plays a step and returns the bot's lines.
    mutating func play(_ step: RehearsalStep) async throws(RehearsalFault) -> [String] {
        switch step {
        case .nothing: return []
        case .say(let text): return try await say(text)
        case .edit(let text): return try await happen(.edited(TextMessage(message: lastSaid, text: text)))
        case .tap(let label, let oldest): return try await tap(label, oldest: oldest)
        case .contact(let phone, let isOwn):
            let contact = SharedContact(phone: phone, name: isOwn ? person.name : "Ani", isOwn: isOwn)
            return try await happen(.contact(contact, message: nextMessage()))
        case .send("photo"): return try await happen(.media(Media(kind: .photo, file: "photo"), message: nextMessage()))
        case .send("location"):
            return try await happen(.location(latitude: -6.28, longitude: 106.83, message: nextMessage()))
        case .send(let kind): return try await happen(.other(kind: kind, message: nextMessage()))
        case .reply(let words):
            try await act { session, number, now throws(StoreError) in
                try session.cases.reply(words, in: number, at: now)
            }
            return try await passTime()
        case .closeCase:
            try await act { session, number, now throws(StoreError) in
                try session.cases.close(number, by: "staff", at: now)
            }
            return try await passTime()
        case .set(let text):
            clock.now = try moment(text)
            return try await passTime()
        case .pass(let duration):
            clock.now = clock.now + duration
            return try await passTime()
        }
    }
}

extension Rehearsal {
    private mutating func say(_ text: String) async throws(RehearsalFault) -> [String] {
        lastSaid = nextMessage()
        var message = TextMessage(message: lastSaid, text: text)
        if text.hasPrefix("/") {
            let words = text.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
            message.command = Command(words.first?.lowercased() ?? "", argument: words.count > 1 ? words[1] : "")
        }
        return try await happen(.text(message))
    }

    private mutating func tap(_ label: String, oldest: Bool) async throws(RehearsalFault) -> [String] {
        let those = buttons.filter { $0.button.label == label }
        guard let shown = oldest ? those.first : those.last else { throw .noSuchButton(label) }
        switch shown.button.action {
        case .link(let link): return ["# (\(link))"]
        case .token(let token):
            return try await happen(.tap(Tap(id: TapID("tap"), token: token, message: shown.message)))
        }
    }

    private mutating func happen(_ content: Incoming.Content) async throws(RehearsalFault) -> [String] {
        lastUpdate += 1
        let incoming = Incoming(
            id: UpdateID(lastUpdate), lane: Lane(person.id.privateChat), chat: ChatDescription(kind: .personal),
            sender: person, sentAt: clock.now.seconds, content: content)
        do throws(StoreError) {
            try await turn.take([.update(incoming)])
        } catch {
            throw .engine("\(error)")
        }
        return deliver()
    }

    /// Does what staff do, in the latest open case.
    private func act(
        _ body: @escaping @Sendable (Session, Int64, Instant) throws(StoreError) -> StaffAct
    ) async throws(RehearsalFault) {
        // Of all that moves a conversation, only what others do is told apart by its time.
        clock.now = clock.now + .milliseconds(1)
        let act: StaffAct?
        do throws(StoreError) {
            act = try await store.write { [now = clock.now] session throws(StoreError) in
                guard let open = try session.cases.open(limit: 1).first else { return nil }
                return try body(session, open.number, now)
            }
        } catch {
            throw .engine("\(error)")
        }
        if act == nil { throw .noCase }
    }

    private mutating func passTime() async throws(RehearsalFault) -> [String] {
        do throws(StoreError) {
            while try await turn.fireTimers() {}
            // What nobody asked for goes by way of the store.
            try await turn.claim()
        } catch {
            throw .engine("\(error)")
        }
        return deliver()
    }

    /// Takes what the bot sends and writes it as a transcript does.
    private mutating func deliver() -> [String] {
        var lines: [String] = []
        while true {
            let sends = mailroom.start(now: clock.now)
            if sends.isEmpty { return lines }
            for send in sends {
                let message = nextMessage()
                lines += show(send.call, as: message)
                mailroom.delivered(send, message: message)
            }
        }
    }

    private mutating func show(_ call: Outgoing, as id: MessageID) -> [String] {
        guard case .message(let message) = call else { return ["# (\(call.summary))"] }
        var lines = message.text.components(separatedBy: "\n").map { $0.isEmpty ? "<" : "< \($0)" }
        switch message.keyboard {
        case .buttons(let rows):
            lines += rows.map { row in "< " + row.map { "[\($0.label)]" }.joined(separator: " ") }
            buttons += rows.joined().map { ($0, id) }
        case .contact(let label): lines.append("< (\(label))")
        case .remove: lines.append("< (key taken away)")
        case nil: break
        }
        return lines
    }

    private mutating func nextMessage() -> MessageID {
        lastMessage += 1
        return MessageID(lastMessage)
    }

    private func moment(_ text: String) throws(RehearsalFault) -> Instant {
        let parts = text.split(separator: " ")
        let time = parts.last?.split(separator: ":").compactMap { Int($0) } ?? []
        guard parts.count == 2, time.count == 2, let date = CalendarDate(String(parts[0])) else {
            throw .noSuchMoment(text)
        }
        return Instant(seconds: config.knowledge.zone.instant(date, minuteOfDay: time[0] * 60 + time[1]))
    }
}

extension Outgoing {
    fileprivate var summary: String {
        switch self {
        case .message: "message"
        case .edit, .editCaption: "an earlier message is changed"
        case .delete: "a message is deleted"
        case .file: "a file"
        case .inspectChat: "asks who administers this group"
        case .openTopic: "a topic is opened"
        case .setTopic(let isOpen): isOpen ? "the topic is opened again" : "the topic is closed"
        }
    }
}

/// A clock that stands still until told.
final class RehearsalClock: Sendable {
    private let instant: Mutex<Instant>

    init(_ start: Instant) { instant = Mutex(start) }

    var now: Instant {
        get { instant.withLock(\.self) }
        set { instant.withLock { $0 = newValue } }
    }

    var time: Time { Time(now: { self.now }, wait: { _ in }) }
}
