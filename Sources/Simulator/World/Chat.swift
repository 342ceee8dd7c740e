/// A private chat with a person, or a group of them.
struct Chat: Sendable {
    enum Kind: String, Sendable {
        case personal = "private"
        case group, supergroup

        var isShared: Bool { self != .personal }
    }

    let id: Int64
    let kind: Kind
    /// Groups only.
    var title: String?
    var isForum = false
    /// Of a forum, by their thread.
    var topics: [Int64: Topic] = [:]
    /// The persons of a group who are or were in it.
    var members: [Int64: Standing] = [:]
    /// What the bot is here; in a private chat `member`, or `kicked` where the person blocks it.
    var botStanding: Standing = .left
    /// Whether the bot, where it administers this group, was given the right `can_manage_topics`.
    var grantsTopics = true
    /// A person has written first, so that the bot may write too.
    ///
    /// Always true of groups.
    var isOpened = true
    /// Ascending by number; deleted ones stay, marked.
    private(set) var messages: [Message] = []
    /// Never handed out twice, whatever is deleted or restarted.
    var nextMessageID: Int64 = 1
    /// What the bot put in place of the device's keyboard.
    var replyKeyboard: ReplyKeyboard?
    /// The person's client answers this message unless told otherwise.
    var forcedReply: ForcedReply?
    /// This group goes on under another number.
    var migratedTo: Int64?
    /// Whether the chat page shows it.
    var isShown = false
    /// How many of its messages are kept, the newest; nil for all.
    var keeps: Int?
    /// A basic group whose creator has deleted it.
    var isDeleted = false

    struct ForcedReply: Sendable, Hashable {
        var message: Int64
        var placeholder: String?
    }

    init(id: Int64, kind: Kind, title: String? = nil) {
        self.id = id
        self.kind = kind
        self.title = title
    }

    /// Whether the bot may open topics here and write in closed ones.
    var botManagesTopics: Bool { isForum && (botStanding == .creator || botStanding == .administrator && grantsTopics) }

    func message(_ id: Int64) -> Message? {
        index(of: id).map { messages[$0] }
    }

    mutating func append(_ message: Message) {
        messages.append(message)
        nextMessageID = message.id + 1
        if let keeps, messages.count > keeps { messages.removeFirst(messages.count - keeps) }
    }

    /// Changes a message in place; nothing where there is none of that number.
    mutating func update(_ id: Int64, _ change: (inout Message) -> Void) {
        guard let index = index(of: id) else { return }
        change(&messages[index])
    }

    private func index(of id: Int64) -> Int? {
        var low = messages.startIndex
        var high = messages.endIndex
        while low < high {
            let middle = (low + high) / 2
            if messages[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < messages.endIndex && messages[low].id == id ? low : nil
    }
}

/// What somebody is in a chat, in the Bot API's words.
enum Standing: String, Sendable {
    case creator, administrator, member, left, kicked

    var isPresent: Bool { self == .creator || self == .administrator || self == .member }
    var isAdministrator: Bool { self == .creator || self == .administrator }
}
