import Transport

/// One lane: how its connections are made and whose they are, its idle transfers, and the calls that wait for one.
final class Lane {
    let isCommon: Bool
    var waiting = WaitingLine<Call>()
    private let profile: ConnectionProfile
    private let connections: OwnConnections?
    /// With HTTP/1.1 an exchange is a connection, so that this many are worth keeping.
    private let limit: Int
    private var running = 0
    private var idle: [Transfer] = []

    /// A reference to the share, so that a lane can do without.
    private final class OwnConnections {
        let share: ConnectionShare

        init() throws(TransportError) {
            share = try ConnectionShare()
        }
    }

    init(_ lane: HTTPExchange.Lane, settings: CurlSettings) throws(TransportError) {
        isCommon = lane == .common
        connections = isCommon ? nil : try OwnConnections()
        profile = ConnectionProfile(settings, share: connections?.share.pointer)
        limit = max(1, settings.exchangesAtOnce)
    }

    /// libcurl wants the handles gone before what they share.
    deinit { close() }

    var hasRoom: Bool { running < limit }

    /// A transfer for one exchange, to be given back after it.
    func take() throws(TransportError) -> Transfer {
        let transfer: Transfer
        if let last = idle.popLast() { transfer = last } else { transfer = try Transfer(lane: self, profile: profile) }
        running += 1
        return transfer
    }

    func give(_ transfer: Transfer) {
        running -= 1
        idle.append(transfer)
    }

    func close() {
        idle.removeAll()
    }
}
