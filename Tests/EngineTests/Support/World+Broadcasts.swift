import Broadcasting
import Chat
import Dialogue
import Jamsostek
import Store
import Synchronization
import Testing

@testable import Engine

extension World {
    /// Lets so many people have written to the bot, from 700001 on.
    func meet(_ count: Int) async throws {
        let now = clock.now
        try await store.write { session throws(StoreError) in
            for number in 1...Int64(count) {
                try session.people.meet(Sender(id: PersonID(700_000 + number), name: "Orang \(number)"), at: now)
            }
        }
    }

    /// Does something to a broadcast on the command line, beside the bot.
    @discardableResult
    func ask(_ request: BroadcastRequest, by name: String = "rina") async throws -> BroadcastView {
        let (now, policy) = (clock.now, turn.knowledge.broadcastPolicy)
        let answer = try await store.write { session throws(StoreError) in
            try session.broadcasts.answer(request, by: .commandLine(name), in: nil, under: policy, at: now)
        }
        guard case .granted(_, let view) = answer else { throw Refused(answer: answer) }
        return view
    }

    func view(_ id: BroadcastID) async throws -> BroadcastView {
        let now = clock.now
        let view = try await store.read { session throws(StoreError) in try session.broadcasts.view(id, at: now) }
        return try #require(view)
    }

    /// A broadcast that is counted, submitted and, where it must be, approved.
    func submit(
        _ text: String = "Halo {nama}", to segment: String = "semua", attachment: BroadcastDraft.Attachment? = nil,
        at startsAt: Int64? = nil
    ) async throws -> BroadcastID {
        let draft = BroadcastDraft(
            topic: "kegiatan", text: text, attachment: attachment, segment: segment, startsAt: startsAt)
        let id = try await ask(.create(draft)).id
        try await ask(.count(id))
        try await lookAround()
        if try await ask(.submit(id)).stage == .awaitingApproval { try await ask(.approve(id), by: "doni") }
        return id
    }

    /// Looks at broadcasts until there is nothing to do at once, as the service does twice a second.
    func lookAround() async throws {
        var round = CampaignRound(
            turn: turn, store: store, mailroom: mailroom, time: clock.time, logger: Self.logger)
        while try await round.step() {}
    }

    /// Claims and sends for so many steps of 50 ms, looking at broadcasts twice a second.
    ///
    /// - Parameter outcome: How each call ends; nil where the process dies before it does.
    func play(_ steps: Int, _ outcome: (Dispatch.Send) -> Outcome?) async throws {
        for step in 0..<steps {
            if step % 10 == 0 { try await lookAround() }
            try await turn.claim()
            for send in mailroom.start(now: clock.now) {
                var next: Dispatch.Send? = send
                while let send = next {
                    guard let outcome = outcome(send) else { break }
                    next = courier.settle(send, outcome)
                }
            }
            try await turn.settle()
            clock.advance(by: .milliseconds(50))
        }
    }

    struct Refused: Error {
        let answer: BroadcastAnswer
    }
}

/// What was sent to whom.
final class Post {
    private(set) var letters: [(chat: ChatID, call: Outgoing, at: Instant)] = []

    func deliver(_ send: Dispatch.Send, at now: Instant) -> Outcome {
        letters.append((send.lane.chat, send.call, now))
        return .delivered(Receipt(message: MessageID(Int64(letters.count))))
    }

    var chats: [Int64] { letters.map(\.chat.rawValue) }
}
