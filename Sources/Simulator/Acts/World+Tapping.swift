import JSON

extension World {
    /// Which button is meant.
    enum ButtonChoice: Sendable, Hashable {
        case label(String)
        case data(String)

        fileprivate func matches(_ button: InlineKeyboard.Button) -> Bool {
            switch self {
            case .label(let text): button.text == text
            case .data(let data): button.action == .callback(data: data)
            }
        }
    }

    enum TapResult: Sendable, Hashable {
        /// The bot is told; its answer will be under this number.
        case waiting(String)
        /// The button only opens an address.
        case link(String)
    }

    /// A person taps a button under a message, or under the newest message that has such a button.
    mutating func tap(
        _ choice: ButtonChoice, under message: Int64? = nil, by person: Int64, in id: Int64, at now: Moment
    ) throws(ActError) -> TapResult {
        let chat = try place(of: person, in: id)
        let bearer = message.map { chat.message($0) } ?? chat.messages.last { Self.bears(choice, $0) }
        guard let bearer, !bearer.isDeleted, let button = bearer.keyboard?.buttons.first(where: choice.matches) else {
            throw .notFound("there is no such button")
        }
        switch button.action {
        case .url(let url): return .link(url)
        case .other: throw .refused("the simulator cannot press a button of this kind")
        case .callback(let data): return .waiting(tell(of: data, under: bearer, by: person, in: chat, at: now))
        }
    }

    private static func bears(_ choice: ButtonChoice, _ message: Message) -> Bool {
        !message.isDeleted && message.keyboard?.buttons.contains(where: choice.matches) == true
    }

    private mutating func tell(
        of data: String, under message: Message, by person: Int64, in chat: Chat, at now: Moment
    ) -> String {
        let id = String(numbers.tap)
        numbers.tap += 1_000_003
        taps = taps.filter { now < $0.value.tappedAt + .seconds(3_600) }
        taps[id] = Tap(
            id: id, person: person, chat: chat.id, message: message.id, data: data, tappedAt: now)
        updates.append(
            "callback_query",
            [
                "id": .string(id), "from": describe(person: person), "message": describe(message, in: chat),
                "chat_instance": .string(String(chat.id &* 1_000_003)), "data": .string(data),
            ], at: now)
        if chat.kind == .personal { note(.typing(chat: chat.id, .seconds(4))) }
        return id
    }
}
