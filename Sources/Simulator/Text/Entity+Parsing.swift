import JSON

extension Entity {
    /// Reads the entities that a call names itself, as `MessageEntity` of the Bot API.
    ///
    /// Kinds that Telegram finds by itself are passed over, as are places outside the text. A place within a surrogate
    /// pair, or a kind that is none, is a mistake.
    static func parse(_ list: [JSONValue], in text: String) throws(BotError) -> [Entity] {
        if list.isEmpty { return [] }
        let units = Array(text.utf16)
        var entities: [Entity] = []
        for value in list {
            guard let kind = value["type"]?.string, let offset = value["offset"]?.int,
                let length = value["length"]?.int
            else { throw .badRequest("can't parse MessageEntity: Can't find field \"type\"") }
            if found.contains(kind) { continue }
            guard styles.contains(kind) else {
                throw .badRequest("can't parse MessageEntity: Unsupported type specified")
            }
            let url = value["url"]?.string
            guard kind != "text_link" || url != nil else {
                throw .badRequest("can't parse MessageEntity: Can't find field \"url\"")
            }
            guard offset >= 0, length > 0, offset <= units.count - length else { continue }
            try checkBoundary(offset, "begins", in: units)
            try checkBoundary(offset + length, "ends", in: units)
            entities.append(
                Entity(kind: kind, offset: offset, length: length, url: url, language: value["language"]?.string))
        }
        return entities
    }

    private static func checkBoundary(_ place: Int, _ verb: String, in units: [UInt16]) throws(BotError) {
        guard place > 0, place < units.count, UTF16.isLeadSurrogate(units[place - 1]),
            UTF16.isTrailSurrogate(units[place])
        else { return }
        let offset = String(decoding: units[..<(place - 1)], as: UTF16.self).utf8.count
        throw .badRequest("entity \(verb) in a middle of a UTF-16 symbol at byte offset \(offset)")
    }

    private static let styles: Set<String> = [
        "bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre",
        "text_link", "text_mention", "custom_emoji",
    ]
    private static let found: Set<String> = [
        "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number",
    ]
}
