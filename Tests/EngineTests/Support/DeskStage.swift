import Chat
import Dialogue
import FoundationEssentials
import Jamsostek
import Store
import Testing

@testable import Engine

/// Both sides of the desk in one hand: persons in their chats, staff in their room, and the bot with its real turn and store.
///
/// What is said is written down line by line.
struct DeskStage {
    var world: World
    /// How the platform answers a call, in place of carrying it out.
    var refuses: (Outgoing, Lane) -> Refusal? = { _, _ in nil }
    /// What the platform answers where it is asked for the room.
    var inspection = ChatInspection(
        administrators: [PersonID(900)], standing: BotStanding(isPresent: true, isAdministrator: true),
        seesAllMessages: true, hasTopics: true)
    var room = Lane.room
    private(set) var said: [String] = []
    /// Every message the bot sent, the latest last.
    private(set) var sent: [(lane: Lane, id: MessageID, call: Outgoing)] = []
    private var update: Int64 = 0
    private var lastMessage: Int64 = 100
    private var lastThread: Int64 = 40

    init(world: World) { self.world = world }

    /// A branch with a supervisor and an officer, and its room bound.
    static func open(isForum: Bool = true) async throws -> DeskStage {
        var stage = DeskStage(world: try await World(limits: .none))
        stage.inspection.hasTopics = isForum
        try await stage.appoint(.rina, as: .supervisor, called: "Rina Wulandari")
        try await stage.appoint(.agus, as: .officer, called: "Agus Salim")
        try await stage.write("/ruangstaf", by: .rina, in: stage.room)
        return stage
    }

    func appoint(_ person: PersonID, as role: Office.Role, called name: String) async throws {
        try await world.store.write { [now = world.clock.now] session throws(StoreError) in
            let office = try session.offices.open(
                OfficeDraft(role: role, areas: [OfficeArea(kelurahan: "31.74.04.1004")], name: name), at: now)
            try session.people.meet(Sender(id: person, name: name), at: now)
            _ = try session.offices.bind(office, to: person, on: CalendarDate(daysSinceEpoch: 20_800), at: now)
        }
    }
}

// What people do.
extension DeskStage {
    @discardableResult
    mutating func write(
        _ text: String, by person: PersonID, in lane: Lane? = nil, replyTo: MessageID? = nil
    ) async throws -> MessageID {
        let id = nextMessage()
        var message = TextMessage(message: id, text: text, replyTo: replyTo)
        if text.hasPrefix("/"), !text.hasPrefix("//") {
            let parts = text.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
            message.command = Command(parts[0], argument: parts.count > 1 ? parts[1] : "")
        }
        try await happen(.text(message), by: person, in: lane, "> \(text)")
        return id
    }

    @discardableResult
    mutating func send(
        _ kind: Media.Kind, caption: String? = nil, by person: PersonID, in lane: Lane? = nil, replyTo: MessageID? = nil
    ) async throws -> MessageID {
        let id = nextMessage()
        let media = Media(
            kind: kind, file: "file\(id.rawValue)", caption: caption, message: id, replyTo: replyTo)
        try await happen(.media(media, message: id), by: person, in: lane, "> (\(kind.rawValue)) \(caption ?? "")")
        return id
    }

    mutating func rewrite(
        _ message: MessageID, _ text: String, isCaption: Bool = false, by person: PersonID, in lane: Lane? = nil
    ) async throws {
        let edited = TextMessage(message: message, text: text, isCaption: isCaption)
        try await happen(.edited(edited), by: person, in: lane, "> (rewritten) \(text)")
    }

    /// Taps the latest button of that label in the lane, or an older message's where one is given.
    mutating func tap(_ label: String, by person: PersonID, in lane: Lane? = nil) async throws {
        let lane = lane ?? Lane(person.privateChat)
        for message in sent.reversed() where message.lane == lane {
            guard case .buttons(let rows)? = message.call.keyboard,
                case .token(let token)? = rows.joined().first(where: { $0.label == label })?.action
            else { continue }
            let tap = Tap(id: TapID("t"), token: token, message: message.id)
            try await happen(.tap(tap), by: person, in: lane, "> [\(label)]")
            return
        }
        throw Missing(label: label)
    }

    mutating func happen(
        _ content: Incoming.Content, by person: PersonID, in lane: Lane? = nil, _ written: String? = nil
    ) async throws {
        let lane = lane ?? Lane(person.privateChat)
        update += 1
        if let written { said.append("\(name(person)) in \(place(lane)) \(written)") }
        world.clock.advance(by: .seconds(5))
        let kind: ChatDescription.Kind = lane.chat.isPrivate ? .personal : .supergroup
        try await world.turn.take([
            .update(
                Incoming(
                    id: UpdateID(update), lane: lane, chat: ChatDescription(kind: kind, title: "Petugas"),
                    sender: Sender(id: person, name: name(person)), content: content))
        ])
        try await settle()
    }

    /// What another process does on the same database.
    mutating func atTheComputer(
        _ body: @escaping @Sendable (Cases, Instant) throws(StoreError) -> StaffAct
    ) async throws {
        let act = try await world.store.write { [now = world.clock.now] session throws(StoreError) in
            try body(session.cases, now)
        }
        guard case .done = act else { throw Missing(label: "\(act)") }
        said.append("# something is done at the computer")
        try await settle()
    }

