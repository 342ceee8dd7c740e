import JSON

// Accounts, chats and members as the Bot API writes them.
extension World {
    func describe(_ sender: Message.Sender) -> JSONValue {
        switch sender {
        case .bot: describeBot()
        case .person(let id): describe(person: id)
        }
    }

    func describe(person id: Int64) -> JSONValue {
        guard let person = people[id] else { return ["id": .integer(id), "is_bot": false, "first_name": ""] }
        var object = JSONObject()
        object.append("id", .integer(id))
        object.append("is_bot", false)
        object.append("first_name", .string(person.firstName))
        object.append("last_name", ifPresent: person.lastName.map { .string($0) })
        object.append("username", ifPresent: person.username.map { .string($0) })
        object.append("language_code", ifPresent: person.languageCode.map { .string($0) })
        return .object(object)
    }

    func describeBot() -> JSONValue {
        [
            "id": .integer(bot.id), "is_bot": true, "first_name": .string(bot.name),
            "username": .string(bot.username),
        ]
    }

    /// The answer to getMe.
    func describeBotFully() -> JSONValue {
        guard case .object(var object) = describeBot() else { return .null }
        object.append("can_join_groups", true)
        object.append("can_read_all_group_messages", .bool(bot.readsAllGroupMessages))
        for ability in [
            "supports_inline_queries", "can_connect_to_business", "has_main_web_app", "has_topics_enabled",
        ] {
            object.append(ability, false)
        }
        return .object(object)
    }

    func describe(_ chat: Chat) -> JSONValue {
        var object = JSONObject()
        object.append("id", .integer(chat.id))
        object.append("title", ifPresent: chat.title.map { .string($0) })
        if let person = chat.kind == .personal ? people[chat.id] : nil {
            object.append("first_name", .string(person.firstName))
            object.append("last_name", ifPresent: person.lastName.map { .string($0) })
            object.append("username", ifPresent: person.username.map { .string($0) })
        }
        if chat.isForum { object.append("is_forum", true) }
        object.append("type", .string(chat.kind.rawValue))
        if chat.kind == .group { object.append("all_members_are_administrators", false) }
        return .object(object)
    }

    /// The answer to getChat.
    func describeFully(_ chat: Chat) -> JSONValue {
        guard case .object(var object) = describe(chat) else { return .null }
        object.append("accent_color_id", .integer(abs(chat.id) % 7))
        object.append("max_reaction_count", 11)
        object.append(
            "accepted_gift_types",
            [
                "unlimited_gifts": false, "limited_gifts": false, "unique_gifts": false,
                "premium_subscription": false, "gifts_from_channels": false,
            ])
        if chat.kind.isShared { object.append("permissions", Self.memberPermissions) }
        return .object(object)
    }

    func describe(_ person: Int64, as standing: Standing) -> JSONValue {
        describe(describe(person: person), as: standing, managesTopics: false)
    }

    func describeBot(as standing: Standing, in chat: Chat) -> JSONValue {
        describe(describeBot(), as: standing, managesTopics: chat.isForum && chat.grantsTopics)
    }

    private func describe(_ user: JSONValue, as standing: Standing, managesTopics: Bool) -> JSONValue {
        var object = JSONObject()
        object.append("user", user)
        object.append("status", .string(standing.rawValue))
        switch standing {
        case .creator: object.append("is_anonymous", false)
        case .administrator:
            for right in Self.grantedRights { object.append(right, true) }
            for right in Self.withheldRights { object.append(right, false) }
            object.append("can_manage_topics", .bool(managesTopics))
        case .kicked: object.append("until_date", 0)
        case .member, .left: break
        }
        return .object(object)
    }

    /// Telegram's usual set for an administrator.
    private static let grantedRights = [
        "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
        "can_change_info", "can_invite_users", "can_pin_messages", "can_post_stories", "can_edit_stories",
        "can_delete_stories",
    ]
    private static let withheldRights = [
        "can_be_edited", "is_anonymous", "can_promote_members", "can_send_welcome_messages",
    ]

    private static let memberPermissions: JSONValue = .object(
        JSONObject(
            [
                "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
                "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
                "can_add_web_page_previews", "can_change_info", "can_invite_users", "can_pin_messages",
                "can_manage_topics",
            ].map { JSONObject.Member($0, true) }))
}
