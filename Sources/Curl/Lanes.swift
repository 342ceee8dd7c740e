import Transport

/// The transfers that have nothing to do, by lane, and each lane's own connections.
struct Lanes {
    private let settings: CurlSettings
    private let common: Lane
    private var own: [String: Lane] = [:]

    init(settings: CurlSettings) throws(TransportError) {
        self.settings = settings
        common = try Lane(.common, settings: settings)
    }

    /// An idle transfer of this lane, or a new one.
    mutating func take(for lane: HTTPExchange.Lane) throws(TransportError) -> Transfer {
        try known(lane).take()
    }

    func give(_ transfer: Transfer) {
        switch transfer.lane {
        case .common: common.give(transfer)
        case .own(let name): own[name]?.give(transfer)
        }
    }

    private mutating func known(_ lane: HTTPExchange.Lane) throws(TransportError) -> Lane {
        guard case .own(let name) = lane else { return common }
        if let known = own[name] { return known }
        let new = try Lane(lane, settings: settings)
        own[name] = new
        return new
    }

    /// Frees every idle transfer and every lane's own connections.
    mutating func close() {
        common.close()
        own.removeAll()
    }
}
