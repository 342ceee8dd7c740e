import Testing
import Transport

struct TransportErrorTests {
    @Test(arguments: [
        (TransportError.unresolved(host: "x"), TransportError.Departure.surelyNotSent),
        (.unreachable(detail: ""), .surelyNotSent), (.proxyRefused(detail: ""), .surelyNotSent),
        (.tls(detail: ""), .surelyNotSent), (.internalFault(code: 1, detail: ""), .surelyNotSent),
        (.answerTooLarge(limit: 1), .maybeSent), (.answerMalformed(detail: ""), .maybeSent),
        (.timedOut(.maybeSent), .maybeSent), (.timedOut(.surelyNotSent), .surelyNotSent),
        (.connectionLost(.maybeSent), .maybeSent), (.cancelled(.surelyNotSent), .surelyNotSent),
        (.shutDown(.maybeSent), .maybeSent), (.file(path: "", detail: "", .maybeSent), .maybeSent),
    ])
    func everyErrorTellsWhetherTheRequestMayHaveLeft(error: TransportError, departure: TransportError.Departure) {
        #expect(error.departure == departure)
    }
}
