import Transport

/// One exchange on its way, and afterwards the place for the next: an easy handle that keeps its settings.
///
/// It lives on the driver's thread alone. libcurl holds its address while the handle is in use, so the driver keeps it.
final class Transfer {
    let easy: EasyHandle
    unowned let lane: Lane
    let profile: ConnectionProfile
    private(set) var call: Call?
    var applied: AppliedRequest?
    var headers = HeaderList()
    var form: MultipartForm?
    var reception = Reception(bodyLimit: 0, sink: .memory)
    var departures = DepartureLog()

    init(lane: Lane, profile: ConnectionProfile) throws(TransportError) {
        self.lane = lane
        self.profile = profile
        easy = try EasyHandle()
    }

    /// The transfer whose address was given to libcurl.
    static func at(_ address: UnsafeMutableRawPointer?) -> Transfer? {
        address.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Makes the handle ready for this call.
    ///
    /// - Parameter limit: what is left of the call's time.
    /// - Throws: ``TransportError`` if the request cannot be expressed or its file not be read; the call is not taken.
    func begin(_ call: Call, within limit: Duration) throws(TransportError) {
        try prepare(call.exchange, within: limit)
        easy.clearMessage()
        reception = Reception(bodyLimit: call.exchange.answerLimit, sink: call.exchange.sink)
        departures = DepartureLog()
        self.call = call
    }

    /// Lets the call go and drops what belongs to it.
    func end() -> Call? {
        defer {
            call = nil
            form = nil
            reception = Reception(bodyLimit: 0, sink: .memory)
        }
        return call
    }
}
