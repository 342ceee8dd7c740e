package import Chat
import JSON

/// `ChatMember`: how somebody stands to a group, or a person to the bot in a private chat.
package struct WireMember: Sendable, Hashable {
    package var user: WireUser
    /// `creator`, `administrator`, `member`, `restricted`, `left`, `kicked`, or what Telegram adds one day.
    package var status: String
    package var isPresent: Bool
    package var mayDelete: Bool
    /// Whether it may open and close the topics of a forum.
    package var mayManageTopics: Bool

    package var isAdministrator: Bool { status == "creator" || status == "administrator" }

    /// The same of the bot itself.
    package var standing: BotStanding {
        BotStanding(isPresent: isPresent, isAdministrator: isAdministrator, mayDelete: mayDelete)
    }
}

extension WireMember: WireReadable {
    init(_ json: JSONValue) throws(WireFault) {
        user = try WireUser(try json.required("user", of: "member"))
        status = try json.string("status", of: "member")
        isPresent =
            switch status {
            case "left", "kicked": false
            case "restricted": json["is_member"]?.bool ?? true
            default: true
            }
        mayManageTopics = status == "creator" || json["can_manage_topics"]?.bool == true
        mayDelete = status == "creator" || json["can_delete_messages"]?.bool == true
    }
}
