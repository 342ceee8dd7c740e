package import Chat
import JSON

/// `Chat`: where a message is.
package struct WireChat: Sendable, Hashable {
    package var id: ChatID
    package var kind: ChatDescription.Kind
    package var title: String?
    package var username: String?
    /// Whether it is a supergroup with topics.
    package var isForum: Bool

    /// What the dialogue needs of it.
    package var summary: ChatDescription { ChatDescription(kind: kind, title: title) }
}

extension WireChat: WireReadable {
    init(_ json: JSONValue) throws(WireFault) {
        id = ChatID(try json.int64("id", of: "chat"))
        // A kind of chat that is yet to be invented is taken for one that many read: the careful guess.
        kind = ChatDescription.Kind(rawValue: try json.string("type", of: "chat")) ?? .supergroup
        title = json["title"]?.string
        username = json["username"]?.string
        isForum = json["is_forum"]?.bool == true
    }
}
