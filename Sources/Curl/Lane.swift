import Transport

/// One lane: how its connections are made, whose they are, and its idle transfers.
final class Lane {
    private let lane: HTTPExchange.Lane
    private let profile: ConnectionProfile
    private let connections: OwnConnections?
    private let idleLimit: Int
    private var idle: [Transfer] = []

    /// A reference to the share, so that a lane can do without.
    private final class OwnConnections {
        let share: ConnectionShare

        init() throws(TransportError) {
            share = try ConnectionShare()
        }
    }

    init(_ lane: HTTPExchange.Lane, settings: CurlSettings) throws(TransportError) {
        self.lane = lane
        connections = lane == .common ? nil : try OwnConnections()
        profile = ConnectionProfile(settings, share: connections?.share.pointer)
        idleLimit = settings.connectionsPerHost
    }

    /// libcurl wants the handles gone before what they share.
    deinit { close() }

    func take() throws(TransportError) -> Transfer {
        if let transfer = idle.popLast() { return transfer }
        return try Transfer(lane: lane, profile: profile)
    }

    /// More than can be connected at once are not worth keeping.
    func give(_ transfer: Transfer) {
        if idle.count < idleLimit { idle.append(transfer) }
    }

    func close() {
        idle.removeAll()
    }
}
