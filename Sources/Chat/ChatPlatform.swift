/// What the engine asks of a chat platform: a batch of what arrived, and one call at a time carried out.
///
/// A second platform is one new target that conforms to this; the engine names no other type of it.
package protocol ChatPlatform: Sendable {
    /// Who the bot is on the platform.
    func identify() async throws(PollError) -> BotIdentity

    /// Waits for what arrived from that update on, at most as long as the platform holds a poll, and confirms all before.
    ///
    /// Each update is read by itself: one that makes no sense comes as ``Arrival/unreadable(id:raw:reason:)`` among the rest.
    func arrivals(from offset: UpdateID?) async throws(PollError) -> [Arrival]

    /// Carries out one call. Never throws: every way it can end is an ``Outcome``.
    ///
    /// - Parameter isBroadcast: Whether it is part of a broadcast, which some platforms deliver faster for a fee.
    func perform(_ call: Outgoing, in lane: Lane, isBroadcast: Bool) async -> Outcome

    /// Stops the spinner on a tapped button; losing this is harmless.
    func acknowledge(_ tap: TapID) async

    /// Publishes the commands a person is offered.
    func publish(commands: [(name: String, description: String)]) async throws(PollError)

    /// Fetches a file a person sent, to a path on this machine.
    func download(file: String, to path: String) async throws(PollError)
}

extension ChatPlatform {
    /// Carries out a call that is no part of a broadcast.
    package func perform(_ call: Outgoing, in lane: Lane) async -> Outcome {
        await perform(call, in: lane, isBroadcast: false)
    }
}

package enum Arrival: Sendable, Hashable {
    case update(Incoming)
    /// Of a kind nobody asked for or that means nothing to us: confirmed and forgotten.
    case ignored(id: UpdateID)
    /// Kept sealed in quarantine. The lane and sender are given where they could still be read, so that the person can be told.
    case unreadable(id: UpdateID, lane: Lane?, raw: [UInt8], reason: String)

    package var id: UpdateID {
        switch self {
        case .update(let incoming): incoming.id
        case .ignored(let id): id
        case .unreadable(let id, _, _, _): id
        }
    }
}

package struct BotIdentity: Sendable, Hashable {
    package var id: PersonID
    package var username: String
    package var name: String
    /// False while privacy mode hides group messages that are not meant for the bot.
    package var seesAllGroupMessages: Bool

    package init(id: PersonID, username: String, name: String, seesAllGroupMessages: Bool) {
        self.id = id
        self.username = username
        self.name = name
        self.seesAllGroupMessages = seesAllGroupMessages
    }
}

/// Why no batch came, by what the poller does next.
package enum PollError: Error, Sendable, Hashable {
    /// The token is not accepted: stop, an operator must act.
    case unauthorised
    /// Another process polls with the same token: wait, and say so.
    case conflict(String)
    /// Not before so many seconds.
    case tooFast(retryAfter: Int)
    /// Network or server trouble that passes: back off and try again, for ever.
    case unavailable(String)
    /// The answer was no answer of this API: back off; a wrong base URL looks like this.
    case incomprehensible(String)
    case cancelled
}
