import Chat

extension Lane {
    static let budi = Lane(ChatID(700_001))
    static let siti = Lane(ChatID(700_002))
    static let group = Lane(ChatID(-1_001))
}

extension Incoming {
    /// A line somebody writes.
    static func said(_ text: String, id: Int64, in lane: Lane = .budi, by person: PersonID? = nil) -> Incoming {
        happened(.text(TextMessage(message: MessageID(id), text: text)), id: id, in: lane, by: person)
    }

    static func happened(_ content: Content, id: Int64, in lane: Lane = .budi, by person: PersonID? = nil) -> Incoming {
        let sender = person ?? (lane.chat.isPrivate ? PersonID(lane.chat.rawValue) : PersonID(700_001))
        return Incoming(
            id: UpdateID(id), lane: lane, chat: ChatDescription(kind: lane.chat.isPrivate ? .personal : .supergroup),
            sender: Sender(id: sender, name: "Budi"), content: content)
    }
}
