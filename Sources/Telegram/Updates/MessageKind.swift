import JSON

/// The kinds of message that are not read, by the member of a message that holds them.
enum MessageKind {
    /// What a person sent, by its name in the Bot API; nil for notices that a chat writes of itself.
    static func kind(of message: JSONValue) -> String? {
        let names = message.object?.members.lazy.map(\.name) ?? []
        if let known = contents.first(where: { message.optional($0) != nil }) { return known }
        return names.contains(where: isNotice) ? nil : unknown
    }

    /// What a person sent in a way that is yet to be invented.
    private static let unknown = "unknown"

    private static let contents = [
        "voice", "sticker", "video", "video_note", "audio", "animation", "poll", "dice", "venue", "game", "story",
        "checklist", "paid_media", "invoice", "giveaway",
    ]

    private static func isNotice(_ name: String) -> Bool {
        notices.contains(name) || noticePrefixes.contains { name.hasPrefix($0) }
    }

    private static let notices: Set<String> = [
        "new_chat_members", "left_chat_member", "new_chat_title", "new_chat_photo", "delete_chat_photo",
        "group_chat_created", "supergroup_chat_created", "channel_chat_created", "message_auto_delete_timer_changed",
        "pinned_message", "successful_payment", "refunded_payment", "users_shared", "chat_shared", "connected_website",
        "write_access_allowed", "passport_data", "proximity_alert_triggered", "boost_added", "chat_background_set",
        "giveaway_created", "giveaway_winners", "giveaway_completed", "web_app_data", "gift", "unique_gift",
    ]

    private static let noticePrefixes = [
        "forum_topic_", "general_forum_topic_", "video_chat_", "voice_chat_", "checklist_tasks_", "suggested_post_",
        "paid_message_", "direct_message_", "chat_owner_",
    ]
}
