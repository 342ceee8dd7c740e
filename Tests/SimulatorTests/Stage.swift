import JSON

@testable import Simulator

/// A world with a clock in its hand, a driver and a group, for tests that need no HTTP.
final class Stage {
    var world: World
    var now = Moment(seconds: 1_795_000_000)
    let budi: Int64
    let sri: Int64

    /// - Parameter limits: lifted unless a test is about them.
    init(limits: FloodLimits = .none) {
        var settings = World.Settings()
        settings.limits = limits
        world = World(seed: .empty, settings: settings, at: now)
        budi = world.addPerson(firstName: "Budi", lastName: nil, username: nil, phone: nil, isShown: true).id
        sri = world.addPerson(firstName: "Sri", lastName: nil, username: nil, phone: nil, isShown: true).id
    }

    func pass(_ time: Duration) { now = now + time }

    /// Calls a method with parameters as JSON.
    @discardableResult
    func call(_ method: String, _ fields: [String: JSONValue] = [:], files: [String: Upload] = [:])
        -> BotAnswer
    {
        world.answer(BotCall(method: method, parameters: Parameters(fields: fields, files: files)), at: now)
    }

    @discardableResult
    func send(_ text: String, to chat: Int64, _ more: [String: JSONValue] = [:]) -> BotAnswer {
        call("sendMessage", more.merging(["chat_id": .integer(chat), "text": .string(text)]) { old, _ in old })
    }

    /// A poll that does not wait; its updates.
    func updates(_ fields: [String: JSONValue] = [:]) -> [JSONValue] {
        guard case .answer(.success(let list)) = world.beginPoll(Parameters(fields: fields), at: now) else { return [] }
        return list.array ?? []
    }

    /// Everything the bot has not heard yet, confirmed at once.
    func news() -> [JSONValue] {
        let updates = updates()
        if let last = updates.last?["update_id"]?.int64 { _ = self.updates(["offset": .integer(last + 1)]) }
        return updates
    }

    func group(_ kind: Chat.Kind = .group, bot standing: Standing = .member, isForum: Bool = false) throws
        -> Int64
    {
        try world.addGroup(
            title: "Ojol", kind: kind, members: [budi, sri], bot: standing, isForum: isForum, isShown: true, at: now
        ).id
    }

    /// The text of the last message in a chat.
    func lastText(in chat: Int64) -> String? {
        world.chats[chat]?.messages.last?.words?.text
    }
}

extension BotAnswer {
    var value: JSONValue? { try? get() }

    var description: String? {
        guard case .failure(let error) = self else { return nil }
        return error.description
    }

    var code: Int { status }
}
