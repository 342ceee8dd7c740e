import JSON

/// What the bot has still to hear of, in order, until it confirms having heard it.
struct UpdateQueue: Sendable {
    struct Entry: Sendable {
        let id: Int64
        /// The whole update, its number included.
        let body: JSONValue
        let queuedAt: Moment
        /// The person's message it tells of, so that the page can mark it as read.
        let message: MessagePlace?
    }

    struct MessagePlace: Sendable, Hashable {
        var chat: Int64
        var message: Int64
    }

    /// Updates are kept this long (Bot API, Getting updates).
    static let retention = Duration.seconds(24 * 3_600)
    /// How many confirmed updates a prank may bring back.
    private static let remembered = 200
    /// Kinds that are not sent unless asked for by name.
    private static let onRequest: Set<String> = ["chat_member", "message_reaction", "message_reaction_count"]

    private(set) var entries: [Entry] = []
    private(set) var confirmed: [Entry] = []
    /// Handed out once, whatever the offset says: pranks.
    private var smuggled: [JSONValue] = []
    var nextID: Int64
    /// As the last getUpdates that named any left it; nil for the default selection.
    private var allowed: Set<String>?

    init(nextID: Int64) {
        self.nextID = nextID
    }

    var count: Int { entries.count + smuggled.count }
    var isEmpty: Bool { entries.isEmpty && smuggled.isEmpty }

    func isAllowed(_ kind: String) -> Bool {
        allowed?.contains(kind) ?? !Self.onRequest.contains(kind)
    }

    /// Queues an update where the bot wants that kind; its number, or nil where it does not.
    @discardableResult
    mutating func append(_ kind: String, _ body: JSONValue, at now: Moment, about message: MessagePlace? = nil)
        -> Int64?
    {
        guard isAllowed(kind) else { return nil }
        return append([JSONObject.Member(kind, body)], at: now, about: message)
    }

    /// Queues an update of any shape, valid or not.
    @discardableResult
    mutating func append(_ members: [JSONObject.Member], at now: Moment, about message: MessagePlace? = nil) -> Int64 {
        let id = nextID
        nextID += 1
        let body = JSONObject([JSONObject.Member("update_id", .integer(id))] + members)
        entries.append(Entry(id: id, body: .object(body), queuedAt: now, message: message))
        return id
    }

    /// Slips something into the next answer beside the order.
    mutating func smuggle(_ body: JSONValue) {
        smuggled.append(body)
    }

    mutating func select(_ kinds: [String]) {
        allowed = kinds.isEmpty ? nil : Set(kinds)
    }

    /// Drops what is below the offset, or all but the last `-offset` where it is negative; what the bot has so confirmed.
    mutating func confirm(offset: Int64) -> [Entry] {
        let count =
            if offset < 0 { max(0, entries.count + Int(max(offset, -1_000_000))) } else {
                entries.firstIndex { $0.id >= offset } ?? entries.count
            }
        let gone = Array(entries.prefix(count))
        entries.removeFirst(count)
        confirmed = (confirmed + gone).suffix(Self.remembered)
        return gone
    }

    mutating func expire(at now: Moment) {
        let count = entries.prefix { $0.queuedAt + Self.retention < now }.count
        if count > 0 { entries.removeFirst(count) }
    }

    mutating func clear() {
        entries = []
        smuggled = []
    }

    /// The next updates to hand out; they stay until confirmed.
    mutating func take(_ limit: Int) -> (bodies: [JSONValue], entries: ArraySlice<Entry>) {
        defer { smuggled = [] }
        let next = entries.prefix(limit)
        return (smuggled + next.map(\.body), next)
    }
}
