import Transport

/// The common lane and those that asked for connections of their own.
struct Lanes {
    private let settings: CurlSettings
    private let common: Lane
    private var own: [String: Lane] = [:]

    init(settings: CurlSettings) throws(TransportError) {
        self.settings = settings
        common = try Lane(.common, settings: settings)
    }

    var all: [Lane] { [common] + own.values }

    var somebodyWaits: Bool {
        !common.waiting.isEmpty || own.values.contains { !$0.waiting.isEmpty }
    }

    /// When to look for waiting calls that are overdue.
    var nextDeadline: ContinuousClock.Instant? {
        somebodyWaits ? all.compactMap(\.waiting.nextDeadline).min() : nil
    }

    /// The lane of this name, made when it is first asked for.
    mutating func lane(for lane: HTTPExchange.Lane) throws(TransportError) -> Lane {
        guard case .own(let name) = lane else { return common }
        if let known = own[name] { return known }
        let new = try Lane(lane, settings: settings)
        own[name] = new
        return new
    }

    /// Frees every idle transfer and every lane's own connections.
    func close() {
        for lane in all { lane.close() }
    }
}
