package import Chat
import JSON

/// `User`: a person or bot.
package struct WireUser: Sendable, Hashable {
    package var id: PersonID
    package var isBot: Bool
    package var firstName: String
    package var lastName: String?
    package var username: String?
    /// Of the bot itself alone: false while privacy mode is on.
    package var canReadAllGroupMessages: Bool

    /// First and last name, as Telegram shows them.
    package var name: String { lastName.map { "\(firstName) \($0)" } ?? firstName }
}

extension WireUser: WireReadable {
    init(_ json: JSONValue) throws(WireFault) {
        id = PersonID(try json.int64("id", of: "user"))
        isBot = json["is_bot"]?.bool ?? false
        firstName = json["first_name"]?.string ?? ""
        lastName = json["last_name"]?.string
        username = json["username"]?.string
        canReadAllGroupMessages = json["can_read_all_group_messages"]?.bool ?? false
    }
}

extension Sender {
    init(_ user: WireUser) {
        self.init(id: user.id, name: user.name, username: user.username, isBot: user.isBot)
    }
}

extension BotIdentity {
    init(_ user: WireUser) {
        self.init(
            id: user.id, username: user.username ?? "", name: user.name,
            seesAllGroupMessages: user.canReadAllGroupMessages)
    }
}
