import Transport

/// Whether a request has left this machine, told from libcurl's count of the bytes it wrote.
///
/// libcurl by itself sends a request again on a fresh connection when a kept one dies before any answer, a POST as well.
/// The server may have read the first one, so here the repetition is allowed only if nothing left or nothing can be done
/// twice.
struct DepartureLog {
    /// The count just before the first attempt: what a proxy was told is not part of the request.
    private var bytesBefore: Int?
    /// Whether a repetition was forbidden, which is then why the exchange ended.
    private(set) var forbadeRepetition = false

    /// - Parameter bytes: written so far.
    /// - Parameter repeatable: the method is safe (RFC 9110 section 9.2.1).
    /// - Returns: whether the request may be written now.
    mutating func begin(bytes: Int, repeatable: Bool) -> Bool {
        guard let bytesBefore else {
            self.bytesBefore = bytes
            return true
        }
        forbadeRepetition = bytes > bytesBefore && !repeatable
        return !forbadeRepetition
    }

    func departure(bytes: Int) -> TransportError.Departure {
        guard let bytesBefore, bytes > bytesBefore else { return .surelyNotSent }
        return .maybeSent
    }
}
