import JSON

/// Everything Telegram would know in this small world: accounts, chats, what the bot has still to hear.
///
/// A value without clock, network or file: every change takes the time as an argument, so that a test can hold it in
/// its hand. ``Simulation`` puts it behind an actor and HTTP.
package struct World: Sendable {
    package struct Settings: Sendable, Hashable {
        package var limits = FloodLimits.telegram
        /// How long a tapped button may be answered.
        package var callbackLifetime = Duration.seconds(15)
        /// The tokens that are accepted; nil for any well-formed one, all of the same bot.
        package var tokens: Set<String>?

        package init() {}
    }

    var settings: Settings
    let seed: Seed
    var bot: BotProfile
    var people: [Int64: Person] = [:]
    var chats: [Int64: Chat] = [:]
    /// The chats on the page, from left to right.
    var panes: [Int64] = []
    var updates: UpdateQueue
    var files = FileShelf()
    var gate: FloodGate
    var taps: [String: Tap] = [:]
    var faults = FaultPlan()
    var calls = CallLog()
    /// One of a marker.
    var tallies: [Tally] = []
    var polls = Polls()
    var numbers = Numbers()
    /// What the page has still to be told.
    private(set) var changes: [Change] = []

    /// The next numbers of new things.
    ///
    /// They only ever grow, a restart included, because a bot remembers them.
    struct Numbers: Sendable {
        var person: Int64 = 7_100_000_001
        var group: Int64 = -4_200_000_001
        var supergroup: Int64 = -1_002_300_000_001
        var tap: Int64 = 4_611_686_018_427_390_001
        /// Of the first message in a chat that is new; real chats seldom start at 1.
        var firstMessage: Int64 = 11
    }

    /// A world of the seed's people and groups, whose bot is told of each group it is in.
    package init(seed: Seed, settings: Settings = Settings(), at now: Moment) {
        self.init(bare: seed, settings: settings)
        plant(at: now)
    }

    private init(bare seed: Seed, settings: Settings) {
        self.seed = seed
        self.settings = settings
        bot = seed.bot
        gate = FloodGate(limits: settings.limits)
        updates = UpdateQueue(nextID: 812_340_001)
    }

    /// Starts over from the seed.
    ///
    /// Numbers go on, and the bot's own settings and poll stay.
    mutating func restart(at now: Moment) {
        let old = self
        self = World(bare: seed, settings: old.settings)
        bot = old.bot
        updates = old.updates
        updates.clear()
        files.nextNumber = old.files.nextNumber
        numbers = old.numbers
        polls = old.polls
        for chat in old.chats.values { numbers.firstMessage = max(numbers.firstMessage, chat.nextMessageID) }
        plant(at: now)
        changes = [.restarted]
    }

    mutating func note(_ change: Change) {
        changes.append(change)
    }

    mutating func takeChanges() -> [Change] {
        defer { changes = [] }
        return changes
    }
}

/// Something the page shows and should show anew.
enum Change: Sendable, Hashable {
    case message(chat: Int64, message: Int64)
    /// Title, members, standing, keyboard.
    case chat(Int64)
    /// The bot has confirmed the persons' messages up to this one.
    case read(chat: Int64, message: Int64)
    /// The bot is at work for this long, or no longer.
    case typing(chat: Int64, Duration)
    case tapAnswered(String)
    /// The bot came, went or changed its commands.
    case bot
    case restarted
}