    mutating func pass(_ duration: Duration) async throws {
        world.clock.advance(by: duration)
        said.append("…")
        try await settle()
    }

    private mutating func nextMessage() -> MessageID {
        lastMessage += 1
        return MessageID(lastMessage)
    }

    struct Missing: Error { var label: String }
}

// What the bot does.
extension DeskStage {
    /// Fires what is due and carries out what is to be sent, until nothing is left to do.
    mutating func settle() async throws {
        for _ in 0..<40 {
            world.clock.advance(by: .milliseconds(10))
            while try await world.turn.fireTimers() {}
            let sends = world.mailroom.start(now: world.clock.now)
            if sends.isEmpty {
                try await world.turn.settle()
                try await world.turn.claim()
                world.mailroom.withDesk { $0.claimEnded(again: nil) }
                let late = world.mailroom.start(now: world.clock.now)
                if late.isEmpty, try await isQuiet() { return }
                for send in late { carryOut(send) }
            }
            for send in sends { carryOut(send) }
            try await world.turn.settle()
        }
    }

    private func isQuiet() async throws -> Bool {
        let now = world.clock.now
        return try await world.store.read { session throws(StoreError) in
            let next = try session.timers.next()
            return try session.outbox.nextDue(upTo: .staff) == nil && (next.map { $0 > now } ?? true)
        }
    }

    private mutating func carryOut(_ send: Dispatch.Send) {
        if let refusal = refuses(send.call, send.lane) {
            world.mailroom.ledger.add(.refused(send.row, refusal, lane: send.lane))
            world.mailroom.withDesk { $0.dispatch.finished(send.lane) }
            said.append("bot in \(place(send.lane)) - \(send.call.gist) is refused: \(refusal)")
            return
        }
        var message: MessageID?
        switch send.call {
        case .message, .file: message = nextMessage()
        case .edit(let id, _), .editCaption(let id, _): message = id
        case .openTopic(_, let matter):
            lastThread += 1
            world.mailroom.ledger.add(
                .topicOpened(thread: lastThread, matter: matter, in: send.lane, by: send.row))
        case .inspectChat: world.mailroom.ledger.add(.inspected(inspection, of: send.lane, by: send.row))
        case .delete, .setTopic: break
        }
        world.mailroom.delivered(send, message: message)
        said += send.call.written(as: message, answering: name(of:)).map { "bot in \(place(send.lane)) \($0)" }
        if let message { sent.append((send.lane, message, send.call)) }
    }

    /// A message by the words it began with, as far as it was told here.
    private func name(of message: MessageID) -> String { "#\(message.rawValue)" }

    private func name(_ person: PersonID) -> String {
        switch person {
        case .rina: "Rina"
        case .agus: "Agus"
        case .tono: "Tono"
        default: "Budi"
        }
    }

    private func place(_ lane: Lane) -> String {
        if lane.chat.isPrivate { return "\(name(PersonID(lane.chat.rawValue)))'s chat" }
        return lane.thread.map { "topic \($0)" } ?? "the room"
    }

    mutating func clear() { said = [] }
    mutating func remark(_ words: String) { said.append(words) }
}

extension Outgoing {
    var keyboard: Keyboard? {
        switch self {
        case .message(let message), .edit(_, let message), .editCaption(_, let message): message.keyboard
        case .file(let file): file.keyboard
        case .delete, .openTopic, .setTopic, .inspectChat: nil
        }
    }

    var text: String {
        switch self {
        case .message(let message), .edit(_, let message), .editCaption(_, let message): message.text
        case .file(let file): file.caption ?? ""
        case .delete, .openTopic, .setTopic, .inspectChat: ""
        }
    }

    fileprivate var gist: String {
        switch self {
        case .message: "a message"
        case .file: "a file"
        case .edit, .editCaption: "a correction"
        case .delete: "a deletion"
        case .openTopic: "a new topic"
        case .setTopic(let isOpen): isOpen ? "opening the topic" : "closing the topic"
        case .inspectChat: "a look at the group"
        }
    }

    /// Line by line, as a transcript shows it.
    fileprivate func written(as id: MessageID?, answering name: (MessageID) -> String) -> [String] {
        var head = id.map { "#\($0.rawValue)" } ?? ""
        switch self {
        case .message(let message): head += message.replyTo.map { ", answering \(name($0))" } ?? ""
        case .file(let file):
            head += ", \(file.kind.rawValue)" + (file.replyTo.map { ", answering \(name($0))" } ?? "")
        case .edit: head += ", rewritten"
        case .editCaption: head += ", caption rewritten"
        case .delete(let message): return ["= deletes \(name(message))"]
        case .openTopic(let name, _): return ["= opens a topic: \(name)"]
        case .setTopic(let isOpen): return [isOpen ? "= opens the topic again" : "= closes the topic"]
        case .inspectChat: return []
        }
        let rows: [[Button]] = if case .buttons(let rows)? = keyboard { rows } else { [] }
        return ["(\(head))"]
            + text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "<" : "< \($0)" }
            + rows.map { row in "< " + row.map { "[\($0.label)]" }.joined(separator: " ") }
    }
}

extension PersonID {
    static let budi = PersonID(700_001)
    static let rina = PersonID(900)
    static let agus = PersonID(901)
    /// In the group, and nobody to the branch.
    static let tono = PersonID(902)
}

extension Lane {
    static let room = Lane(ChatID(-1_001_234_567))
}
