import JSON

extension ReplyMarkup {
    /// Reads the `reply_markup` of a call to a chat of this kind.
    static func parse(_ parameters: Parameters, for kind: Chat.Kind) throws(BotError) -> Self? {
        guard let value = try parameters.json("reply_markup", as: "reply keyboard markup") else { return nil }
        guard let object = value.object else { throw .badRequest("object expected as reply markup") }
        if let rows = object["inline_keyboard"] { return .inline(try InlineKeyboard(parsing: rows)) }
        if let rows = object["keyboard"] {
            return .keyboard(try ReplyKeyboard(parsing: rows, of: object, for: kind))
        }
        if object["remove_keyboard"]?.bool == true { return .remove }
        if object["force_reply"]?.bool == true {
            return .forceReply(placeholder: object["input_field_placeholder"]?.string)
        }
        return nil
    }
}

extension InlineKeyboard {
    init(parsing value: JSONValue) throws(BotError) {
        rows = []
        for row in try Self.rows(value, "inline keyboard") {
            var buttons: [Button] = []
            for button in row { buttons.append(try Button(parsing: button)) }
            if !buttons.isEmpty { rows.append(buttons) }
        }
    }

    fileprivate static func rows(_ value: JSONValue, _ noun: String) throws(BotError) -> [[JSONValue]] {
        guard let rows = value.array else {
            throw .badRequest("field \"\(noun == "keyboard" ? noun : "inline_keyboard")\" must be of type Array")
        }
        var result: [[JSONValue]] = []
        for row in rows {
            guard let keys = row.array else { throw .badRequest("field \"\(noun)\" must be an Array of Arrays") }
            result.append(keys)
        }
        return result
    }
}

extension InlineKeyboard.Button {
    /// Callback data longer than this is refused (Bot API, InlineKeyboardButton).
    static let longestData = 64

    init(parsing value: JSONValue) throws(BotError) {
        guard let text = value["text"]?.string, !text.isEmpty else {
            throw .badRequest("can't parse inline keyboard button: Field \"text\" must be of type String")
        }
        if let data = value["callback_data"]?.string {
            guard (1...Self.longestData).contains(data.utf8.count) else { throw .badRequest("BUTTON_DATA_INVALID") }
            self.init(text: text, action: .callback(data: data))
        } else if let url = value["url"]?.string {
            guard url.contains("."), !url.contains(" ") else {
                throw .badRequest("inline keyboard button URL '\(url)' is invalid: Wrong HTTP URL")
            }
            self.init(text: text, action: .url(url))
        } else if value.object?.members.contains(where: { $0.name != "text" && !$0.value.isNull }) == true {
            self.init(text: text, action: .other(value))
        } else {
            throw .badRequest(
                "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
        }
    }
}

extension ReplyKeyboard {
    init(parsing value: JSONValue, of object: JSONObject, for kind: Chat.Kind) throws(BotError) {
        rows = []
        for row in try InlineKeyboard.rows(value, "keyboard") {
            var keys: [Key] = []
            for key in row { keys.append(try Key(parsing: key, for: kind)) }
            if !keys.isEmpty { rows.append(keys) }
        }
        isOneTime = object["one_time_keyboard"]?.bool ?? false
        placeholder = object["input_field_placeholder"]?.string
    }
}

extension ReplyKeyboard.Key {
    init(parsing value: JSONValue, for kind: Chat.Kind) throws(BotError) {
        guard let text = value.string ?? value["text"]?.string, !text.isEmpty else {
            throw .badRequest("can't parse keyboard button: Field \"text\" must be of type String")
        }
        self.init(text: text)
        if value["request_contact"]?.bool == true {
            guard kind == .personal else { throw .badRequest("phone number can be requested in private chats only") }
            request = .contact
        } else if value["request_location"]?.bool == true {
            guard kind == .personal else { throw .badRequest("location can be requested in private chats only") }
            request = .location
        }
    }
}
