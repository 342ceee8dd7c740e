import JSON

/// The people and groups a world starts with.
package struct Seed: Sendable {
    var bot: BotProfile
    var people: [Person] = []
    var groups: [Group] = []

    struct Group: Sendable {
        var id: Int64
        var title: String
        var kind: Chat.Kind
        var creator: Int64
        var members: [Int64]
        /// What the bot is made when the world begins.
        var bot: Standing
        /// Nil where it has no topics; else those it begins with, besides the General one.
        var topics: [String]?
    }

    /// Nobody and nothing but the bot: tests add what they need.
    package static let empty = Seed(
        bot: BotProfile(id: 7_203_456_789, name: "Kentongan", username: "KentonganBot"))

    /// The people and the group of the chat page.
    package static func demo() throws(SeedError) -> Seed {
        do { return try Seed(parsing: JSONValue(parsing: PackageResources.demo_json)) } catch {
            throw SeedError(detail: "demo.json: \(error)")
        }
    }
}

/// A seed that cannot be read; the file is at fault.
package struct SeedError: Error, Sendable, Hashable {
    package let detail: String
}

extension Seed {
    /// Reads `{"bot": {id, name, username}, "people": [...], "groups": [...]}`; see `Page/demo.json`.
    init(parsing value: JSONValue) throws(SeedError) {
        let bot = try Self.need(value["bot"], "bot")
        self.bot = BotProfile(
            id: try Self.need(bot["id"]?.int64, "bot.id"), name: try Self.need(bot["name"]?.string, "bot.name"),
            username: try Self.need(bot["username"]?.string, "bot.username"))
        for person in value["people"]?.array ?? [] { people.append(try Person(parsing: person)) }
        for group in value["groups"]?.array ?? [] { groups.append(try Group(parsing: group)) }
    }

    fileprivate static func need<Value>(_ value: Value?, _ name: String) throws(SeedError) -> Value {
        guard let value else { throw SeedError(detail: "\(name) is missing") }
        return value
    }
}

extension Person {
    fileprivate init(parsing value: JSONValue) throws(SeedError) {
        self.init(
            id: try Seed.need(value["id"]?.int64, "person.id"),
            firstName: try Seed.need(value["first_name"]?.string, "person.first_name"),
            lastName: value["last_name"]?.string, username: value["username"]?.string,
            languageCode: value["language_code"]?.string,
            phone: try Seed.need(value["phone"]?.string, "person.phone"),
            appearance: Appearance(role: value["role"]?.string, hue: value["hue"]?.int))
    }
}

extension Seed.Group {
    fileprivate init(parsing value: JSONValue) throws(SeedError) {
        self.init(
            id: try Seed.need(value["id"]?.int64, "group.id"),
            title: try Seed.need(value["title"]?.string, "group.title"),
            kind: value["kind"]?.string.flatMap(Chat.Kind.init) ?? .group,
            creator: try Seed.need(value["creator"]?.int64, "group.creator"),
            members: (value["members"]?.array ?? []).compactMap(\.int64),
            bot: value["bot"]?.string.flatMap(Standing.init) ?? .member,
            topics: value["topics"]?.array?.compactMap(\.string))
    }
}
