/// A misfortune that befalls the bot's calls until it is used up.
struct Fault: Sendable, Hashable {
    /// Lower-case; nil for every method.
    var method: String?
    /// Only calls to this chat.
    var chat: Int64?
    var effect: Effect
    /// How often still; nil for ever.
    var remaining: Int?
    /// How likely each time it could strike.
    var probability = 1.0

    enum Effect: Sendable, Hashable {
        /// The answer comes late.
        case delay(Duration)
        /// The connection closes; nothing was done.
        case dropBefore
        /// The connection closes; all was done.
        case dropAfter
        /// All was done; half of the answer arrives.
        case truncate
        /// Nothing was done.
        case refuse(BotError)
        /// Nothing was done, and the answer is a proxy's HTML page.
        case badGateway
        /// The group the call goes to becomes a supergroup first.
        case migrate
        /// The person the call goes to blocks the bot first.
        case block
        /// The person the call goes to deletes the account first.
        case deactivate
    }
}

/// The misfortunes to come.
struct FaultPlan: Sendable {
    private(set) var faults: [Int: Fault] = [:]
    private var nextNumber = 1
    private var random = SplitMix64(state: 0x6B65_6E74_6F6E_6761)

    mutating func add(_ fault: Fault) -> Int {
        defer { nextNumber += 1 }
        faults[nextNumber] = fault
        return nextNumber
    }

    mutating func remove(_ number: Int) -> Bool { faults.removeValue(forKey: number) != nil }
    mutating func clear() { faults = [:] }

    /// What befalls this call, oldest fault first: any number of delays, and one effect besides.
    mutating func strike(_ method: String, chat: Int64?) -> (delay: Duration, effect: Fault.Effect?) {
        var delay = Duration.zero
        for (number, fault) in faults.sorted(by: { $0.key < $1.key }) {
            guard fault.method == nil || fault.method == method, fault.chat == nil || fault.chat == chat,
                fault.probability >= 1 || random.nextFraction() < fault.probability
            else { continue }
            use(number)
            guard case .delay(let time) = fault.effect else { return (delay, fault.effect) }
            delay += time
        }
        return (delay, nil)
    }

    private mutating func use(_ number: Int) {
        guard let remaining = faults[number]?.remaining else { return }
        if remaining > 1 { faults[number]?.remaining = remaining - 1 } else { faults[number] = nil }
    }
}

/// A small generator whose sequence is the same in every run (Steele, Lea, Flood: Fast splittable generators, 2014).
struct SplitMix64: RandomNumberGenerator, Sendable {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// In 0..<1.
    mutating func nextFraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
