import Chat
import Dialogue
import Jamsostek
import Store
import Testing

@testable import Engine

/// Two people and the real store: a supervisor invites an officer, who takes it up, is revoked, and taps an old button.
@Suite("A supervisor and an officer")
struct RosterLifeTests {
    private struct Chats {
        let world: World
        private var lastUpdate: Int64 = 0

        init(_ world: World) { self.world = world }

        mutating func say(_ text: String, in lane: Lane) async throws -> OutgoingMessage? {
            let words = text.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
            var message = TextMessage(message: MessageID(lastUpdate + 1), text: text)
            if text.hasPrefix("/"), let name = words.first {
                message.command = Command(name, argument: words.count > 1 ? words[1] : "")
            }
            return try await happen(.text(message), in: lane)
        }

        mutating func tap(_ token: String, in lane: Lane) async throws -> OutgoingMessage? {
            try await happen(.tap(Tap(id: TapID("t"), token: token, message: MessageID(1))), in: lane)
        }

        private mutating func happen(_ content: Incoming.Content, in lane: Lane) async throws -> OutgoingMessage? {
            lastUpdate += 1
            world.clock.advance(by: .seconds(10))
            try await world.turn.take([.update(.happened(content, id: lastUpdate, in: lane))])
            return try await heard(in: lane)
        }

        /// The one message that went out to the lane.
        func heard(in lane: Lane) async throws -> OutgoingMessage? {
            var messages: [OutgoingMessage] = []
            while case let sends = world.mailroom.start(now: world.clock.now), !sends.isEmpty {
                for send in sends {
                    world.mailroom.delivered(send, message: nil)
                    if case .message(let message) = send.call, send.lane == lane { messages.append(message) }
                }
            }
            try await world.turn.settle()
            #expect(messages.count <= 1)
            return messages.first
        }
    }

    private func supervised(_ world: World) async throws -> InvitationCode {
        try await world.store.write { [now = world.clock.now] session throws(StoreError) in
            try session.offices.invite(
                OfficeDraft(role: .supervisor), by: .commandLine("Ani"), until: now + .seconds(3_600), at: now
            ).code
        }
    }

    private func role(of person: Int64, _ world: World) async throws -> Office.Role? {
        try await world.store.read { [now = world.clock.now] session throws(StoreError) in
            try session.offices.staffRole(of: PersonID(person), at: now, zone: .wib)
        }
    }

    @Test("Invited in chat, taken by the link, revoked, and an old button does nothing")
    func life() async throws {
        let world = try await World(limits: .none)
        var chats = Chats(world)
        let first = try await supervised(world)
        let (budi, siti) = (Lane.budi, Lane.siti)
        let welcome = try await chats.say("/start \(first.payload)", in: budi)
        #expect(welcome?.text.contains("penyelia cabang") == true && welcome?.text.contains("/staf") == true)

        _ = try await chats.tap("st.new.-", in: budi)
        let question = try await chats.say("/lanjut", in: budi)
        let instance = try #require(
            question?.tokens.first { $0.contains(".role.officer") }?.split(separator: ".").first)
        _ = try await chats.tap("\(instance).role.officer", in: budi)
        _ = try await chats.say("Siti Aminah", in: budi)
        let invitation = try #require(try await chats.tap("\(instance).term.12", in: budi))
        let payload = try #require(invitation.text.split(separator: "start=").last?.split(separator: " ").first)
        let code = try #require(InvitationCode(payload: String(payload)))
        #expect(invitation.text.contains(code.spelled) && invitation.text.contains("Siti Aminah"))
        #expect(try await role(of: siti.chat.rawValue, world) == nil)

        let taken = try await chats.say("/start \(payload)", in: siti)
        #expect(taken?.text.contains("petugas cabang") == true)
        #expect(try await role(of: siti.chat.rawValue, world) == .officer)
        // What only supervisors may: an officer with a button that found its way to them.
        #expect(
            try await chats.tap("st.sure.1", in: siti)?.text.contains("penyelia cabang yang sedang bertugas") == true)
        #expect(try await role(of: budi.chat.rawValue, world) == .supervisor)
        #expect(try await chats.say("/siaran", in: siti)?.tokens.isEmpty == false)

        #expect(try await chats.tap("st.end.2", in: budi)?.tokens.contains("st.sure.2") == true)
        _ = try await chats.tap("st.sure.2", in: budi)
        #expect(try await role(of: siti.chat.rawValue, world) == nil)
        while try await world.turn.fireTimers() {}
        try await world.turn.claim()
        #expect(try await chats.heard(in: siti)?.text.contains("sudah berakhir") == true)

        let entries = try await world.store.read { session throws(StoreError) in try session.audit.verify().entries }
        for token in ["st.all.-", "st.sure.1", "b.new.-", "b.list.-"] {
            let refusal = try await chats.tap(token, in: siti)
            #expect(refusal?.text.isEmpty == false, "\(token) is met with silence")
        }
        let verdict = try await world.store.read { session throws(StoreError) in try session.audit.verify() }
        #expect(verdict.fault == nil && verdict.entries == entries && entries == 5)
        #expect(try await role(of: budi.chat.rawValue, world) == .supervisor)
    }
}

extension OutgoingMessage {
    /// What its buttons say when they are tapped.
    fileprivate var tokens: [String] {
        guard case .buttons(let rows)? = keyboard else { return [] }
        return rows.joined().compactMap { button in
            if case .token(let token) = button.action { token } else { nil }
        }
    }
}
