/// A topic of a forum, other than the General one.
struct Topic: Sendable, Hashable {
    /// Its thread: the number of the message that opened it.
    let id: Int64
    var name: String
    let creator: Message.Sender
    /// Only who manages topics may still write in it.
    var isClosed = false

    /// The six colours Telegram has (Bot API, createForumTopic), one after the other.
    var iconColor: Int64 { Self.colors[Int(id % Int64(Self.colors.count))] }

    private static let colors: [Int64] = [0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F]
    /// Characters of a name; what is longer is cut.
    private static let longestName = 128

    /// A name as Telegram keeps it; nil where nothing is left of it.
    static func name(_ text: String?) -> String? {
        let words = (text ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
        let name = FormattedText(text: words).trimmed().text.prefix(longestName)
        return name.isEmpty ? nil : String(name)
    }
}
